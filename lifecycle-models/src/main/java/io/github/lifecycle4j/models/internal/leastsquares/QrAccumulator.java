package io.github.lifecycle4j.models.internal.leastsquares;

import io.github.lifecycle4j.models.internal.kernels.ColumnKernels;
import io.github.lifecycle4j.models.internal.kernels.KernelChoice;

/**
 * The upper triangle R of the QR factors of rows that arrive in blocks, by Householder reflections
 * of each block onto the triangle so far (Golub and Van Loan 2013, section 5.2; Demmel, Grigori,
 * Hoemmen and Langou 2012 for the merging of parts). Not safe for use by several threads.
 */
public final class QrAccumulator implements RowAccumulator<QrAccumulator> {

  private static final ColumnKernels KERNELS = KernelChoice.chosen().columnKernels();

  private final int n;
  private final double[] r;
  private final double[] amounts;

  /** An accumulator of no rows; the last column is the response. */
  public QrAccumulator(int columns) {
    this.n = columns;
    this.r = new double[columns * columns];
    this.amounts = new double[columns];
  }

  /**
   * An accumulator of the rows of another one.
   *
   * @param columns number of columns
   * @param values the {@link #values} of the other
   * @throws IllegalArgumentException if there are not {@code columns * columns} values
   */
  public static QrAccumulator of(int columns, double... values) {
    if (columns < 1 || values.length != (long) columns * columns) {
      throw new IllegalArgumentException(
          "%s values are no triangle of %s columns.".formatted(values.length, columns));
    }
    QrAccumulator accumulator = new QrAccumulator(columns);
    System.arraycopy(values, 0, accumulator.r, 0, values.length);
    return accumulator;
  }

  /** The triangle of the rows so far, row by row; a copy. */
  public double[] values() {
    return r.clone();
  }

  @Override
  public void add(RowBlock block) {
    double[] values = block.values;
    int rows = block.rows;
    for (int j = 0; j < n; j++) {
      int at = j * RowBlock.STRIDE;
      double square = KERNELS.product(values, at, values, at, rows);
      if (square == 0) {
        continue;
      }
      double head = r[j * n + j];
      double length = Math.sqrt(head * head + square);
      double diagonal = head > 0 ? -length : length;
      // The reflection is I - factor·u·u' with u = (1, column / (head - diagonal)).
      double factor = (diagonal - head) / diagonal;
      scale(values, at, rows, 1 / (head - diagonal));
      r[j * n + j] = diagonal;
      reflect(values, j, rows, factor);
    }
  }

  /** Applies the reflection of a column to the columns after it. */
  private void reflect(double[] values, int j, int rows, double factor) {
    KERNELS.products(j, n, values, RowBlock.STRIDE, rows, amounts);
    for (int k = j + 1; k < n; k++) {
      amounts[k] = factor * (r[j * n + k] + amounts[k]);
      r[j * n + k] -= amounts[k];
    }
    KERNELS.subtract(j, n, values, RowBlock.STRIDE, rows, amounts);
  }

  private static void scale(double[] values, int at, int rows, double by) {
    for (int i = 0; i < rows; i++) {
      values[at + i] *= by;
    }
  }

  @Override
  public void merge(QrAccumulator other) {
    RowBlock block = new RowBlock(n);
    for (int from = 0; from < n; from += RowBlock.CAPACITY) {
      int rows = Math.min(RowBlock.CAPACITY, n - from);
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < n; column++) {
          block.values[column * RowBlock.STRIDE + row] = other.r[(from + row) * n + column];
        }
      }
      block.fill(rows);
      add(block);
    }
  }

  /** The triangle of the rows so far. */
  public Triangle triangle() {
    return new Triangle(n, r.clone());
  }
}
