package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Series;
import java.util.Optional;

/**
 * The Naive2 benchmark of the M competitions: the last value, seasonally adjusted where the season
 * is significant (Makridakis, Spiliotis and Assimakopoulos 2020, "The M4 Competition", section 2).
 */
final class Naive2 {

  /** 90 % two-sided, as the competition has it. */
  private static final double CRITICAL = 1.645;

  private Naive2() {}

  /**
   * Forecasts the periods after the history.
   *
   * @return empty for a history that is empty, has a missing value, or has a season that no
   *     positive factors describe
   */
  static Optional<double[]> forecast(Series history, int horizon) {
    int n = history.length();
    if (n == 0 || history.observed() < n) {
      return Optional.empty();
    }
    double[] values = history.toArray();
    int season = history.frequency().seasonLength();
    double[] factors = isSeasonal(values, season) ? factors(values, season) : new double[] {1};
    double level = values[n - 1] / factors[(n - 1) % factors.length];
    double[] forecast = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      double factor = factors[(n + h) % factors.length];
      if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
        return Optional.empty();
      }
      forecast[h] = level * factor;
    }
    return Double.isFinite(level) ? Optional.of(forecast) : Optional.empty();
  }

  /**
   * Whether the autocorrelation at the season length is significant, with three seasons or more.
   */
  private static boolean isSeasonal(double[] values, int season) {
    int n = values.length;
    if (season == 1 || n < 3 * season) {
      return false;
    }
    double[] autocorrelation = autocorrelation(values, season);
    double sum = 1;
    for (int lag = 1; lag < season; lag++) {
      sum += 2 * autocorrelation[lag] * autocorrelation[lag];
    }
    // A constant series has no autocorrelation: the comparison with NaN is false.
    return Math.abs(autocorrelation[season]) > CRITICAL * Math.sqrt(sum / n);
  }

  private static double[] autocorrelation(double[] values, int maxLag) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double[] correlation = new double[maxLag + 1];
    for (int lag = maxLag; lag >= 0; lag--) {
      for (int t = lag; t < values.length; t++) {
        correlation[lag] += (values[t] - mean) * (values[t - lag] - mean);
      }
    }
    for (int lag = maxLag; lag >= 0; lag--) {
      correlation[lag] /= correlation[0];
    }
    return correlation;
  }

  /**
   * Factors of the classical multiplicative decomposition: means of the ratios to a centred moving
   * average, by position in the season, scaled to a mean of 1.
   */
  private static double[] factors(double[] values, int season) {
    double[] sum = new double[season];
    int[] count = new int[season];
    int half = season / 2;
    for (int t = half; t < values.length - half; t++) {
      sum[t % season] += values[t] / trend(values, t, season);
      count[t % season]++;
    }
    double total = 0;
    for (int s = 0; s < season; s++) {
      sum[s] /= count[s];
      total += sum[s];
    }
    for (int s = 0; s < season; s++) {
      sum[s] *= season / total;
    }
    return sum;
  }

  /** Moving average over one season around a period; an even season takes its two ends half. */
  private static double trend(double[] values, int center, int season) {
    int half = season / 2;
    double sum = 0;
    for (int t = center - half; t <= center + half; t++) {
      boolean end = Math.abs(t - center) == half;
      sum += end && season % 2 == 0 ? values[t] / 2 : values[t];
    }
    return sum / season;
  }
}
