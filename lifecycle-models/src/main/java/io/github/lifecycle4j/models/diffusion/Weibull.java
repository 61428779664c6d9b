package io.github.lifecycle4j.models.diffusion;

import java.util.OptionalDouble;

/**
 * The Weibull curve F(t) = 1 − exp(−(t/scale)^shape): a launch that only falls for a shape of at
 * most 1, a peak after launch otherwise.
 *
 * @param scale time by which 63 % have adopted, in periods, above 0
 * @param shape above 0
 */
public record Weibull(double scale, double shape) implements DiffusionCurve {

  /**
   * @throws IllegalArgumentException if a parameter is not positive and finite
   */
  public Weibull {
    CurveChecks.requirePositive("Weibull", "scale", scale);
    CurveChecks.requirePositive("Weibull", "shape", shape);
  }

  @Override
  public double cumulative(double t) {
    return t <= 0 ? 0 : -Math.expm1(-Math.pow(t / scale, shape));
  }

  /** {@inheritDoc} Infinite at launch when the shape is below 1. */
  @Override
  public double density(double t) {
    double z = t / scale;
    return t < 0 ? 0 : shape / scale * Math.pow(z, shape - 1) * Math.exp(-Math.pow(z, shape));
  }

  @Override
  public double peak() {
    return shape > 1 ? scale * Math.pow((shape - 1) / shape, 1 / shape) : 0;
  }

  @Override
  public OptionalDouble takeoff() {
    return inflection(-1);
  }

  @Override
  public OptionalDouble slowdown() {
    return inflection(1);
  }

  /** Inflections solve k²z² − 3k(k − 1)z + (k − 1)(k − 2) = 0 in z = (t/scale)^k for shape k. */
  private OptionalDouble inflection(int sign) {
    if (shape <= 1) {
      return OptionalDouble.empty();
    }
    double root = Math.sqrt((5 * shape - 1) * (shape - 1));
    double z = (3 * (shape - 1) + sign * root) / (2 * shape);
    return z > 0 ? OptionalDouble.of(scale * Math.pow(z, 1 / shape)) : OptionalDouble.empty();
  }

  @Override
  public double quantile(double share) {
    return scale * Math.pow(-Math.log1p(-CurveChecks.requireShare(share)), 1 / shape);
  }
}
