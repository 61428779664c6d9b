package io.github.lifecycle4j.models.arima;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders (p,d,q)(P,D,Q) of a seasonal ARIMA model. The season's length s comes from the series.
 *
 * @param ar p, number of autoregressive coefficients
 * @param differences d, number of differences y(t) − y(t − 1)
 * @param ma q, number of moving average coefficients
 * @param seasonalAr P, number of autoregressive coefficients at multiples of s
 * @param seasonalDifferences D, number of differences y(t) − y(t − s)
 * @param seasonalMa Q, number of moving average coefficients at multiples of s
 */
public record ArimaOrder(
    int ar, int differences, int ma, int seasonalAr, int seasonalDifferences, int seasonalMa) {

  /** Number of kinds of coefficients: φ, θ, Φ, Θ. */
  static final int PARTS = 4;

  private static final int LARGEST = 1_000;

  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(?:x(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4}))?");

  /**
   * @throws IllegalArgumentException if an order is negative or above 1,000
   */
  public ArimaOrder {
    requireOrder("ar", ar);
    requireOrder("differences", differences);
    requireOrder("ma", ma);
    requireOrder("seasonalAr", seasonalAr);
    requireOrder("seasonalDifferences", seasonalDifferences);
    requireOrder("seasonalMa", seasonalMa);
  }

  private static void requireOrder(String name, int order) {
    if (order < 0 || order > LARGEST) {
      throw new IllegalArgumentException(
          "The order '%s' is %s but must be 0 to %s.".formatted(name, order, LARGEST));
    }
  }

  /** Orders (p,d,q) without a season. */
  public static ArimaOrder of(int ar, int differences, int ma) {
    return new ArimaOrder(ar, differences, ma, 0, 0, 0);
  }

  /** The same with the seasonal orders (P,D,Q). */
  public ArimaOrder seasonal(int seasonalAr, int seasonalDifferences, int seasonalMa) {
    return new ArimaOrder(ar, differences, ma, seasonalAr, seasonalDifferences, seasonalMa);
  }

  /**
   * Reads what {@link #toString} writes, such as {@code "0.1.1x0.1.1"} or {@code "2.0.0"}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static ArimaOrder parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "The ARIMA order '%s' cannot be read. Maybe write 0.1.1x0.1.1, or 0.1.1 without a season."
              .formatted(text));
    }
    ArimaOrder order =
        of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    return matcher.group(4) == null
        ? order
        : order.seasonal(
            number(matcher.group(4)), number(matcher.group(5)), number(matcher.group(6)));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Whether there is a seasonal part. */
  public boolean isSeasonal() {
    return seasonalAr + seasonalDifferences + seasonalMa > 0;
  }

  /** Number of ARMA coefficients, p + q + P + Q. */
  public int coefficients() {
    return ar + ma + seasonalAr + seasonalMa;
  }

  /** One of the orders p, q, P, Q, in which the coefficients follow one another. */
  int part(int index) {
    return switch (index) {
      case 0 -> ar;
      case 1 -> ma;
      case 2 -> seasonalAr;
      default -> seasonalMa;
    };
  }

  /** The same with another p, q, P or Q. */
  ArimaOrder withPart(int index, int count) {
    return new ArimaOrder(
        index == 0 ? count : ar,
        differences,
        index == 1 ? count : ma,
        index == 2 ? count : seasonalAr,
        seasonalDifferences,
        index == 3 ? count : seasonalMa);
  }

  /** Coefficients of this order as those of another: those in common, others 0. */
  double[] translate(double[] coefficients, ArimaOrder other) {
    double[] translated = new double[other.coefficients()];
    int from = 0;
    int to = 0;
    for (int part = 0; part < PARTS; part++) {
      System.arraycopy(coefficients, from, translated, to, Math.min(part(part), other.part(part)));
      from += part(part);
      to += other.part(part);
    }
    return translated;
  }

  /** Number of values that differencing takes, d + D·s. */
  int lost(int season) {
    return differences + seasonalDifferences * season;
  }

  /** {@code "p.d.q"}, followed by {@code "xP.D.Q"} where there is a seasonal part. */
  @Override
  public String toString() {
    String plain = String.format(Locale.ROOT, "%d.%d.%d", ar, differences, ma);
    return isSeasonal()
        ? String.format(
            Locale.ROOT, "%sx%d.%d.%d", plain, seasonalAr, seasonalDifferences, seasonalMa)
        : plain;
  }
}
