package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.internal.LeastSquares;
import io.github.lifecycle4j.models.internal.Moments;
import java.util.Arrays;

/** What the tests ask of a series. */
final class TestSeries {

  private TestSeries() {}

  /**
   * The values without the missing ones, scaled.
   *
   * @param needed the smallest number of observed values that will do
   * @param test name of the test
   * @throws IllegalArgumentException if fewer are observed, or all are equal
   */
  static double[] usable(double[] values, int needed, String test) {
    double[] observed = Moments.withoutMissing(values);
    if (observed.length < needed) {
      throw new IllegalArgumentException(
          "The series has %s observations but the %s test needs %s. Maybe use fewer lags."
              .formatted(observed.length, test, needed));
    }
    if (Moments.areConstant(observed)) {
      throw new IllegalArgumentException(
          "All %s observations are %s: the %s test has nothing to test."
              .formatted(observed.length, observed[0], test));
    }
    return scaled(observed);
  }

  /** By a power of two, so that squares neither overflow nor vanish; no test depends on it. */
  private static double[] scaled(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    int exponent = Math.getExponent(largest);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.scalb(values[i], -exponent);
    }
    return values;
  }

  /** Whether the values, none missing, lie on a line. */
  static boolean areLine(double[] values) {
    double[] constant = new double[values.length];
    double[] time = new double[values.length];
    Arrays.fill(constant, 1);
    Arrays.setAll(time, t -> t);
    return LeastSquares.fit(values, constant, time).isExact();
  }

  /**
   * The t statistic of a coefficient.
   *
   * @throws IllegalArgumentException if the regression has no error
   */
  static double statistic(LeastSquares fit, int column) {
    if (fit.isExact()) {
      throw new IllegalArgumentException(
          "The regression of the test fits the series exactly. Maybe it is a line, or repeats itself.");
    }
    return fit.tStatistic(column);
  }

  /** The number of lags of a rule of thumb, ⌊c·(n/100)^¼⌋ (Schwert 1989). */
  static int schwertLags(int factor, int observed) {
    return (int) (factor * Math.pow(observed / 100.0, 0.25));
  }

  static int requireLags(int lags, int smallest) {
    if (lags < smallest) {
      throw new IllegalArgumentException(
          "The number of lags is %s but must be at least %s.".formatted(lags, smallest));
    }
    return lags;
  }

  /**
   * Long-run variance of residuals: Σ ε² / n + 2 Σ w(k) γ(k) over k = 1 … lags, with the weights
   * w(k) = 1 − k/(lags + 1) of Newey and West (1987).
   */
  static double longRunVariance(double[] residuals, int lags) {
    int n = residuals.length;
    double variance = 0;
    for (double residual : residuals) {
      variance += residual * residual / n;
    }
    for (int lag = 1; lag <= Math.min(lags, n - 1); lag++) {
      double sum = 0;
      for (int t = lag; t < n; t++) {
        sum += residuals[t] * residuals[t - lag];
      }
      variance += 2 * (1 - lag / (lags + 1.0)) * sum / n;
    }
    return variance;
  }
}
