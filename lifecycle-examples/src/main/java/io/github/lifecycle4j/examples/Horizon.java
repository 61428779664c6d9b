package io.github.lifecycle4j.examples;

/** How far ahead the program forecasts. */
final class Horizon {

  /** Periods; more are a slip of the pen and would fill the memory. */
  private static final int LONGEST = 10_000;

  private Horizon() {}

  /**
   * Returns a horizon that was asked for.
   *
   * @throws IllegalArgumentException if it is below 1 or above 10,000
   */
  static int checked(int periods) {
    if (periods < 1 || periods > LONGEST) {
      throw new IllegalArgumentException(
          "--horizon is %s but must be between 1 and %s."
              .formatted(periods, Numbers.count(LONGEST)));
    }
    return periods;
  }
}
