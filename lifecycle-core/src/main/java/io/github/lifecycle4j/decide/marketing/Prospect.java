package io.github.lifecycle4j.decide.marketing;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * A customer who could be written to.
 *
 * @param customer name of the customer
 * @param gain what writing adds to the profit from this customer, its cost not taken off, in money;
 *     negative where it drives the customer away
 * @param cost of writing, in money, not negative
 */
public record Prospect(String customer, double gain, double cost) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Prospect {
    Checks.finite("gain from '" + customer + "'", gain);
    Checks.notNegative("cost of writing to '" + customer + "'", cost);
  }

  /**
   * A customer of whom the uplift is known.
   *
   * @param uplift by how much writing raises the probability of a response, −1 … 1
   * @param value what a response earns, in money
   * @param cost of writing, in money, not negative
   */
  public static Prospect of(String customer, double uplift, double value, double cost) {
    return new Prospect(customer, uplift * value, cost);
  }

  /**
   * A customer of whom it is known how likely a response is.
   *
   * @param probability of a response without writing or, with a lift of 1, with it; 0 … 1
   * @param lift by what share writing raises the probability: 1 where nobody responds without
   *     having been written to, at least −1
   * @param value what a response earns, in money
   * @param cost of writing, in money, not negative
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static Prospect ofPropensity(
      String customer, double probability, double lift, double value, double cost) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "The probability that '%s' responds is %s but must be between 0 and 1."
              .formatted(customer, probability));
    }
    if (!(lift >= -1 && lift < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The lift for '%s' is %s but must be at least -1. Maybe write 10 %% as 0.1."
              .formatted(customer, lift));
    }
    return of(customer, probability * lift, value, cost);
  }
}
