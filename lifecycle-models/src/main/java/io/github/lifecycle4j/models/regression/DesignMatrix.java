package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.models.internal.kernels.ColumnKernels;
import io.github.lifecycle4j.models.internal.kernels.KernelChoice;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers in named columns, one row for each case: what a model computes with. Values lie column by
 * column: N rows of M columns cost 8 N M bytes. Immutable.
 */
public final class DesignMatrix {

  /** Rows whose sums stay in the fastest cache while one column after the other is added. */
  private static final int ROWS_AT_ONCE = 512;

  private static final ColumnKernels KERNELS = KernelChoice.chosen().columnKernels();

  private final List<String> names;
  private final double[][] values;

  private DesignMatrix(List<String> names, double[][] values) {
    this.names = names;
    this.values = values;
  }

  /**
   * The matrix of these columns.
   *
   * @param names names of the columns, distinct
   * @param columns the values of each column; copied
   * @throws IllegalArgumentException if there is no column, not one name for each, they have
   *     different lengths, or a value is infinite or {@code NaN}
   */
  public static DesignMatrix of(List<String> names, double[]... columns) {
    if (columns.length == 0 || columns.length != names.size()) {
      throw new IllegalArgumentException(
          "There are %s columns for the names %s.".formatted(columns.length, names));
    }
    for (double[] column : columns) {
      if (column.length != columns[0].length) {
        throw new IllegalArgumentException(
            "The columns %s have %s and %s values."
                .formatted(names, columns[0].length, column.length));
      }
    }
    return own(names, Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new));
  }

  /** The same without a copy, for values that nobody else changes. */
  static DesignMatrix own(List<String> names, double[][] values) {
    List<String> columns = List.copyOf(names);
    for (int column = 0; column < values.length; column++) {
      if (!isFinite(values[column])) {
        refuse(columns.get(column), values[column]);
      }
    }
    return new DesignMatrix(columns, values);
  }

  /** Whether all values are finite: 0 times any other is not a number. */
  private static boolean isFinite(double[] values) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 4 <= values.length; i += 4) {
      first += values[i] * 0;
      second += values[i + 1] * 0;
      third += values[i + 2] * 0;
      fourth += values[i + 3] * 0;
    }
    for (; i < values.length; i++) {
      first += values[i] * 0;
    }
    return first + second + (third + fourth) == 0;
  }

  private static void refuse(String name, double[] values) {
    for (int row = 0; row < values.length; row++) {
      requireFinite(name, row, values[row]);
    }
  }

  static void requireFinite(String name, int row, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Row %s of the column '%s' is %s but must be a finite number. Maybe leave the row out."
              .formatted(row, name, value));
    }
  }

  /** Names of the columns. */
  public List<String> names() {
    return names;
  }

  /** Number of columns. */
  public int columns() {
    return values.length;
  }

  /** Number of rows. */
  public int rows() {
    return values[0].length;
  }

  /** The value of a row in a column, both counted from 0. */
  public double get(int row, int column) {
    return values[column][row];
  }

  /** The values of a row; a copy. */
  public double[] row(int row) {
    double[] copy = new double[columns()];
    copyRow(row, copy);
    return copy;
  }

  /** Copies the values of a row. */
  public void copyRow(int row, double[] into) {
    for (int column = 0; column < values.length; column++) {
      into[column] = values[column][row];
    }
  }

  /**
   * Copies some rows column by column.
   *
   * @param from the first row
   * @param to the row after the last
   * @param into takes the value of row r in column c at index {@code c * stride + r - from}
   */
  public void copyColumns(int from, int to, double[] into, int stride) {
    for (int column = 0; column < values.length; column++) {
      System.arraycopy(values[column], from, into, column * stride, to - from);
    }
  }

  /**
   * The sums of the values of each row, each times the coefficient of its column.
   *
   * @throws IllegalArgumentException if there is not one coefficient for each column
   */
  public double[] times(double... coefficients) {
    double[] sums = new double[rows()];
    double[] part = new double[Math.min(ROWS_AT_ONCE, rows())];
    for (int from = 0; from < sums.length; from += ROWS_AT_ONCE) {
      int to = Math.min(from + ROWS_AT_ONCE, sums.length);
      times(from, to, coefficients, part);
      System.arraycopy(part, 0, sums, from, to - from);
    }
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
    if (coefficients.length != columns()) {
      throw new IllegalArgumentException(
          "There are %s coefficients for %s columns.".formatted(coefficients.length, columns()));
    }
    int count = to - from;
    Arrays.fill(into, 0, count, 0);
    int column = 0;
    for (; column + 4 <= coefficients.length; column += 4) {
      addFour(column, from, count, coefficients, into);
    }
    for (; column < coefficients.length; column++) {
      double coefficient = coefficients[column];
      double[] one = values[column];
      for (int i = 0; i < count; i++) {
        into[i] += coefficient * one[from + i];
      }
    }
  }

  /** Adds four columns at once, so that the sums are read and written once. */
  private void addFour(int column, int from, int count, double[] coefficients, double[] into) {
    double[] first = values[column];
    double[] second = values[column + 1];
    double[] third = values[column + 2];
    double[] fourth = values[column + 3];
    double a = coefficients[column];
    double b = coefficients[column + 1];
    double c = coefficients[column + 2];
    double d = coefficients[column + 3];
    for (int i = 0; i < count; i++) {
      into[i] +=
          a * first[from + i] + b * second[from + i] + (c * third[from + i] + d * fourth[from + i]);
    }
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
    for (int column = 0; column < values.length; column++) {
      into[column] += KERNELS.product(values[column], from, factors, 0, to - from);
    }
  }

  @Override
  public String toString() {
    return "DesignMatrix(%s rows, columns %s)".formatted(rows(), names);
  }
}
