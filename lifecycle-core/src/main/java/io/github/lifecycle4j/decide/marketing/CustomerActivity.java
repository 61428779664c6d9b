package io.github.lifecycle4j.decide.marketing;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * What a customer did so far.
 *
 * @param customer name of the customer
 * @param recency time since the last purchase, in any unit, not negative
 * @param frequency number of purchases, not negative
 * @param spend money spent, in all or for each purchase; negative where returns outweigh purchases
 */
public record CustomerActivity(String customer, double recency, double frequency, double spend) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public CustomerActivity {
    Checks.notNegative("time since the last purchase of '" + customer + "'", recency);
    Checks.notNegative("number of purchases of '" + customer + "'", frequency);
    Checks.finite("spend of '" + customer + "'", spend);
  }
}
