package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.models.internal.leastsquares.RowBlock;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import java.util.Arrays;

/**
 * Mean and standard deviation of each column, so that all work can be done on columns of mean 0 and
 * deviation 1; without an intercept, root mean squares and no means.
 */
final class ColumnScales {

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
    RowBlock block = new RowBlock(columns);
    for (int from = 0; from < matrix.rows(); from += RowBlock.CAPACITY) {
      int count = Math.min(RowBlock.CAPACITY, matrix.rows() - from);
      matrix.copyColumns(from, from + count, block.values(), RowBlock.STRIDE);
      for (int column = 0; column < columns; column++) {
        add(block.values(), column, part, from, count, origin, sums, squares);
      }
    }
    double total = Arrays.stream(part).sum();
    for (int column = 0; column < columns; column++) {
      result.set(column, intercept, total, origin[column], sums[column], squares[column]);
    }
    return result;
  }

  private static void add(
      double[] values,
      int column,
      double[] part,
      int from,
      int count,
      double[] origin,
      double[] sums,
      double[] squares) {
    int at = column * RowBlock.STRIDE;
    double shift = origin[column];
    double sum = 0;
    double square = 0;
    for (int i = 0; i < count; i++) {
      double difference = values[at + i] - shift;
      double counted = part[from + i] * difference;
      sum += counted;
      square += counted * difference;
    }
    sums[column] += sum;
    squares[column] += square;
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
