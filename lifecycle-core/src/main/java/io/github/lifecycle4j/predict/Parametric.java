package io.github.lifecycle4j.predict;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A forecast as a distribution of a known family at each step.
 *
 * <p>How the steps add up, which is what stock decisions ask for, is stated with each family.
 */
public final class Parametric implements ForecastDistribution {

  /** What {@link #mean} is where the mean and the median differ. */
  public enum Point {
    /** The expected value. */
    MEAN,
    /** The median. */
    MEDIAN
  }

  private static final String NORMAL = "normal";

  private final String family;
  private final List<Marginal> steps;
  private final Totals totals;

  private Parametric(String family, List<Marginal> steps, Totals totals) {
    this.family = family;
    this.steps = steps;
    this.totals = totals;
  }

  /**
   * Returns a normal forecast. A total is normal with the standard deviation of the running total.
   * A standard deviation of 0 is a certain value.
   *
   * @param mean expected value by step, finite; copied
   * @param standardDeviation standard deviation by step, finite and not negative; copied
   * @param totalStandardDeviation standard deviation of the sum over steps 1 … h, for each h,
   *     finite and not negative; copied
   * @throws IllegalArgumentException if there is no step, or lengths or ranges are wrong
   */
  public static Parametric normal(
      double[] mean, double[] standardDeviation, double[] totalStandardDeviation) {
    Parameters.checkSpread("normal", mean, standardDeviation, totalStandardDeviation);
    double[] sums = runningSums(mean);
    return new Parametric(
        NORMAL,
        byStep(mean.length, h -> NormalMarginal.of(mean[h], standardDeviation[h])),
        new Totals.Given(
            byStep(mean.length, h -> NormalMarginal.of(sums[h], totalStandardDeviation[h]))));
  }

  /**
   * Returns the normal forecast of a linear model whose error h steps ahead is the sum of ψ₀ …
   * ψ₍h₋₁₎ times the innovations (Box and Jenkins 1976, eq. 5.1.16).
   *
   * @param mean expected value by step
   * @param psi impulse response ψ₀ = 1, ψ₁, …, at least as long as the mean
   * @param sigma standard deviation of an innovation, not negative
   * @throws IllegalArgumentException if the impulse response is too short or a number is out of
   *     range
   */
  public static Parametric ofImpulseResponse(double[] mean, double[] psi, double sigma) {
    int horizon = mean.length;
    if (psi.length < horizon) {
      throw new IllegalArgumentException(
          "The impulse response has %s values but the horizon is %s."
              .formatted(psi.length, horizon));
    }
    double[] deviation = new double[horizon];
    double[] total = new double[horizon];
    double variance = 0;
    double running = 0;
    double totalVariance = 0;
    for (int h = 0; h < horizon; h++) {
      variance += psi[h] * psi[h];
      // An innovation that has h + 1 steps to act adds ψ₀ + … + ψ_h to the total.
      running += psi[h];
      totalVariance += running * running;
      deviation[h] = sigma * Math.sqrt(variance);
      total[h] = sigma * Math.sqrt(totalVariance);
    }
    return normal(mean, deviation, total);
  }

  /**
   * Returns a forecast by Student's t with a location and a scale, as when a variance is estimated
   * from few values. The steps are jointly t with one common variance, so a total is t with the
   * same degrees of freedom and the scale of the running total. A scale of 0 is a certain value.
   * With up to 2 degrees of freedom the standard deviation is infinite.
   *
   * @param degreesOfFreedom above 1 (with fewer there is no mean) and finite
   * @param location location, that is mean and median, by step, finite; copied
   * @param scale scale by step, finite and not negative; copied
   * @param totalScale scale of the sum over steps 1 … h, for each h, finite and not negative;
   *     copied
   * @throws IllegalArgumentException if there is no step, or lengths or ranges are wrong
   */
  public static Parametric studentT(
      double degreesOfFreedom, double[] location, double[] scale, double[] totalScale) {
    Parameters.checkSpread("Student t", location, scale, totalScale);
    if (!(degreesOfFreedom > 1 && degreesOfFreedom < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A Student t forecast has %s degrees of freedom but needs more than 1 for a mean. Maybe use more data, or a normal one for infinitely many."
              .formatted(degreesOfFreedom));
    }
    double[] sums = runningSums(location);
    return new Parametric(
        "Student t",
        byStep(location.length, h -> StudentMarginal.of(degreesOfFreedom, location[h], scale[h])),
        new Totals.Given(
            byStep(
                location.length,
                h -> StudentMarginal.of(degreesOfFreedom, sums[h], totalScale[h]))));
  }

  /**
   * Returns a forecast by Poisson counts with known rates. The steps are independent, so a total is
   * Poisson with the sum of the rates.
   *
   * @param rate mean and variance by step, finite and not negative; copied
   * @throws IllegalArgumentException if there is no step or a rate is out of range
   */
  public static Parametric poisson(double[] rate) {
    return sparse(
        "Poisson", SparseTotals.Sizes.COUNT, new double[rate.length], rate, infinite(rate.length));
  }

  /**
   * Returns a forecast by negative binomial counts: Poisson counts whose rate varies by a gamma
   * distribution from step to step, independently. The variance is mean + mean² / size. A total has
   * the variance of independent steps and is taken as negative binomial, which it is where all
   * steps are alike.
   *
   * @param mean expected value by step, finite and not negative; copied
   * @param size size by step, above 0; {@link Double#POSITIVE_INFINITY} is Poisson; copied
   * @throws IllegalArgumentException if there is no step, or lengths or ranges are wrong
   */
  public static Parametric negativeBinomial(double[] mean, double[] size) {
    return sparse(
        "negative binomial", SparseTotals.Sizes.COUNT, new double[mean.length], mean, size);
  }

  /**
   * Returns a forecast by zero-inflated Poisson counts (Lambert 1992): 0 with the zero probability
   * and otherwise Poisson, which may be 0 too. The expected value is (1 − zero probability) · rate.
   * Totals are of independent steps: a Poisson count for each possible number of steps with demand;
   * exact where all steps are alike, else each step with demand is taken as the average one.
   *
   * @param zeroProbability probability by step, 0 … 1, that there is no demand at all; copied
   * @param rate mean by step where there is demand, finite and not negative; copied
   * @throws IllegalArgumentException if there is no step, or lengths or ranges are wrong
   */
  public static Parametric zeroInflatedPoisson(double[] zeroProbability, double[] rate) {
    return sparse(
        "zero-inflated Poisson",
        SparseTotals.Sizes.COUNT,
        zeroProbability,
        rate,
        infinite(rate.length));
  }

  /**
   * Returns a forecast by zero-inflated negative binomial counts: 0 with the zero probability and
   * otherwise {@linkplain #negativeBinomial negative binomial}, which may be 0 too. The expected
   * value is (1 − zero probability) · mean. Totals as for {@link #zeroInflatedPoisson}.
   *
   * @param zeroProbability probability by step, 0 … 1, that there is no demand at all; copied
   * @param mean mean by step where there is demand, finite and not negative; copied
   * @param size size by step, above 0; {@link Double#POSITIVE_INFINITY} is Poisson; copied
   * @throws IllegalArgumentException if there is no step, or lengths or ranges are wrong
   */
  public static Parametric zeroInflatedNegativeBinomial(
      double[] zeroProbability, double[] mean, double[] size) {
    return sparse(
        "zero-inflated negative binomial", SparseTotals.Sizes.COUNT, zeroProbability, mean, size);
  }

  /**
   * Returns a forecast by counts with a hurdle (Mullahy 1986): 0 with the zero probability and
   * otherwise 1 plus a {@linkplain #negativeBinomial negative binomial} count, so at least 1. The
   * expected value is (1 − zero probability) · mean. Totals as for {@link #zeroInflatedPoisson}.
   *
   * @param zeroProbability probability by step, 0 … 1, of 0; copied
   * @param mean mean by step where there is demand, finite and at least 1; copied
   * @param size size by step of what comes on top of 1, above 0; {@link Double#POSITIVE_INFINITY}
   *     is Poisson; copied
   * @throws IllegalArgumentException if there is no step, or lengths or ranges are wrong
   */
  public static Parametric hurdleNegativeBinomial(
      double[] zeroProbability, double[] mean, double[] size) {
    return sparse(
        "hurdle negative binomial", SparseTotals.Sizes.COUNT_FROM_ONE, zeroProbability, mean, size);
  }

  /**
   * Returns a forecast of amounts, not whole numbers, that are 0 with the zero probability and
   * otherwise gamma distributed. The expected value is (1 − zero probability) · mean. Totals as for
   * {@link #zeroInflatedPoisson}.
   *
   * @param zeroProbability probability by step, 0 … 1, of 0; copied
   * @param mean mean by step where there is demand, finite and not negative; copied
   * @param shape shape by step, above 0: 1 / squared coefficient of variation; {@link
   *     Double#POSITIVE_INFINITY} is a certain amount; copied
   * @throws IllegalArgumentException if there is no step, or lengths or ranges are wrong
   */
  public static Parametric zeroInflatedGamma(
      double[] zeroProbability, double[] mean, double[] shape) {
    return sparse("zero-inflated gamma", SparseTotals.Sizes.GAMMA, zeroProbability, mean, shape);
  }

  /**
   * Returns a forecast of values whose Box–Cox transform is normal (Box and Cox 1964): (x^λ − 1)/λ,
   * or ln x for λ = 0. Quantiles are the transformed back ones of the normal. Where a transform has
   * no inverse the value is 0 with λ &gt; 0; with λ &lt; 0, where it would be infinite, values end
   * at 1,000 times the median, without which there would be no expected value.
   *
   * <p>The variance of a total is that of the steps with the correlations that their transforms
   * have, between the running total and the next step; the total is then taken as a Box–Cox normal
   * with the same λ, or 0 if that is negative, and this mean and variance. That is exact for λ = 1
   * away from 0, and the approximation of Fenton (1960) for λ = 0. The point of a total is the sum
   * of the points.
   *
   * @param lambda λ, finite
   * @param location mean of the transform by step, finite; copied
   * @param scale standard deviation of the transform by step, finite and not negative; copied
   * @param totalScale standard deviation of the sum of the transforms over steps 1 … h, for each h,
   *     finite and not negative; copied
   * @param point what {@link #mean} is: the median is the transformed back location; the mean is
   *     the expected value, exact and not to the second order
   * @throws IllegalArgumentException if there is no step, lengths or ranges are wrong, or a point
   *     is not finite
   */
  public static Parametric boxCoxNormal(
      double lambda, double[] location, double[] scale, double[] totalScale, Point point) {
    Parameters.checkLambda(lambda);
    Parameters.checkSpread("Box–Cox normal", location, scale, totalScale);
    List<Marginal> steps =
        byStep(
            location.length,
            h -> BoxCoxMarginal.of(lambda, location[h], scale[h], point == Point.MEDIAN));
    Parameters.checkPoints(lambda, steps);
    List<Double> deviations = Arrays.stream(totalScale).boxed().toList();
    return new Parametric("Box–Cox normal", steps, new BoxCoxTotals(lambda, steps, deviations));
  }

  private static Parametric sparse(
      String family, SparseTotals.Sizes sizes, double[] zero, double[] mean, double[] size) {
    Parameters.checkSparse(family, zero, mean, size, sizes.least());
    List<SparseStep> steps =
        IntStream.range(0, mean.length)
            .mapToObj(h -> new SparseStep(1 - zero[h], mean[h] - sizes.least(), 1 / size[h]))
            .toList();
    SparseTotals totals = new SparseTotals(sizes, steps);
    return new Parametric(family, byStep(mean.length, totals::at), totals);
  }

  private static List<Marginal> byStep(int horizon, IntFunction<Marginal> marginal) {
    return IntStream.range(0, horizon).mapToObj(marginal).toList();
  }

  private static double[] infinite(int horizon) {
    double[] sizes = new double[horizon];
    Arrays.fill(sizes, Double.POSITIVE_INFINITY);
    return sizes;
  }

  private static double[] runningSums(double[] values) {
    double[] sums = values.clone();
    for (int h = 1; h < sums.length; h++) {
      sums[h] += sums[h - 1];
    }
    return sums;
  }

  @Override
  public int horizon() {
    return steps.size();
  }

  @Override
  public double mean(int step) {
    return at(step).point();
  }

  /** Whether all steps and their totals are normal. */
  public boolean isNormal() {
    return family.equals(NORMAL);
  }

  /** Standard deviation at a step, 1 … horizon; infinite where the family has none. */
  public double standardDeviation(int step) {
    return at(step).standardDeviation();
  }

  @Override
  public double quantile(int step, double level) {
    return at(step).quantile(ForecastDistribution.checkLevel(level));
  }

  @Override
  public double cdf(int step, double value) {
    return at(step).cdf(value);
  }

  @Override
  public double expectedExcess(int step, double threshold) {
    return at(step).expectedExcess(threshold);
  }

  /** Expected distance of the value at a step, 1 … horizon, from a given one, E|X − value|. */
  public double expectedDistance(int step, double value) {
    Marginal marginal = at(step);
    double above = marginal.expectedExcess(value);
    // E[(value − X)⁺] = value − E[X] + E[(X − value)⁺].
    return above + (value - marginal.mean() + above);
  }

  /**
   * Mean difference of two independent values at a step, 1 … horizon, E|X − X′| (Gini 1912): a
   * measure of spread that needs no variance.
   */
  public double meanDifference(int step) {
    return at(step).meanDifference();
  }

  /** {@inheritDoc} Each family states how its steps depend on each other. */
  @Override
  public Parametric total(int count) {
    Marginal total = totals.of(ForecastDistribution.checkStep(count, horizon()));
    List<Marginal> single = List.of(total);
    return new Parametric(family, single, new Totals.Given(single));
  }

  @Override
  public Parametric shifted(double... by) {
    double[] amounts = ForecastDistribution.checkShift(by, horizon()).clone();
    double[] sums = runningSums(amounts);
    return new Parametric(
        family,
        byStep(amounts.length, h -> steps.get(h).shifted(amounts[h])),
        new Totals.Given(byStep(sums.length, h -> totals.of(h + 1).shifted(sums[h]))));
  }

  /**
   * {@inheritDoc} A total has the mean of the scaled steps and the spread, relative to its mean, of
   * the total that is not scaled: exact where all factors are equal. Where the means give no factor
   * for a total, as where they add up to 0, it is the mean of the factors.
   */
  @Override
  public Parametric scaled(double... by) {
    double[] factors = ForecastDistribution.checkFactors(by, horizon()).clone();
    double[] means = steps.stream().mapToDouble(Marginal::mean).toArray();
    double[] sums = runningSums(means);
    double[] scaled = runningSums(byProduct(means, factors));
    double[] plain = runningSums(factors);
    return new Parametric(
        family,
        byStep(factors.length, h -> steps.get(h).scaled(factors[h])),
        new Totals.Given(
            byStep(
                factors.length,
                h -> {
                  double ratio = scaled[h] / sums[h];
                  boolean sensible = ratio >= 0 && Double.isFinite(ratio);
                  return totals.of(h + 1).scaled(sensible ? ratio : plain[h] / (h + 1));
                })));
  }

  private static double[] byProduct(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).toArray();
  }

  private Marginal at(int step) {
    return steps.get(ForecastDistribution.checkStep(step, steps.size()) - 1);
  }

  /** Equal family and parameters. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Parametric that
        && family.equals(that.family)
        && steps.equals(that.steps)
        && totals.equals(that.totals);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * family.hashCode() + steps.hashCode()) + totals.hashCode();
  }

  @Override
  public String toString() {
    double[] points = steps.stream().mapToDouble(Marginal::point).toArray();
    return "Parametric(%s, mean %s)".formatted(family, Arrays.toString(points));
  }
}
