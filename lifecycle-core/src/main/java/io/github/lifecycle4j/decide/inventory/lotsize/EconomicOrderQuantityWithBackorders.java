package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * The economic order quantity with planned backorders (EOQB): as {@link EconomicOrderQuantity}, but
 * customers may wait, at a price.
 *
 * @param fixedCost K, money an order, not negative
 * @param holdingCost h, money a unit and unit of time, positive
 * @param backorderCost p, money a unit owed and unit of time, positive
 * @param demandRate λ, units per unit of time, not negative
 */
public record EconomicOrderQuantityWithBackorders(
    double fixedCost, double holdingCost, double backorderCost, double demandRate) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public EconomicOrderQuantityWithBackorders {
    Checks.notNegative("fixed cost of an order", fixedCost);
    Checks.positive("holding cost", holdingCost);
    Checks.positive("backorder cost", backorderCost);
    Checks.notNegative("demand rate", demandRate);
  }

  /**
   * What to order and how much of the demand to let wait.
   *
   * @param quantity Q, units in an order
   * @param stockoutFraction x, share of the demand that waits, 0 … 1
   * @param cost money per unit of time
   */
  public record Plan(double quantity, double stockoutFraction, double cost) {}

  /** Q* = √(2Kλ(h + p) / (hp)), x* = h / (h + p) and their cost (eq. 3.27 to 3.29). */
  public Plan optimum() {
    double both = holdingCost + backorderCost;
    double quantity = Math.sqrt(2 * fixedCost * demandRate * both / (holdingCost * backorderCost));
    double cost = Math.sqrt(2 * fixedCost * demandRate * holdingCost * backorderCost / both);
    return new Plan(quantity, holdingCost / both, cost);
  }

  /**
   * The cost of another plan: hQ(1 − x)² / 2 + pQx² / 2 + Kλ / Q, in money per unit of time.
   *
   * @param quantity Q, positive
   * @param stockoutFraction x, 0 … 1
   * @throws IllegalArgumentException if a number is out of its range
   */
  public double cost(double quantity, double stockoutFraction) {
    Checks.positive("order quantity", quantity);
    if (!(stockoutFraction >= 0 && stockoutFraction <= 1)) {
      throw new IllegalArgumentException(
          "The stock-out fraction is %s but must be between 0 and 1.".formatted(stockoutFraction));
    }
    double held = 1 - stockoutFraction;
    return quantity
            * (holdingCost * held * held + backorderCost * stockoutFraction * stockoutFraction)
            / 2
        + fixedCost * demandRate / quantity;
  }
}
