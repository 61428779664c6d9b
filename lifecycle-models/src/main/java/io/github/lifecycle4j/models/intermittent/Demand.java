package io.github.lifecycle4j.models.intermittent;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;

/** The observed values of a history of demand, none of them negative. */
final class Demand {

  /** Beyond this not every whole number is a double. */
  private static final double LARGEST_WHOLE = 0x1p53;

  private final double[] values;
  private final double[] sums;
  private final int first;
  private final int demands;
  private final boolean whole;

  private Demand(double[] values) {
    this.values = values;
    this.sums = new double[values.length + 1];
    int start = values.length;
    int count = 0;
    boolean integers = true;
    for (int t = 0; t < values.length; t++) {
      sums[t + 1] = sums[t] + values[t];
      if (values[t] > 0) {
        start = Math.min(start, t);
        count++;
        integers &= values[t] == Math.rint(values[t]) && values[t] <= LARGEST_WHOLE;
      }
    }
    this.first = start;
    this.demands = count;
    this.whole = integers;
  }

  static Demand of(Series history) {
    for (int i = 0; i < history.length(); i++) {
      if (history.value(i) < 0) {
        throw new UnsuitedHistoryException(
            "The series (%s) has the value %s at index %s but demand is never negative. Maybe set returns apart in the cleaning, or use exponential smoothing."
                .formatted(history.key(), history.value(i), i));
      }
    }
    return new Demand(UnivariateFit.observed(history));
  }

  /** Number of periods. */
  int length() {
    return values.length;
  }

  double value(int index) {
    return values[index];
  }

  /** Sum of so many values from an index on. */
  double sum(int from, int count) {
    return sums[from + count] - sums[from];
  }

  /** Index of the first period with demand; the number of periods if there is none. */
  int first() {
    return first;
  }

  /** Number of periods with demand. */
  int demands() {
    return demands;
  }

  /** Whether all demands are whole numbers. */
  boolean whole() {
    return whole;
  }

  /** Mean size of a demand; 0 without any. */
  double meanSize() {
    return demands == 0 ? 0 : sums[values.length] / demands;
  }

  DemandClassification classify() {
    if (demands == 0) {
      return DemandClassification.of(Double.POSITIVE_INFINITY, 0);
    }
    double mean = meanSize();
    double squares = 0;
    for (double value : values) {
      if (value > 0) {
        squares += (value / mean - 1) * (value / mean - 1);
      }
    }
    return DemandClassification.of((double) values.length / demands, squares / demands);
  }
}
