package io.github.lifecycle4j.features;

import java.util.Arrays;

/** What the scalers and rolling statistics compute of observed values. */
final class TrainingValues {

  private TrainingValues() {}

  /** The values that are not missing, in their order; refuses infinite ones, and to return none. */
  static double[] observed(double[] values) {
    double[] observed = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw new IllegalArgumentException(
            "The training value at index %s is %s. Use NaN for a missing value."
                .formatted(i, values[i]));
      }
      if (!Double.isNaN(values[i])) {
        observed[count++] = values[i];
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException(
          "A scaler cannot be fitted: none of the %s training values is observed. Maybe leave this series out."
              .formatted(values.length));
    }
    return Arrays.copyOf(observed, count);
  }

  /** The mean, corrected by the mean of the residuals. */
  static double mean(double[] observed) {
    double sum = 0;
    for (double value : observed) {
      sum += value;
    }
    double mean = sum / observed.length;
    double residual = 0;
    for (double value : observed) {
      residual += value - mean;
    }
    return mean + residual / observed.length;
  }

  /** The quantile of sorted values at a level, linear between order statistics. */
  static double quantile(double[] sorted, double level) {
    double position = level * (sorted.length - 1);
    int below = (int) position;
    if (below == sorted.length - 1) {
      return sorted[below];
    }
    return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
  }
}
