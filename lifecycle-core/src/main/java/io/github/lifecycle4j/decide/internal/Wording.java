package io.github.lifecycle4j.decide.internal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as sentences show them. */
public final class Wording {

  private Wording() {}

  /** A number that was agreed on, not estimated: to the thousandth. */
  public static String exact(double value) {
    return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }

  /** Whole numbers and large ones without a fraction, others with three significant digits. */
  public static String estimated(double value) {
    double size = Math.abs(value);
    int digits = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** Money, to the hundredth. */
  public static String money(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }
}
