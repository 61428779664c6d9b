package io.github.lifecycle4j.models.internal.leastsquares;

/** Work space for a few rows, column by column; small enough to stay in the fastest cache. */
public final class RowBlock {

  /** The most rows it holds. */
  public static final int CAPACITY = 128;

  /** Distance from one column to the next; no power of two, which would crowd the cache's sets. */
  public static final int STRIDE = CAPACITY + 8;

  final int columns;
  final double[] values;
  int rows;

  /** A block without rows. */
  public RowBlock(int columns) {
    this.columns = columns;
    this.values = new double[columns * STRIDE];
  }

  /** The values: row r of column c at index {@code c * STRIDE + r}; to be written. */
  public double[] values() {
    return values;
  }

  /** Sets the number of rows that are filled, 0 … {@link #CAPACITY}. */
  public void fill(int count) {
    rows = count;
  }

  /** Multiplies each row by a factor. */
  public void scale(double[] factors, int from) {
    for (int column = 0; column < columns; column++) {
      int at = column * STRIDE;
      for (int row = 0; row < rows; row++) {
        values[at + row] *= factors[from + row];
      }
    }
  }
}
