package io.github.lifecycle4j.predict;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A forecast as a normal distribution at each step. A standard deviation of 0 is a certain value.
 *
 * <p>How the steps depend on each other is kept as the standard deviation of the running total,
 * which is what stock decisions ask for.
 */
public final class Parametric implements ForecastDistribution {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private final double[] mean;
  private final double[] standardDeviation;
  private final double[] totalStandardDeviation;

  private Parametric(double[] mean, double[] standardDeviation, double[] totalStandardDeviation) {
    this.mean = mean;
    this.standardDeviation = standardDeviation;
    this.totalStandardDeviation = totalStandardDeviation;
  }

  /**
   * Returns a normal forecast.
   *
   * @param mean expected value by step, finite; copied
   * @param standardDeviation standard deviation by step, finite and not negative; copied
   * @param totalStandardDeviation standard deviation of the sum over steps 1 … h, for each h,
   *     finite and not negative; copied
   * @throws IllegalArgumentException if there is no step, or lengths or ranges are wrong
   */
  public static Parametric normal(
      double[] mean, double[] standardDeviation, double[] totalStandardDeviation) {
    if (mean.length == 0
        || mean.length != standardDeviation.length
        || mean.length != totalStandardDeviation.length) {
      throw new IllegalArgumentException(
          "A normal forecast needs as many means as deviations, and at least one, but has %s, %s and %s."
              .formatted(mean.length, standardDeviation.length, totalStandardDeviation.length));
    }
    for (int h = 0; h < mean.length; h++) {
      if (!Double.isFinite(mean[h])
          || !(standardDeviation[h] >= 0 && standardDeviation[h] < Double.POSITIVE_INFINITY)
          || !(totalStandardDeviation[h] >= 0
              && totalStandardDeviation[h] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Step %s has mean %s, standard deviation %s and %s for the total. They must be finite, deviations not negative."
                .formatted(h + 1, mean[h], standardDeviation[h], totalStandardDeviation[h]));
      }
    }
    return new Parametric(mean.clone(), standardDeviation.clone(), totalStandardDeviation.clone());
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

  /** Standard deviation at a step, 1 … horizon. */
  public double standardDeviation(int step) {
    return standardDeviation[index(step)];
  }

  @Override
  public int horizon() {
    return mean.length;
  }

  @Override
  public double mean(int step) {
    return mean[index(step)];
  }

  @Override
  public double quantile(int step, double level) {
    double z = STANDARD.inverseCumulativeProbability(ForecastDistribution.checkLevel(level));
    return mean[index(step)] + z * standardDeviation[index(step)];
  }

  @Override
  public double cdf(int step, double value) {
    double deviation = standardDeviation[index(step)];
    if (deviation == 0) {
      return value >= mean[index(step)] ? 1 : 0;
    }
    return STANDARD.cumulativeProbability((value - mean[index(step)]) / deviation);
  }

  @Override
  public double expectedExcess(int step, double threshold) {
    double deviation = standardDeviation[index(step)];
    double distance = threshold - mean[index(step)];
    if (deviation == 0) {
      return Math.max(-distance, 0);
    }
    double z = distance / deviation;
    // Far in the tail the difference of two numbers near 0 may fall below it.
    return Math.max(
        deviation * STANDARD.density(z) - distance * STANDARD.survivalProbability(z), 0);
  }

  /** {@inheritDoc} Normal with the standard deviation of the running total. */
  @Override
  public Parametric total(int steps) {
    ForecastDistribution.checkStep(steps, horizon());
    double[] sum = {0};
    for (int h = 0; h < steps; h++) {
      sum[0] += mean[h];
    }
    double[] deviation = {totalStandardDeviation[steps - 1]};
    return new Parametric(sum, deviation, deviation);
  }

  private int index(int step) {
    return ForecastDistribution.checkStep(step, mean.length) - 1;
  }

  /** Equal means and deviations. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Parametric that
        && Arrays.equals(mean, that.mean)
        && Arrays.equals(standardDeviation, that.standardDeviation)
        && Arrays.equals(totalStandardDeviation, that.totalStandardDeviation);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(mean) + Arrays.hashCode(standardDeviation))
        + Arrays.hashCode(totalStandardDeviation);
  }

  @Override
  public String toString() {
    return "Parametric(normal, mean %s)".formatted(Arrays.toString(mean));
  }
}
