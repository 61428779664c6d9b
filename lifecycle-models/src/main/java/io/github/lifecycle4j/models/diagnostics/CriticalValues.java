package io.github.lifecycle4j.models.diagnostics;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The distribution of a statistic as a table: critical values of growing levels of significance. A
 * statistic rejects when it lies beyond the critical value, away from those of larger levels.
 */
final class CriticalValues {

  private final double[] levels;
  private final double[] values;

  /**
   * @param levels levels of significance, rising
   * @param values critical value of each level, strictly rising or falling
   */
  CriticalValues(double[] levels, double[] values) {
    this.levels = levels;
    this.values = values;
  }

  /**
   * The row of a table for this number of values: linear between the sizes of the table, its ends
   * beyond them.
   *
   * @param sizes numbers of values, rising
   * @param table critical values by size and level
   */
  static CriticalValues interpolated(double[] levels, double[] sizes, double[][] table, double n) {
    double[] row = new double[levels.length];
    for (int i = 0; i < row.length; i++) {
      double[] column = new double[sizes.length];
      for (int size = 0; size < sizes.length; size++) {
        column[size] = table[size][i];
      }
      row[i] = interpolate(sizes, column, n);
    }
    return new CriticalValues(levels, row);
  }

  /** Level at which the statistic is the critical value, linear between the levels. */
  double pValue(double statistic) {
    if (values[0] < values[values.length - 1]) {
      return interpolate(values, levels, statistic);
    }
    double[] rising = new double[values.length];
    double[] falling = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      rising[i] = -values[i];
      falling[i] = levels[i];
    }
    return interpolate(rising, falling, -statistic);
  }

  /** Critical value by level. */
  NavigableMap<Double, Double> byLevel() {
    NavigableMap<Double, Double> byLevel = new TreeMap<>();
    for (int i = 0; i < levels.length; i++) {
      byLevel.put(levels[i], values[i]);
    }
    return byLevel;
  }

  /** The result of a test with this distribution. */
  TestResult result(String test, String hypothesis, int lag, double statistic) {
    return new TestResult(test, hypothesis, lag, statistic, pValue(statistic), byLevel());
  }

  /** Linear in between, constant beyond the ends. */
  private static double interpolate(double[] x, double[] y, double at) {
    int last = x.length - 1;
    if (at <= x[0]) {
      return y[0];
    }
    if (at >= x[last]) {
      return y[last];
    }
    int i = 1;
    while (at > x[i]) {
      i++;
    }
    return y[i - 1] + (y[i] - y[i - 1]) * (at - x[i - 1]) / (x[i] - x[i - 1]);
  }
}
