package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Series;
import java.util.List;

/** Running sum and number of the observed values of several series. */
final class Cumulative {

  /**
   * Sum and number of observed values.
   *
   * @param sum sum of the values
   * @param count number of values
   */
  record Total(double sum, long count) {

    static final Total NONE = new Total(0, 0);

    /** The mean, {@code NaN} of no values. */
    double mean() {
      return count == 0 ? Double.NaN : sum / count;
    }
  }

  private final long start;

  /** At i: sum over the first i periods. */
  private final double[] sums;

  /** At i: number of values in the first i periods. */
  private final long[] counts;

  Cumulative(List<Series> members) {
    start = members.stream().mapToLong(Series::startPeriod).min().orElse(0);
    long end = members.stream().mapToLong(Series::endPeriod).max().orElse(start);
    int length = Math.toIntExact(end - start);
    sums = new double[length + 1];
    counts = new long[length + 1];
    members.forEach(this::add);
    for (int i = 0; i < length; i++) {
      sums[i + 1] += sums[i];
      counts[i + 1] += counts[i];
    }
  }

  private void add(Series series) {
    int offset = (int) (series.startPeriod() - start) + 1;
    for (int i = 0; i < series.length(); i++) {
      if (!series.isMissing(i)) {
        sums[offset + i] += series.value(i);
        counts[offset + i]++;
      }
    }
  }

  /** The total of the periods before the cutoff. */
  Total before(Known known) {
    int end = index(known.cutoff());
    return new Total(sums[end], counts[end]);
  }

  /** The total of the last periods before the cutoff. */
  Total before(Known known, int window) {
    int begin = index(known.cutoff() - window);
    int end = index(known.cutoff());
    return new Total(sums[end] - sums[begin], counts[end] - counts[begin]);
  }

  private int index(long period) {
    return (int) Math.max(0, Math.min(period - start, sums.length - 1));
  }
}
