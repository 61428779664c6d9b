package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.models.internal.kernels.ColumnKernels;
import io.github.lifecycle4j.models.internal.kernels.KernelChoice;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import java.util.Arrays;

/**
 * Mean and standard deviation of each column, so that all work can be done on columns of mean 0 and
 * deviation 1; without an intercept, root mean squares and no means.
 */
final class ColumnScales {

  /** Few enough rows that a column of them stays in the fastest cache. */
  private static final int ROWS_AT_ONCE = 256;

  private static final ColumnKernels KERNELS = KernelChoice.chosen().columnKernels();

  final double[] means;
  final double[] scales;
  final boolean[] constant;

  private ColumnScales(int columns) {
    this.means = new double[columns];
    this.scales = new double[columns];
    this.constant = new boolean[columns];
  }

  /**
   * @param part 1 for each row that takes part, 0 for the others
   */
  static ColumnScales of(DesignMatrix matrix, boolean intercept, double[] part) {
    int columns = matrix.columns();
    ColumnScales result = new ColumnScales(columns);
    double[] origin = intercept ? matrix.row(0) : new double[columns];
    double[] sums = new double[columns];
    double[] squares = new double[columns];
    double[] differences = new double[ROWS_AT_ONCE * columns];
    double[] counted = new double[ROWS_AT_ONCE];
    for (int from = 0; from < matrix.rows(); from += ROWS_AT_ONCE) {
      int count = Math.min(ROWS_AT_ONCE, matrix.rows() - from);
      matrix.copyColumns(from, from + count, differences, ROWS_AT_ONCE);
      for (int column = 0; column < columns; column++) {
        int at = column * ROWS_AT_ONCE;
        for (int i = 0; i < count; i++) {
          differences[at + i] -= origin[column];
          counted[i] = part[from + i] * differences[at + i];
        }
        sums[column] += KERNELS.product(part, from, differences, at, count);
        squares[column] += KERNELS.product(counted, 0, differences, at, count);
      }
    }
    double total = Arrays.stream(part).sum();
    for (int column = 0; column < columns; column++) {
      result.set(column, intercept, total, origin[column], sums[column], squares[column]);
    }
    return result;
  }

  private void set(
      int column, boolean intercept, double total, double origin, double sum, double square) {
    boolean isIntercept = intercept && column == 0;
    double mean = sum / total;
    means[column] = intercept && !isIntercept ? origin + mean : 0;
    double variance = square / total - (intercept ? mean * mean : 0);
    // What is left of a constant column is rounding.
    constant[column] = !isIntercept && !(variance > 1e-14 * (square / total));
    scales[column] = isIntercept || constant[column] ? 1 : Math.sqrt(variance);
  }
}
