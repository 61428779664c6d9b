package io.github.lifecycle4j.collect;

/**
 * Reads decimal numbers: an optional sign, digits with at most one point, an optional exponent.
 *
 * <p>The result is the nearest double, as of {@link Double#parseDouble}. A number of at most 15
 * digits and 22 decimals is the quotient of two integers that a double holds exactly, so that one
 * rounded division gives the nearest double (Clinger 1990); others take the long way.
 */
final class Decimals {

  private static final int MOST_DIGITS = 15;

  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private Decimals() {}

  /**
   * The number in the cell, maybe infinite when it is too large.
   *
   * @throws NumberFormatException if the cell holds something else
   */
  static double parse(Cell cell) {
    char[] chars = cell.buffer();
    int at = cell.from();
    int end = cell.to();
    boolean negative = at < end && chars[at] == '-';
    if (negative || (at < end && chars[at] == '+')) {
      at++;
    }
    long digits = 0;
    int count = 0;
    int point = -1;
    for (; at < end; at++) {
      char c = chars[at];
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
        count++;
      } else if (c == '.' && point < 0) {
        point = count;
      } else {
        return parseSlowly(cell);
      }
    }
    if (count == 0 || count > MOST_DIGITS) {
      return parseSlowly(cell);
    }
    double value = point < 0 ? digits : digits / POWERS_OF_TEN[count - point];
    return negative ? -value : value;
  }

  private static double parseSlowly(Cell cell) {
    boolean digit = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      digit |= c >= '0' && c <= '9';
      if ("0123456789.+-eE".indexOf(c) < 0) {
        throw new NumberFormatException("not a number");
      }
    }
    if (!digit) {
      throw new NumberFormatException("not a number");
    }
    return Double.parseDouble(cell.toString());
  }

  /**
   * The whole number in the cell.
   *
   * @throws NumberFormatException if the cell holds something else or is beyond the range of a long
   */
  static long parseWhole(Cell cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c < '0' || c > '9') && !(i == 0 && (c == '-' || c == '+'))) {
        throw new NumberFormatException("not a whole number");
      }
    }
    return Long.parseLong(cell, 0, cell.length(), 10);
  }
}
