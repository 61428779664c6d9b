package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of a history from its first to its last observed one, with its regressors. A value
 * whose regressors are not all known counts as missing. Immutable.
 */
final class ArimaData {

  private final String key;
  private final int season;
  private final Arima.Start start;
  private final List<String> names;
  private final int offset;
  private final int trailing;
  private final double[] values;
  private final double[][] regressors;
  private final int[] missing;

  /**
   * @param key name of the product
   * @param season length of the season, at least 1
   * @param values the history; NaN is missing; at least one is observed
   * @param names names of the regressors
   * @param regressors each as long as the history; NaN is not known
   */
  ArimaData(
      String key,
      int season,
      Arima.Start start,
      double[] values,
      List<String> names,
      double[][] regressors) {
    this.key = key;
    this.season = season;
    this.start = start;
    this.names = List.copyOf(names);
    double[] known = values.clone();
    for (double[] regressor : regressors) {
      for (int t = 0; t < known.length; t++) {
        known[t] = Double.isNaN(regressor[t]) ? Double.NaN : known[t];
      }
    }
    int first = 0;
    while (start == Arima.Start.EXACT_DIFFUSE
        && first < known.length
        && Double.isNaN(known[first])) {
      first++;
    }
    int end = known.length;
    while (end > first && Double.isNaN(known[end - 1])) {
      end--;
    }
    offset = first;
    trailing = known.length - end;
    this.values = Arrays.copyOfRange(known, first, end);
    this.regressors = new double[regressors.length][];
    for (int j = 0; j < regressors.length; j++) {
      this.regressors[j] = Arrays.copyOfRange(regressors[j], first, end);
    }
    missing = IntStream.range(0, end - first).filter(t -> Double.isNaN(this.values[t])).toArray();
    for (double[] regressor : this.regressors) {
      for (int t : missing) {
        regressor[t] = 0;
      }
    }
  }

  /** Length of the season. */
  int season() {
    return season;
  }

  /** How the values before the first are treated. */
  Arima.Start start() {
    return start;
  }

  /** Number of missing values at the start that were left out. */
  int offset() {
    return offset;
  }

  /** Number of missing values at the end that were left out. */
  int trailing() {
    return trailing;
  }

  /** Number of values from the first to the last. */
  int length() {
    return values.length;
  }

  /** A value; NaN if it is missing. */
  double value(int t) {
    return values[t];
  }

  /** Indices of missing values; shared. */
  int[] missing() {
    return missing;
  }

  /** Number of regressors. */
  int regressors() {
    return regressors.length;
  }

  /** Names of the regressors. */
  List<String> names() {
    return names;
  }

  /** A regressor, 0 where the value is missing; shared. */
  double[] regressor(int j) {
    return regressors[j];
  }

  /** The values with missing ones on the line between their neighbours. */
  double[] filled() {
    double[] filled = values.clone();
    int known = -1;
    for (int t = 0; t < filled.length; t++) {
      if (Double.isNaN(filled[t])) {
        continue;
      }
      double from = known < 0 ? filled[t] : filled[known];
      double slope = (filled[t] - from) / (t - known);
      for (int gap = known + 1; gap < t; gap++) {
        filled[gap] = from + slope * (gap - known);
      }
      known = t;
    }
    return filled;
  }

  /** The largest absolute value. */
  double largest() {
    return Arrays.stream(values)
        .filter(value -> !Double.isNaN(value))
        .map(Math::abs)
        .max()
        .orElse(0);
  }

  /** A regressor that follows from those before it. */
  UnsuitedHistoryException collinear(int j, boolean differenced) {
    return new UnsuitedHistoryException(
        "The covariate '%s' of the series (%s) %s is a combination of the others, so its coefficient is not determined. Maybe leave it out."
            .formatted(
                names.get(j), key, differenced ? "after differencing" : "with the constant"));
  }

  /** Too few values for a model. */
  UnsuitedHistoryException tooShort(int used, int needed) {
    return new UnsuitedHistoryException(
        "The series (%s) has %s observed values after differencing but its ARIMA model needs %s. Maybe use lower orders, or the naive forecaster."
            .formatted(key, used, needed));
  }
}
