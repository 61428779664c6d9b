package io.github.lifecycle4j.models.decomposition;

/** Means of windows that move over values. */
final class MovingMean {

  private MovingMean() {}

  /**
   * Writes the mean of each {@code window} neighbours, n − window + 1 of them.
   *
   * @param out may be the values themselves
   */
  static void of(double[] values, int n, int window, double[] out) {
    double sum = 0;
    for (int i = 0; i < window; i++) {
      sum += values[i];
    }
    for (int i = 0; i + window < n; i++) {
      double leaving = values[i];
      out[i] = sum / window;
      sum = sum - leaving + values[i + window];
    }
    out[n - window] = sum / window;
  }
}
