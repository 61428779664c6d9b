package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.Demand;

/**
 * The newsvendor in prices: a unit sold earns its margin, a unit left over loses its cost less what
 * it still brings (sec. 4.3.2).
 *
 * <pre>{@code
 * double stock = new NewsvendorProfit(1, 0.3, 0.12).optimum(Demand.normal(50, 8)).quantity(); // 56.6
 * }</pre>
 *
 * @param price r, money a unit sold, above the unit cost
 * @param unitCost c, money a unit bought, above the salvage value
 * @param salvage v, money a unit left over brings; negative if it costs to get rid of
 */
public record NewsvendorProfit(double price, double unitCost, double salvage) {

  /**
   * @throws IllegalArgumentException if a price is not finite or they are out of order
   */
  public NewsvendorProfit {
    Checks.notNegative("unit cost", unitCost);
    Checks.finite("price", price);
    Checks.finite("salvage value", salvage);
    if (price <= unitCost) {
      throw new IllegalArgumentException(
          "The price %s is not above the unit cost %s: every sale would lose money. Maybe order nothing."
              .formatted(price, unitCost));
    }
    if (salvage >= unitCost) {
      throw new IllegalArgumentException(
          "The salvage value %s is not below the unit cost %s: one would order without end."
              .formatted(salvage, unitCost));
    }
  }

  /** The same question in costs: h = c − v, p = r − c. */
  public Newsvendor costs() {
    return new Newsvendor(unitCost - salvage, price - unitCost);
  }

  /** The most profitable stock and what comes of it; its cost is what uncertainty costs. */
  public StockLevel optimum(Demand demand) {
    return costs().optimum(demand);
  }

  /** Expected profit (r − c) E[D] − g(S) of a stock, in money. */
  public double profit(Demand demand, double stock) {
    return (price - unitCost) * demand.mean() - costs().cost(demand, stock);
  }
}
