package io.github.lifecycle4j.decide.supply;

import java.util.List;

/**
 * The plan of a product.
 *
 * @param receipts units that arrive of the orders planned, by period
 * @param stock units left at the end of the period, if what is unmet comes from elsewhere
 * @param unmet units missing to the demand or, once, to the safety stock, by period
 * @param purchaseCost of all units ordered, in money
 * @param orderCost of all orders, in money
 * @param holdingCost of units ordered, in money
 * @param shortageCost of the demand not met: shortage and unit cost, in money
 */
public record ItemPlan(
    List<Double> receipts,
    List<Double> stock,
    List<Double> unmet,
    double purchaseCost,
    double orderCost,
    double holdingCost,
    double shortageCost) {

  /** Copies the lists. */
  public ItemPlan {
    receipts = List.copyOf(receipts);
    stock = List.copyOf(stock);
    unmet = List.copyOf(unmet);
  }

  /** All of it, in money. */
  public double cost() {
    return purchaseCost + orderCost + holdingCost + shortageCost;
  }
}
