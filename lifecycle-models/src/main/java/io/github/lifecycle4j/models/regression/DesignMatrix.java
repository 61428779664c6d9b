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
    return own(names, values.clone());
  }

  /** The same without a copy, for values that nobody else changes. */
  static DesignMatrix own(List<String> names, double[] values) {
    List<String> columns = List.copyOf(names);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        requireFinite(columns, values, i / columns.size());
      }
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

  /** Copies the values of a row. */
  public void copyRow(int row, double[] into) {
    System.arraycopy(values, row * names.size(), into, 0, names.size());
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
    double[] sums = new double[rows()];
    times(0, sums.length, coefficients, sums);
    return sums;
  }

  /**
   * The sums of the values of each of some rows, each times the coefficient of its column.
   *
   * @param from the first row
   * @param to the row after the last
   * @param into takes the sum of row r at index {@code r - from}
   * @throws IllegalArgumentException if there is not one coefficient for each column
   */
  public void times(int from, int to, double[] coefficients, double[] into) {
    int width = names.size();
    if (coefficients.length != width) {
      throw new IllegalArgumentException(
          "There are %s coefficients for %s columns.".formatted(coefficients.length, width));
    }
    int row = from;
    for (; row + 4 <= to; row += 4) {
      fourTimes(row * width, coefficients, into, row - from);
    }
    for (; row < to; row++) {
      double sum = 0;
      for (int column = 0; column < width; column++) {
        sum += coefficients[column] * values[row * width + column];
      }
      into[row - from] = sum;
    }
  }

  /** Four rows at once: the processor adds up four sums in the time of one. */
  private void fourTimes(int first, double[] coefficients, double[] into, int at) {
    int width = coefficients.length;
    int second = first + width;
    int third = second + width;
    int fourth = third + width;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int column = 0; column < width; column++) {
      double coefficient = coefficients[column];
      a += coefficient * values[first + column];
      b += coefficient * values[second + column];
      c += coefficient * values[third + column];
      d += coefficient * values[fourth + column];
    }
    into[at] = a;
    into[at + 1] = b;
    into[at + 2] = c;
    into[at + 3] = d;
  }

  /**
   * Adds up the values of each column over some rows, each times the factor of its row.
   *
   * @param from the first row
   * @param to the row after the last
   * @param factors the factor of row r at index {@code r - from}
   * @param into takes the sum of each column, added to what it holds
   */
  public void addColumnSums(int from, int to, double[] factors, double[] into) {
    int width = names.size();
    int row = from;
    for (; row + 4 <= to; row += 4) {
      int first = row * width;
      int second = first + width;
      int third = second + width;
      int fourth = third + width;
      double a = factors[row - from];
      double b = factors[row - from + 1];
      double c = factors[row - from + 2];
      double d = factors[row - from + 3];
      for (int column = 0; column < width; column++) {
        into[column] +=
            a * values[first + column]
                + b * values[second + column]
                + (c * values[third + column] + d * values[fourth + column]);
      }
    }
    for (; row < to; row++) {
      for (int column = 0; column < width; column++) {
        into[column] += factors[row - from] * values[row * width + column];
      }
    }
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
