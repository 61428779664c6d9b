package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Column;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.TextColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * The value of a column in one row, or its usual value.
 *
 * @param number the number; empty for a text or a missing value
 * @param text the value as it is shown, numbers with four digits; {@code "missing"} where there is
 *     none
 */
public record FeatureValue(OptionalDouble number, String text) {

  private static final FeatureValue MISSING = new FeatureValue(OptionalDouble.empty(), "missing");

  /** A number; {@code NaN} is missing. */
  public static FeatureValue of(double number) {
    return Double.isNaN(number)
        ? MISSING
        : new FeatureValue(OptionalDouble.of(number), show(number, 4));
  }

  /** A text. */
  public static FeatureValue of(String text) {
    return new FeatureValue(OptionalDouble.empty(), text);
  }

  /** The value of a column in a row, counted from 0. */
  public static FeatureValue of(Column column, int row) {
    return column instanceof NumberColumn numbers
        ? of(numbers.get(row))
        : ((TextColumn) column).get(row).map(FeatureValue::of).orElse(MISSING);
  }

  /** A number with so many significant digits, written without an exponent where it is short. */
  static String show(double number, int digits) {
    if (number == 0 || !Double.isFinite(number)) {
      return number == 0 ? "0" : Double.toString(number);
    }
    BigDecimal rounded =
        BigDecimal.valueOf(number).round(new MathContext(digits)).stripTrailingZeros();
    double size = Math.abs(number);
    return size >= 1e-4 && size < 1e9 ? rounded.toPlainString() : rounded.toString();
  }
}
