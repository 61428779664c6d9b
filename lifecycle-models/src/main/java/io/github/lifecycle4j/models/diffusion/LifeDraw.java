package io.github.lifecycle4j.models.diffusion;

/**
 * A life as it may be: one draw from the posterior distribution. Immutable: its array is never
 * written.
 */
final class LifeDraw {

  private final CurveFamily family;
  private final double[] theta;
  private final double dispersion;
  private final double direction;

  LifeDraw(CurveFamily family, double[] theta, double dispersion, double direction) {
    this.family = family;
    this.theta = theta;
    this.dispersion = dispersion;
    this.direction = direction;
  }

  CurveFamily family() {
    return family;
  }

  /**
   * Logarithms of the market, as a multiple of the best period, and of the curve's parameters; not
   * to be written.
   */
  double[] theta() {
    return theta;
  }

  /** Variance of an observation over that of the variance function. */
  double dispersion() {
    return dispersion;
  }

  /** Where it leaves its curve, in standard deviations: 0 stays on it. */
  double direction() {
    return direction;
  }

  DiffusionCurve curve() {
    return LifeMeans.curve(family, theta, 1);
  }

  /** The market as a multiple of the best period. */
  double market() {
    return Math.exp(theta[0]);
  }
}
