package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Series;
import java.util.OptionalInt;

/**
 * What scaled errors are divided by: the error, within the history, of repeating the value of
 * {@code lag} periods before (Hyndman and Koehler 2006). Pairs with a missing value are left out.
 *
 * @param lag periods back, at least 1; empty for the season length of the series
 * @param fromFirstSale whether the history counts only from its first value that is not zero, as in
 *     the M5 competition, where a product is on the list before it is on the shelf
 */
public record Scaling(OptionalInt lag, boolean fromFirstSale) {

  /**
   * @throws IllegalArgumentException if the lag is below 1
   */
  public Scaling {
    if (lag.isPresent() && lag.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "The lag of a scaling is %s but must be at least 1.".formatted(lag.getAsInt()));
    }
  }

  /** The season length of the series, over the whole history. */
  public static Scaling seasonal() {
    return new Scaling(OptionalInt.empty(), false);
  }

  /** A fixed lag, over the whole history. */
  public static Scaling lag(int periods) {
    return new Scaling(OptionalInt.of(periods), false);
  }

  /** The same without the zeros before the first sale. */
  public Scaling withFromFirstSale() {
    return new Scaling(lag, true);
  }

  /**
   * Mean absolute difference to the value a lag before.
   *
   * @return {@code NaN} when it is 0 or there is no pair of values, so that the scaled error is
   *     undefined
   */
  double absolute(Series history) {
    return mean(history, false);
  }

  /** Mean squared difference to the value a lag before; {@code NaN} as {@link #absolute}. */
  double squared(Series history) {
    return mean(history, true);
  }

  private double mean(Series history, boolean square) {
    int back = lag.orElse(history.frequency().seasonLength());
    double sum = 0;
    int pairs = 0;
    for (int i = (fromFirstSale ? firstSale(history) : 0) + back; i < history.length(); i++) {
      double difference = Math.abs(history.value(i) - history.value(i - back));
      if (!Double.isNaN(difference)) {
        sum += square ? difference * difference : difference;
        pairs++;
      }
    }
    return sum == 0 ? Double.NaN : sum / pairs;
  }

  private static int firstSale(Series history) {
    int first = 0;
    while (first < history.length() && !(Math.abs(history.value(first)) > 0)) {
      first++;
    }
    return first;
  }

  /** How names of metrics tell this scaling, empty for the {@code usual} one. */
  String suffix(Scaling usual) {
    if (equals(usual)) {
      return "";
    }
    String back = lag.isPresent() ? "lag " + lag.getAsInt() : "seasonal";
    return "(" + back + (fromFirstSale ? ", from first sale" : "") + ")";
  }
}
