package io.github.lifecycle4j.models.regression;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers in named columns, one row for each case: what a model computes with. Values lie row by
 * row in one array: N rows of M columns cost 8 N M bytes. Immutable.
 */
public final class DesignMatrix {

  private final List<String> names;
  private final double[] values;

  private DesignMatrix(List<String> names, double[] values) {
    this.names = names;
    this.values = values;
  }

  /**
   * The matrix of these values.
   *
   * @param names names of the columns, distinct
   * @param values row by row; copied
   * @throws IllegalArgumentException if the values do not fill whole rows, or one is infinite or
   *     {@code NaN}
   */
  public static DesignMatrix of(List<String> names, double[] values) {
    return own(names, values.clone());
  }

  /** The same without a copy, for values that nobody else changes. */
  static DesignMatrix own(List<String> names, double[] values) {
    List<String> columns = List.copyOf(names);
    if (columns.isEmpty() || values.length % columns.size() != 0) {
      throw new IllegalArgumentException(
          "%s values do not fill rows of %s columns.".formatted(values.length, columns.size()));
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Row %s of the column '%s' is %s but must be a finite number. Maybe leave the row out."
                .formatted(i / columns.size(), columns.get(i % columns.size()), values[i]));
      }
    }
    return new DesignMatrix(columns, values);
  }

  /** Names of the columns. */
  public List<String> names() {
    return names;
  }

  /** Number of columns. */
  public int columns() {
    return names.size();
  }

  /** Number of rows. */
  public int rows() {
    return values.length / names.size();
  }

  /** The value of a row in a column, both counted from 0. */
  public double get(int row, int column) {
    return values[row * names.size() + column];
  }

  /** The values of a row; a copy. */
  public double[] row(int row) {
    return Arrays.copyOfRange(values, row * names.size(), (row + 1) * names.size());
  }

  /** All values, row by row; a copy. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public String toString() {
    return "DesignMatrix(%s rows, columns %s)".formatted(rows(), names);
  }
}
