package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.models.regression.DesignMatrix;

/** Tells whether the columns of a matrix are linearly independent, by Gram and Schmidt. */
final class IndependentColumns {

  /** Share of a column's length below which what the others leave of it is rounding. */
  private static final double ROUNDING = 1e-10;

  private final double[][] columns;

  IndependentColumns(DesignMatrix matrix) {
    columns = new double[matrix.columns()][matrix.rows()];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < matrix.rows(); row++) {
        columns[column][row] = matrix.get(row, column);
      }
    }
  }

  /** Whether no column is explained by those before it; to be asked once. */
  boolean all() {
    for (int column = 0; column < columns.length; column++) {
      if (!independent(column)) {
        return false;
      }
    }
    return true;
  }

  /** Leaves of a column the direction that those before it do not explain. */
  private boolean independent(int column) {
    double[] values = columns[column];
    if (!scale(values, 0)) {
      return false;
    }
    // The second pass removes what rounding left of the first.
    for (int pass = 0; pass < 2; pass++) {
      for (int before = 0; before < column; before++) {
        double share = 0;
        for (int row = 0; row < values.length; row++) {
          share += values[row] * columns[before][row];
        }
        for (int row = 0; row < values.length; row++) {
          values[row] -= share * columns[before][row];
        }
      }
    }
    return scale(values, ROUNDING);
  }

  /** Gives a column the length 1; false if it is not longer than some length. */
  private static boolean scale(double[] values, double least) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    double squares = 0;
    for (double value : values) {
      squares += (value / largest) * (value / largest);
    }
    double length = largest * Math.sqrt(squares);
    if (!(length > least)) {
      return false;
    }
    for (int row = 0; row < values.length; row++) {
      values[row] /= length;
    }
    return true;
  }
}
