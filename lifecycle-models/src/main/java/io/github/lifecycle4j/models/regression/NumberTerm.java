package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.NumberColumn;
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
  public RowWriter on(Table table) {
    NumberColumn numbers = table.numbers(column);
    return (from, to, into, first, at) -> write(numbers, from, to, into[first], at);
  }

  private void write(NumberColumn numbers, int from, int to, double[] into, int at) {
    for (int row = from; row < to; row++) {
      double value = numbers.get(row);
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "Row %s of the column '%s' is %s but must be finite. Maybe leave the row out."
                .formatted(row, column, value));
      }
      into[at + row - from] = exponent == 0 ? log(row, value) : power(value);
    }
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
