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
}
