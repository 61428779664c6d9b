package io.github.lifecycle4j.decide.internal;

/** Refuses impossible numbers, naming them. */
public final class Checks {

  private Checks() {}

  /** Refuses a negative or infinite number and NaN. */
  public static void notNegative(String what, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The %s is %s but must be a number that is not negative.".formatted(what, value));
    }
  }

  /** Refuses zero, a negative or infinite number and NaN. */
  public static void positive(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The %s is %s but must be a positive number.".formatted(what, value));
    }
  }

  /** Refuses an infinite number and NaN. */
  public static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The %s is %s but must be a finite number.".formatted(what, value));
    }
  }

  /** Refuses a share or probability that is not strictly between 0 and 1. */
  public static void betweenZeroAndOne(String what, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "The %s is %s but must lie strictly between 0 and 1. Maybe write 95 %% as 0.95."
              .formatted(what, value));
    }
  }
}
