package io.github.lifecycle4j.models.internal.leastsquares;

/**
 * The upper triangle R of the QR factors of rows that arrive in blocks, by Householder reflections
 * of each block onto the triangle so far (Golub and Van Loan 2013, section 5.2; Demmel, Grigori,
 * Hoemmen and Langou 2012 for the merging of parts). Not safe for use by several threads.
 */
public final class QrAccumulator implements RowAccumulator<QrAccumulator> {

  private final int n;
  private final double[] r;
  private final double[] cross;

  /** An accumulator of no rows; the last column is the response. */
  public QrAccumulator(int columns) {
    this.n = columns;
    this.r = new double[columns * columns];
    this.cross = new double[columns];
  }

  @Override
  public void add(RowBlock block) {
    double[] values = block.values;
    int rows = block.rows;
    for (int j = 0; j < n; j++) {
      int at = j * RowBlock.STRIDE;
      double square = dot(values, at, at, rows);
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
    int at = j * RowBlock.STRIDE;
    int k = j + 1;
    for (; k + 4 <= n; k += 4) {
      fourDots(values, at, k, rows);
      for (int c = k; c < k + 4; c++) {
        reflectOne(values, at, j, c, rows, factor * (r[j * n + c] + cross[c]));
      }
    }
    for (; k < n; k++) {
      double dot = dot(values, at, k * RowBlock.STRIDE, rows);
      reflectOne(values, at, j, k, rows, factor * (r[j * n + k] + dot));
    }
  }

  private void reflectOne(double[] values, int at, int j, int k, int rows, double amount) {
    r[j * n + k] -= amount;
    int to = k * RowBlock.STRIDE;
    for (int i = 0; i < rows; i++) {
      values[to + i] -= amount * values[at + i];
    }
  }

  /** The products of a column with four others, each read once. */
  private void fourDots(double[] values, int at, int k, int rows) {
    int a = k * RowBlock.STRIDE;
    int b = a + RowBlock.STRIDE;
    int c = b + RowBlock.STRIDE;
    int d = c + RowBlock.STRIDE;
    double a0 = 0;
    double b0 = 0;
    double c0 = 0;
    double d0 = 0;
    double a1 = 0;
    double b1 = 0;
    double c1 = 0;
    double d1 = 0;
    int i = 0;
    for (; i + 2 <= rows; i += 2) {
      double u = values[at + i];
      double v = values[at + i + 1];
      a0 += u * values[a + i];
      b0 += u * values[b + i];
      c0 += u * values[c + i];
      d0 += u * values[d + i];
      a1 += v * values[a + i + 1];
      b1 += v * values[b + i + 1];
      c1 += v * values[c + i + 1];
      d1 += v * values[d + i + 1];
    }
    if (i < rows) {
      double u = values[at + i];
      a0 += u * values[a + i];
      b0 += u * values[b + i];
      c0 += u * values[c + i];
      d0 += u * values[d + i];
    }
    cross[k] = a0 + a1;
    cross[k + 1] = b0 + b1;
    cross[k + 2] = c0 + c1;
    cross[k + 3] = d0 + d1;
  }

  private static double dot(double[] values, int a, int b, int rows) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 2 <= rows; i += 2) {
      even += values[a + i] * values[b + i];
      odd += values[a + i + 1] * values[b + i + 1];
    }
    return i < rows ? even + odd + values[a + i] * values[b + i] : even + odd;
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
