package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * The economic order quantity (EOQ; Harris 1913): a steady demand, a fixed cost of each order and a
 * cost of holding stock.
 *
 * <p>With no demand or no fixed cost there is nothing to weigh: the quantity is 0 and costs
 * nothing.
 *
 * <pre>{@code
 * Lot lot = new EconomicOrderQuantity(8, 0.225, 1300).optimum(); // 304.05 units, 68.41 a year
 * }</pre>
 *
 * @param fixedCost K, money an order, not negative
 * @param holdingCost h, money a unit and unit of time, positive
 * @param demandRate λ, units per unit of time, not negative
 */
public record EconomicOrderQuantity(double fixedCost, double holdingCost, double demandRate) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public EconomicOrderQuantity {
    Checks.notNegative("fixed cost of an order", fixedCost);
    Checks.positive("holding cost", holdingCost);
    Checks.notNegative("demand rate", demandRate);
  }

  /** Q* = √(2Kλ / h) and its cost √(2Kλh) (eq. 3.4, 3.5). */
  public Lot optimum() {
    double quantity = Math.sqrt(2 * fixedCost * demandRate / holdingCost);
    return new Lot(quantity, Math.sqrt(2 * fixedCost * demandRate * holdingCost));
  }

  /**
   * The cost Kλ / Q + hQ / 2 of another quantity, in money per unit of time (eq. 3.3).
   *
   * @param quantity Q, positive
   * @throws IllegalArgumentException if the quantity is not positive
   */
  public double cost(double quantity) {
    Checks.positive("order quantity", quantity);
    return fixedCost * demandRate / quantity + holdingCost * quantity / 2;
  }
}
