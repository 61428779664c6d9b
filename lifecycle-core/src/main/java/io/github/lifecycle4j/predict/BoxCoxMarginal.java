package io.github.lifecycle4j.predict;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A value whose Box–Cox transform is normal, see {@link Parametric#boxCoxNormal}.
 *
 * @param lambda λ of the transform
 * @param location mean of the transform
 * @param scale standard deviation of the transform, above 0
 * @param point the point forecast
 */
record BoxCoxMarginal(double lambda, double location, double scale, double point)
    implements Marginal {

  /** With a negative λ there is no expectation: values end at so many times the median. */
  static final double LARGEST_RATIO = 1000;

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** The standard normal has no weight beyond that a double could hold beside 1. */
  private static final double TAIL = 8.5;

  private static final double PANEL = 4;

  /** What is highest beyond this is more than a double could hold. */
  private static final double FARTHEST = 200;

  /** The inverse transform: (λz + 1)^(1/λ), or e^z for λ = 0; 0 (λ > 0) or ∞ where undefined. */
  static double inverse(double lambda, double transformed) {
    return lambda == 0
        ? Math.exp(transformed)
        : Math.exp(Math.log1p(Math.max(lambda * transformed, -1)) / lambda);
  }

  /** The transform: (x^λ − 1)/λ, or ln x for λ = 0. */
  static double transform(double lambda, double value) {
    return lambda == 0 ? Math.log(value) : Math.expm1(lambda * Math.log(value)) / lambda;
  }

  /** Point forecast by the median, or by the mean. */
  static Marginal of(double lambda, double location, double scale, boolean median) {
    double middle = inverse(lambda, location);
    if (scale == 0) {
      return new Certain(middle);
    }
    BoxCoxMarginal marginal = new BoxCoxMarginal(lambda, location, scale, middle);
    return median ? marginal : marginal.withPoint(marginal.mean());
  }

  BoxCoxMarginal withPoint(double other) {
    return new BoxCoxMarginal(lambda, location, scale, other);
  }

  @Override
  public double mean() {
    return lambda == 0
        ? Math.exp(location + scale * scale / 2)
        : expectation(this::at, Double.NEGATIVE_INFINITY);
  }

  @Override
  public double standardDeviation() {
    double mean = mean();
    if (lambda == 0) {
      return mean * Math.sqrt(Math.expm1(scale * scale));
    }
    DoubleUnaryOperator square = z -> (at(z) - mean) * (at(z) - mean);
    return Math.sqrt(expectation(square, Double.NEGATIVE_INFINITY));
  }

  @Override
  public double quantile(double level) {
    return at(STANDARD.inverseCumulativeProbability(level));
  }

  @Override
  public double cdf(double value) {
    if (value < 0) {
      return 0;
    }
    return lambda < 0 && value >= largest()
        ? 1
        : STANDARD.cumulativeProbability(standardised(value));
  }

  @Override
  public double expectedExcess(double threshold) {
    if (threshold <= 0) {
      return mean() - threshold;
    }
    double from = standardised(threshold);
    if (lambda == 0) {
      double part = mean() * STANDARD.survivalProbability(from - scale);
      return Math.max(part - threshold * STANDARD.survivalProbability(from), 0);
    }
    return expectation(z -> Math.max(at(z) - threshold, 0), from);
  }

  /** 2 ∫ x (2 F(x) − 1) dF(x); Jordan, Krüger and Lerch (2019), app. A, for the log-normal. */
  @Override
  public double meanDifference() {
    if (lambda == 0) {
      return 2 * mean() * (1 - 2 * STANDARD.survivalProbability(scale / Math.sqrt(2)));
    }
    double median = at(0);
    DoubleUnaryOperator part = z -> (at(z) - median) * (1 - 2 * STANDARD.survivalProbability(z));
    return 2 * expectation(part, Double.NEGATIVE_INFINITY);
  }

  /** The value whose transform is z standard deviations above the location. */
  private double at(double z) {
    double value = inverse(lambda, location + z * scale);
    return lambda < 0 ? Math.min(value, largest()) : value;
  }

  private double largest() {
    return LARGEST_RATIO * inverse(lambda, location);
  }

  private double standardised(double value) {
    return (transform(lambda, value) - location) / scale;
  }

  /** ∫ f(z) φ(z) dz over z from there, in two parts about the end of the inverse transform. */
  private double expectation(DoubleUnaryOperator function, double from) {
    // The square of a power 1/λ times the density is highest below √(2/λ).
    double highest = TAIL + Math.min(Math.sqrt(2 / Math.abs(lambda)), FARTHEST);
    double start = Math.min(Math.max(from, -TAIL), highest);
    double end = standardised(lambda < 0 ? largest() : 0);
    double cut = Math.min(Math.max(end, start), highest);
    DoubleUnaryOperator weighted = z -> function.applyAsDouble(z) * STANDARD.density(z);
    return integral(weighted, start, cut) + integral(weighted, cut, highest);
  }

  private static double integral(DoubleUnaryOperator function, double from, double to) {
    return Quadrature.integrate(function, from, to, (int) Math.ceil((to - from) / PANEL));
  }
}
