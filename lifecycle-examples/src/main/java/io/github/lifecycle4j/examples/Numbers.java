package io.github.lifecycle4j.examples;

import java.util.Locale;

/** Numbers as a planner reads them. */
final class Numbers {

  private Numbers() {}

  /**
   * About three significant digits, whole numbers without a fraction, with thousands separators; a
   * dash for a missing number.
   */
  static String brief(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    double size = Math.abs(value);
    String format =
        size >= 100 || value == Math.rint(value) ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
