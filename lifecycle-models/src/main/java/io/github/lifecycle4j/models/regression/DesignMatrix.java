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
    int width = names.size();
    if (width == 0 || values.length % width != 0) {
      throw new IllegalArgumentException(
          "%s values do not fill rows of %s columns.".formatted(values.length, width));
    }
    return own(names, values.clone(), values.length / width);
  }

  /** The same without a copy, for values that nobody else changes. */
  static DesignMatrix own(List<String> names, double[] values, int rows) {
    List<String> columns = List.copyOf(names);
    for (int row = 0; row < rows; row++) {
      requireFinite(columns, values, row);
    }
    return new DesignMatrix(columns, values);
  }

  static void requireFinite(List<String> names, double[] values, int row) {
    int at = row * names.size();
    for (int column = 0; column < names.size(); column++) {
      if (!Double.isFinite(values[at + column])) {
        throw new IllegalArgumentException(
            "Row %s of the column '%s' is %s but must be a finite number. Maybe leave the row out."
                .formatted(row, names.get(column), values[at + column]));
      }
    }
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

  /**
   * Copies some rows column by column.
   *
   * @param from the first row
   * @param to the row after the last
   * @param into takes the value of row r in column c at index {@code c * stride + r - from}
   */
  public void copyColumns(int from, int to, double[] into, int stride) {
    int width = names.size();
    for (int row = from; row < to; row++) {
      int at = row * width;
      for (int column = 0; column < width; column++) {
        into[column * stride + row - from] = values[at + column];
      }
    }
  }

  /**
   * The sums of the values of each row, each times the coefficient of its column.
   *
   * @throws IllegalArgumentException if there is not one coefficient for each column
   */
  public double[] times(double... coefficients) {
    int width = names.size();
    if (coefficients.length != width) {
      throw new IllegalArgumentException(
          "There are %s coefficients for %s columns.".formatted(coefficients.length, width));
    }
    double[] sums = new double[rows()];
    for (int row = 0; row < sums.length; row++) {
      int at = row * width;
      double sum = 0;
      for (int column = 0; column < width; column++) {
        sum += coefficients[column] * values[at + column];
      }
      sums[row] = sum;
    }
    return sums;
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
