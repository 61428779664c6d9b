package io.github.lifecycle4j.predict;

/**
 * What a forecast says of the periods ahead: for each step of the horizon a distribution of the
 * demand, and how the steps add up.
 *
 * <p>Steps count from 1, the first period after the cutoff. Immutable.
 */
public sealed interface ForecastDistribution
    permits Samples, Quantiles, Parametric, QuantileAverage {

  /** Number of steps, at least 1. */
  int horizon();

  /**
   * Expected value at a step.
   *
   * @throws IndexOutOfBoundsException if the step is not in 1 … horizon
   */
  double mean(int step);

  /**
   * Quantile at a step: the value that is not exceeded with this probability.
   *
   * @param level strictly between 0 and 1
   * @throws IndexOutOfBoundsException if the step is not in 1 … horizon
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  double quantile(int step, double level);

  /**
   * Probability that the value at a step is at most {@code value}.
   *
   * @throws IndexOutOfBoundsException if the step is not in 1 … horizon
   */
  double cdf(int step, double value);

  /**
   * Expected part of the value at a step above a threshold, E[max(X − threshold, 0)]: the expected
   * shortage when {@code threshold} is in stock (first-order loss function).
   *
   * @throws IndexOutOfBoundsException if the step is not in 1 … horizon
   */
  double expectedExcess(int step, double threshold);

  /**
   * Distribution of the sum over the steps 1 … {@code steps}, such as the demand over a lead time.
   * Each kind of distribution states how it treats the dependence between steps.
   *
   * @return a distribution of horizon 1
   * @throws IndexOutOfBoundsException if the number of steps is not in 1 … horizon
   */
  ForecastDistribution total(int steps);

  /**
   * The same distribution of values that are larger by a known amount at each step, such as a
   * season. Spread and dependence stay as they are.
   *
   * @param by what is added at each step; finite, may be negative
   * @throws IllegalArgumentException if there are not as many amounts as steps, or one is not
   *     finite
   */
  ForecastDistribution shifted(double... by);

  /**
   * The same distribution of values that are a known multiple at each step, such as the share of a
   * demand that a product takes over. Dependence stays as it is.
   *
   * @param by the factor of each step; finite, not negative
   * @throws IllegalArgumentException if there are not as many factors as steps, or one is negative
   *     or not finite
   */
  ForecastDistribution scaled(double... by);

  /** Refuses factors of which there is not one for each step, finite and not negative. */
  static double[] checkFactors(double[] by, int horizon) {
    if (by.length != horizon) {
      throw new IllegalArgumentException(
          "There are %s factors but the horizon is %s.".formatted(by.length, horizon));
    }
    for (double factor : by) {
      if (!(factor >= 0 && Double.isFinite(factor))) {
        throw new IllegalArgumentException(
            "A factor is %s but must be finite and not negative.".formatted(factor));
      }
    }
    return by;
  }

  /** Refuses a shift that has not one finite amount for each step. */
  static double[] checkShift(double[] by, int horizon) {
    if (by.length != horizon) {
      throw new IllegalArgumentException(
          "The shift has %s amounts but the horizon is %s.".formatted(by.length, horizon));
    }
    for (double amount : by) {
      if (!Double.isFinite(amount)) {
        throw new IllegalArgumentException("The shift has the amount %s.".formatted(amount));
      }
    }
    return by;
  }

  /** Refuses a step that is not in 1 … horizon. */
  static int checkStep(int step, int horizon) {
    if (step < 1 || step > horizon) {
      throw new IndexOutOfBoundsException(
          "Step %s is outside the horizon 1 … %s. Maybe forecast further ahead."
              .formatted(step, horizon));
    }
    return step;
  }

  /** Refuses a quantile level that is not strictly between 0 and 1. */
  static double checkLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "The quantile level is %s but must lie strictly between 0 and 1.".formatted(level));
    }
    return level;
  }
}
