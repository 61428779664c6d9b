package io.github.lifecycle4j.models.decomposition;

import java.util.Arrays;

/**
 * The two loops of STL (Cleveland, Cleveland, McRae and Terpenning 1990, "STL: a seasonal-trend
 * decomposition procedure based on loess", section 2). The inner loop smooths the values of each
 * position in the season, takes the slow part out of the result, and smooths what is left without
 * this season into the trend; the outer loop weighs the values by their remainders. A missing value
 * has the weight 0 throughout. Keeps work space: not safe for use by several threads.
 */
final class StlSmoother {

  private static final int SMALLEST_WINDOW = 3;
  private static final int CYCLES_OF_A_JUMP = 10;

  private final double[] values;
  private final int n;
  private final int m;
  private final Loess seasonalLoess;
  private final Loess lowPassLoess;
  private final Loess trendLoess;

  /** Weight of each value, and of each value of the low-pass filter, which are all known. */
  private final double[] weights;

  private final double[] even;
  final double[] trend;
  final double[] seasonal;

  /** One season longer than the values on either side. */
  private final double[] cycles;

  private final double[] work;
  private final double[] subseries;
  private final double[] subweights;
  private final double[] subfit;

  /**
   * @param m season length, at least 2, at most half of the number of values
   * @param seasonalWindow window over the values of one position in the season
   * @param trendWindow window of the trend
   */
  StlSmoother(double[] values, int m, int seasonalWindow, int trendWindow) {
    this.values = values;
    this.n = values.length;
    this.m = m;
    int longest = (n - 1) / m + 1;
    this.seasonalLoess = loess(seasonalWindow, 0, longest);
    this.trendLoess = loess(trendWindow, 1, n);
    this.lowPassLoess = loess(m, 1, n);
    this.weights = new double[n];
    this.even = new double[n];
    this.trend = new double[n];
    this.seasonal = new double[n];
    this.cycles = new double[n + 2 * m];
    this.work = new double[n + 2 * m];
    this.subseries = new double[longest];
    this.subweights = new double[longest];
    this.subfit = new double[longest + 2];
    Arrays.fill(even, 1);
    for (int t = 0; t < n; t++) {
      weights[t] = Double.isNaN(values[t]) ? 0 : 1;
    }
  }

  private static Loess loess(int window, int degree, int capacity) {
    int odd = Math.max(window, SMALLEST_WINDOW) | 1;
    return new Loess(odd, degree, (odd + CYCLES_OF_A_JUMP - 1) / CYCLES_OF_A_JUMP, capacity);
  }

  /** The weight of each value. */
  double[] weights() {
    return weights;
  }

  /** Runs the inner loop this many times, in each run of the outer loop. */
  void run(int inner, int outer) {
    iterate(inner);
    for (int i = 0; i < outer; i++) {
      weigh();
      iterate(inner);
    }
  }

  private void iterate(int inner) {
    for (int i = 0; i < inner; i++) {
      smoothCycles();
      MovingMean.of(cycles, n + 2 * m, m, work);
      MovingMean.of(work, n + m + 1, m, work);
      MovingMean.of(work, n + 2, 3, work);
      lowPassLoess.smooth(work, n, even, seasonal, 0);
      for (int t = 0; t < n; t++) {
        seasonal[t] = cycles[m + t] - seasonal[t];
        work[t] = values[t] - seasonal[t];
      }
      trendLoess.smooth(work, n, weights, trend, 0);
    }
  }

  /** Smooths the values without trend of each position, and extends them by one season. */
  private void smoothCycles() {
    for (int position = 0; position < m; position++) {
      int count = (n - 1 - position) / m + 1;
      for (int i = 0; i < count; i++) {
        int t = position + i * m;
        subseries[i] = values[t] - trend[t];
        subweights[i] = weights[t];
      }
      seasonalLoess.smooth(subseries, count, subweights, subfit, 1);
      subfit[0] = seasonalLoess.outside(subseries, count, subweights, -1, subfit[1]);
      subfit[count + 1] = seasonalLoess.outside(subseries, count, subweights, count, subfit[count]);
      for (int i = 0; i < count + 2; i++) {
        cycles[position + i * m] = subfit[i];
      }
    }
  }

  /** Bisquare weights of the remainders, 0 beyond six times their median size. */
  private void weigh() {
    int observed = 0;
    for (int t = 0; t < n; t++) {
      double size = Math.abs(values[t] - seasonal[t] - trend[t]);
      if (!Double.isNaN(size)) {
        work[observed++] = size;
      }
    }
    Arrays.sort(work, 0, observed);
    double limit = 3 * (work[(observed - 1) / 2] + work[observed / 2]);
    for (int t = 0; t < n; t++) {
      double size = Math.abs(values[t] - seasonal[t] - trend[t]);
      weights[t] = Double.isNaN(size) ? 0 : bisquare(size, limit);
    }
  }

  private static double bisquare(double size, double limit) {
    if (size <= 0.001 * limit) {
      return 1;
    }
    if (size > 0.999 * limit) {
      return 0;
    }
    double ratio = size / limit;
    double root = 1 - ratio * ratio;
    return root * root;
  }

  /** Gives each position in the season its mean over the cycles. */
  void averageCycles() {
    for (int position = 0; position < m; position++) {
      double sum = 0;
      int count = 0;
      for (int t = position; t < n; t += m) {
        sum += seasonal[t];
        count++;
      }
      for (int t = position; t < n; t += m) {
        seasonal[t] = sum / count;
      }
    }
  }
}
