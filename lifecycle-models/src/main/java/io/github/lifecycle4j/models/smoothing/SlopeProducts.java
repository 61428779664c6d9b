package io.github.lifecycle4j.models.smoothing;

import java.util.Arrays;

/**
 * Sums up the products of the slopes of an error by two variables each, over all errors. Four
 * errors are taken at a time, for the sum is read and written much more often than there are
 * slopes. Not safe for use by several threads.
 */
final class SlopeProducts {

  private static final int ROWS = 4;

  private final int size;
  private final double[][] rows;
  private int filled;

  SlopeProducts(int size) {
    this.size = size;
    this.rows = new double[ROWS][size];
  }

  void clear() {
    filled = 0;
  }

  /** Where the slopes of the next error go; nothing is added before {@link #add}. */
  double[] row() {
    return rows[filled];
  }

  /**
   * Adds the row.
   *
   * @param sums takes the products row by row up to the diagonal; some errors are added to it later
   */
  void add(double[] sums) {
    filled++;
    if (filled == ROWS) {
      addAll(sums);
    }
  }

  /** Adds what is left. */
  void finish(double[] sums) {
    for (int i = filled; i < ROWS; i++) {
      Arrays.fill(rows[i], 0);
    }
    addAll(sums);
  }

  private void addAll(double[] sums) {
    double[] a = rows[0];
    double[] b = rows[1];
    double[] c = rows[2];
    double[] d = rows[3];
    for (int k = 0; k < size; k++) {
      double ak = a[k];
      double bk = b[k];
      double ck = c[k];
      double dk = d[k];
      int start = k * size;
      for (int j = 0; j <= k; j++) {
        sums[start + j] += ak * a[j] + bk * b[j] + ck * c[j] + dk * d[j];
      }
    }
    filled = 0;
  }
}
