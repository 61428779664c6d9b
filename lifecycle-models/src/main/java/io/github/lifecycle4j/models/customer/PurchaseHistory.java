package io.github.lifecycle4j.models.customer;

import java.util.Arrays;

/**
 * What the models need to know of a customer; time is counted from the first purchase.
 *
 * @param repeats x, purchases after the first, a whole number
 * @param recency t<sub>x</sub>, time of the last purchase, 0 where there is no repeat
 * @param age T, time of today, not before the last purchase
 */
public record PurchaseHistory(int repeats, double recency, double age) {

  /**
   * @throws IllegalArgumentException if a number is negative, the last purchase is after today, or
   *     there is a last purchase without a repeat
   */
  public PurchaseHistory {
    if (repeats < 0) {
      throw new IllegalArgumentException(
          "The customer has %s repeat purchases but must have 0 or more. Maybe the first purchase was taken off twice."
              .formatted(repeats));
    }
    if (!(recency >= 0 && age >= recency && age < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The last purchase is at %s and today at %s, but 0 <= last purchase <= today is needed. Count both from the first purchase."
              .formatted(recency, age));
    }
    if (repeats == 0 && recency > 0) {
      throw new IllegalArgumentException(
          "The customer has no repeat purchase but a last purchase at %s. It must be 0 then."
              .formatted(recency));
    }
  }

  /**
   * The history of these times of purchase.
   *
   * @param now today
   * @param purchases times of all purchases, the first one included, in any order
   * @throws IllegalArgumentException if there is no purchase or one after today
   */
  public static PurchaseHistory of(double now, double... purchases) {
    if (purchases.length == 0) {
      throw new IllegalArgumentException(
          "A customer without a purchase has no history. Maybe leave the customer out.");
    }
    double first = Arrays.stream(purchases).min().getAsDouble();
    double last = Arrays.stream(purchases).max().getAsDouble();
    return new PurchaseHistory(
        purchases.length - 1, purchases.length == 1 ? 0 : last - first, now - first);
  }
}
