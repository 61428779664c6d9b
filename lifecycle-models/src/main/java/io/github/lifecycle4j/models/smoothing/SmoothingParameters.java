package io.github.lifecycle4j.models.smoothing;

import java.util.OptionalDouble;

/**
 * Smoothing parameters that are given; those that are absent are estimated.
 *
 * @param alpha α, the share of an error by which the level moves
 * @param beta β, the share by which the slope moves; not above α where parameters are held to the
 *     usual region
 * @param gamma γ, the share by which the season moves
 * @param phi φ, what is left of the slope after a period
 */
public record SmoothingParameters(
    OptionalDouble alpha, OptionalDouble beta, OptionalDouble gamma, OptionalDouble phi) {

  /** All are estimated. */
  public static final SmoothingParameters ESTIMATED =
      new SmoothingParameters(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /**
   * @throws IllegalArgumentException if α is not in 0 … 2, β not in 0 … 4, γ not in 0 … 2, or φ not
   *     above 0 and at most 1
   */
  public SmoothingParameters {
    check("alpha", alpha, 0, 2);
    check("beta", beta, 0, 4);
    check("gamma", gamma, 0, 2);
    check("phi", phi, Double.MIN_NORMAL, 1);
  }

  private static void check(String name, OptionalDouble value, double least, double most) {
    if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() <= most)) {
      throw new IllegalArgumentException(
          "The smoothing parameter %s is %s but must lie between %s and %s. Maybe let it be estimated."
              .formatted(name, value.getAsDouble(), least, most));
    }
  }

  /** The same with α given. */
  public SmoothingParameters withAlpha(double given) {
    return new SmoothingParameters(OptionalDouble.of(given), beta, gamma, phi);
  }

  /** The same with β given. */
  public SmoothingParameters withBeta(double given) {
    return new SmoothingParameters(alpha, OptionalDouble.of(given), gamma, phi);
  }

  /** The same with γ given. */
  public SmoothingParameters withGamma(double given) {
    return new SmoothingParameters(alpha, beta, OptionalDouble.of(given), phi);
  }

  /** The same with φ given. */
  public SmoothingParameters withPhi(double given) {
    return new SmoothingParameters(alpha, beta, gamma, OptionalDouble.of(given));
  }
}
