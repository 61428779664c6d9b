package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Table;
import java.util.List;

/**
 * A function of a column of numbers.
 *
 * @param exponent the power, 0 for the logarithm
 */
record NumberTerm(String column, int exponent) implements Term, Term.FittedTerm {

  static NumberTerm power(String column, int exponent) {
    if (exponent < 1) {
      throw new IllegalArgumentException(
          "The exponent of '%s' is %s but must be at least 1.".formatted(column, exponent));
    }
    return new NumberTerm(column, exponent);
  }

  static NumberTerm log(String column) {
    return new NumberTerm(column, 0);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public FittedTerm fit(Table table) {
    table.numbers(column);
    return this;
  }

  @Override
  public List<String> names() {
    return List.of(
        switch (exponent) {
          case 0 -> "log(%s)".formatted(column);
          case 1 -> column;
          default -> "%s^%s".formatted(column, exponent);
        });
  }

  @Override
  public double[][] values(Table table) {
    double[] values = table.numbers(column).toArray();
    if (exponent != 1) {
      for (int row = 0; row < values.length; row++) {
        values[row] = exponent == 0 ? log(row, values[row]) : power(values[row]);
      }
    }
    return new double[][] {values};
  }

  private double power(double value) {
    double power = value;
    for (int i = 1; i < exponent; i++) {
      power *= value;
    }
    return power;
  }

  private double log(int row, double value) {
    if (value <= 0) {
      throw new IllegalArgumentException(
          "Row %s of the column '%s' is %s but a logarithm needs positive numbers. Maybe use the number as it is."
              .formatted(row, column, value));
    }
    return Math.log(value);
  }
}
