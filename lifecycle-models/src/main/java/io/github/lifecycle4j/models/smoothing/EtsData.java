package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Series;

/** The values of a history in a unit of their mean size. */
final class EtsData {

  final double[] values;
  final double unit;
  final int seasonLength;
  final int observed;
  final boolean positive;
  final boolean constant;

  /** Mean squared change from one observed value to the next: the error of the naive forecast. */
  final double naiveError;

  private EtsData(double[] values, double unit, int seasonLength) {
    this.values = values;
    this.unit = unit;
    this.seasonLength = seasonLength;
    int count = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double before = Double.NaN;
    double squares = 0;
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        values[t] /= unit;
        count++;
        least = Math.min(least, values[t]);
        most = Math.max(most, values[t]);
        squares += count > 1 ? (values[t] - before) * (values[t] - before) : 0;
        before = values[t];
      }
    }
    this.naiveError = squares / Math.max(count - 1, 1);
    this.observed = count;
    this.positive = least > 0;
    this.constant = least == most;
  }

  static EtsData of(Series history) {
    double[] values = history.toArray();
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += Math.abs(value);
        count++;
      }
    }
    double unit = sum > 0 ? sum / count : 1;
    return new EtsData(values, unit, history.frequency().seasonLength());
  }

  int length() {
    return values.length;
  }
}
