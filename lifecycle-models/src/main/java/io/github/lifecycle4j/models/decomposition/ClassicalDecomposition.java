package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.data.Series;
import java.util.Arrays;
import java.util.List;

/**
 * Classical decomposition: the trend is a centred moving average over one season, of weights ½, 1,
 * …, 1, ½ when the season is even; the season is the mean of what is left by position, the same in
 * each cycle (Macauley 1931; Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice,
 * 3rd ed., sec. 3.4).
 *
 * <p>The trend is missing for half a season at either end and where the average holds a missing
 * value. Two seasons are needed, with each position observed where the trend is known.
 *
 * @param composition sum or product; a product asks for positive values to make sense
 */
public record ClassicalDecomposition(Composition composition) {

  /** The value is the sum of trend, season and remainder. */
  public static final ClassicalDecomposition ADDITIVE =
      new ClassicalDecomposition(Composition.ADDITIVE);

  /** The value is their product. */
  public static final ClassicalDecomposition MULTIPLICATIVE =
      new ClassicalDecomposition(Composition.MULTIPLICATIVE);

  /**
   * Takes a series apart, with the season length of its frequency.
   *
   * @throws IllegalArgumentException if it has no season, or not enough observations
   */
  public Decomposition decompose(Series series) {
    return decompose(Seasons.of(series), series.toArray(), series.frequency().seasonLength());
  }

  /**
   * Takes values apart.
   *
   * @param values one a period, {@code NaN} where missing
   * @param seasonLength periods in a season
   * @throws IllegalArgumentException if the season is shorter than 2, or there are not enough
   *     observations
   */
  public Decomposition decompose(double[] values, int seasonLength) {
    return decompose(Seasons.UNNAMED, values.clone(), seasonLength);
  }

  private Decomposition decompose(String name, double[] values, int m) {
    Seasons.requireTwo(name, values, m, "classical decomposition");
    double[] trend = trend(values, m);
    double[] indices = indices(name, values, trend, m);
    double[] seasonal = new double[values.length];
    double[] weights = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      seasonal[t] = indices[t % m];
      weights[t] = Double.isNaN(values[t]) ? 0 : 1;
    }
    return new Decomposition(
        composition, values, trend, List.of(m), new double[][] {seasonal}, weights);
  }

  /** The moving average over m periods, of two neighbouring such averages when m is even. */
  private static double[] trend(double[] values, int m) {
    int n = values.length;
    int half = m / 2;
    double[] trend = new double[n];
    Arrays.fill(trend, Double.NaN);
    for (int t = half; t < n - half; t++) {
      double sum =
          m % 2 == 0
              ? (values[t - half] + values[t + half]) / 2
              : values[t - half] + values[t + half];
      for (int i = t - half + 1; i < t + half; i++) {
        sum += values[i];
      }
      trend[t] = sum / m;
    }
    return trend;
  }

  /** The mean by position of the values without trend, about their own mean. */
  private double[] indices(String name, double[] values, double[] trend, int m) {
    boolean additive = composition == Composition.ADDITIVE;
    double[] indices = new double[m];
    double mean = 0;
    for (int position = 0; position < m; position++) {
      int count = 0;
      for (int t = position; t < values.length; t += m) {
        double detrended = additive ? values[t] - trend[t] : values[t] / trend[t];
        if (!Double.isNaN(detrended)) {
          indices[position] += detrended;
          count++;
        }
      }
      if (count == 0) {
        throw Seasons.neverObserved(name, position, m);
      }
      indices[position] /= count;
      mean += indices[position] / m;
    }
    for (int position = 0; position < m; position++) {
      indices[position] = additive ? indices[position] - mean : indices[position] / mean;
    }
    return indices;
  }
}
