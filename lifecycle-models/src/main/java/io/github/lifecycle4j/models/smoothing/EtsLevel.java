package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.models.internal.optimise.ScalarMinimiser;

/**
 * The least sum of squares of a level with additive errors. Errors are linear in the initial level,
 * so that the best one is known for each α, and α alone is searched. Not safe for use by several
 * threads.
 */
final class EtsLevel {

  private static final int INTERVALS = 16;
  private static final double TOLERANCE = 1e-9;

  private final double[] values;
  private final double origin;

  /** The best initial level with the last α. */
  double level;

  EtsLevel(EtsData data) {
    this.values = data.values;
    double first = Double.NaN;
    for (int t = 0; t < values.length && Double.isNaN(first); t++) {
      first = values[t];
    }
    this.origin = first;
  }

  /** The best α in a range. */
  double search(double least, double most) {
    return new ScalarMinimiser(least, most, INTERVALS, TOLERANCE).minimise(this::squares);
  }

  /**
   * Sum of squares with the best initial level, which is kept. An error is what it would be if the
   * level started at the first value, less its weight times how far above that it starts.
   */
  double squares(double alpha) {
    double state = origin;
    double weight = 1;
    double errors = 0;
    double weights = 0;
    double products = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        double error = value - state;
        errors += error * error;
        weights += weight * weight;
        products += weight * error;
        state += alpha * error;
        weight *= 1 - alpha;
      }
    }
    double distance = products / weights;
    level = origin + distance;
    return Math.max(errors - distance * products, 0);
  }
}
