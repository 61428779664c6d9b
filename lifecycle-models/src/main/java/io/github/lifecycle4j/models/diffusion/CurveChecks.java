package io.github.lifecycle4j.models.diffusion;

import java.util.OptionalDouble;

/** What the curves have in common: ranges of parameters and shares, times after launch. */
final class CurveChecks {

  private CurveChecks() {}

  /** Refuses a parameter that is not positive and finite. */
  static double requirePositive(String curve, String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The parameter %s of a %s curve is %s but must be positive and finite."
              .formatted(name, curve, value));
    }
    return value;
  }

  /** Refuses a share that is not in 0 … 1. */
  static double requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The share of the market is %s but must be in 0 to 1.".formatted(share));
    }
    return share;
  }

  /** A time, where it lies after launch. */
  static OptionalDouble afterLaunch(double t) {
    return t > 0 ? OptionalDouble.of(t) : OptionalDouble.empty();
  }
}
