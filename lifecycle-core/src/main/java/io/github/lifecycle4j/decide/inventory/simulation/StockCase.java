package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import java.util.OptionalInt;

/**
 * A product that a policy is tried on.
 *
 * @param demand units that customers ask for in each period, none missing or negative, at least one
 *     period
 * @param outlook what was known at the beginning of each period
 * @param terms how the product can be bought, as the policy is told; orders are decided in the
 *     first period and then once in each review period
 * @param leadTime how long orders really take
 * @param costs what stock and shortage cost
 * @param orderCost money an order, not negative
 * @param endCost money for each unit that is in stock or on order at the end, not negative; the
 *     write-off for a life that has ended, 0 for one that goes on
 * @param shortages what customers do who find no stock
 * @param start stock at the beginning; open orders arrive after the first periods as the position
 *     says, or else all after the longest lead time
 * @param shelfLife periods of sale after receipt, at least 1; what is older is written off. The
 *     oldest units are sold first; those of the start are fresh unless its position says when they
 *     perish. Empty for stock that keeps
 */
public record StockCase(
    Series demand,
    Outlook outlook,
    SupplyTerms terms,
    LeadTime leadTime,
    InventoryCosts costs,
    double orderCost,
    double endCost,
    ShortageRule shortages,
    InventoryPosition start,
    OptionalInt shelfLife) {

  /**
   * @throws IllegalArgumentException if a demand is missing or negative, a cost out of its range or
   *     the shelf life below 1
   */
  public StockCase {
    if (demand.isEmpty()) {
      throw new IllegalArgumentException(
          "The demand of '%s' has no period. Give at least one.".formatted(demand.key()));
    }
    for (int t = 0; t < demand.length(); t++) {
      if (!(demand.value(t) >= 0)) {
        throw new IllegalArgumentException(
            "The demand of '%s' in period %s is %s but must be a number that is not negative. Maybe clean it first."
                .formatted(
                    demand.key(),
                    demand.frequency().label(demand.startPeriod() + t),
                    demand.value(t)));
      }
    }
    Checks.notNegative("cost of an order", orderCost);
    Checks.notNegative("cost of a unit left at the end", endCost);
    if (shelfLife.isPresent() && shelfLife.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "The shelf life of '%s' is %s but must be at least 1 period."
              .formatted(demand.key(), shelfLife.getAsInt()));
    }
  }

  /**
   * A case that starts empty, loses sales without stock, pays nothing for an order and writes off
   * what is left at the end. Orders take as long as the terms say.
   */
  public static StockCase of(
      Series demand, Outlook outlook, SupplyTerms terms, InventoryCosts costs) {
    return new StockCase(
        demand,
        outlook,
        terms,
        LeadTime.fixed(terms.leadTime()),
        costs,
        0,
        costs.writeOff(),
        ShortageRule.LOST,
        InventoryPosition.EMPTY,
        OptionalInt.empty());
  }

  /** The same with orders that really take so long. */
  public StockCase withLeadTime(LeadTime other) {
    return new StockCase(
        demand, outlook, terms, other, costs, orderCost, endCost, shortages, start, shelfLife);
  }

  /** The same with another cost of an order. */
  public StockCase withOrderCost(double money) {
    return new StockCase(
        demand, outlook, terms, leadTime, costs, money, endCost, shortages, start, shelfLife);
  }

  /** The same with another cost of a unit left at the end. */
  public StockCase withEndCost(double money) {
    return new StockCase(
        demand, outlook, terms, leadTime, costs, orderCost, money, shortages, start, shelfLife);
  }

  /** The same with customers who leave or wait. */
  public StockCase withShortages(ShortageRule rule) {
    return new StockCase(
        demand, outlook, terms, leadTime, costs, orderCost, endCost, rule, start, shelfLife);
  }

  /** The same from another stock on. */
  public StockCase withStart(InventoryPosition position) {
    return new StockCase(
        demand, outlook, terms, leadTime, costs, orderCost, endCost, shortages, position,
        shelfLife);
  }

  /** The same with stock that perishes. */
  public StockCase withShelfLife(int periods) {
    return new StockCase(
        demand,
        outlook,
        terms,
        leadTime,
        costs,
        orderCost,
        endCost,
        shortages,
        start,
        OptionalInt.of(periods));
  }

  /** The product. */
  public ProductKey key() {
    return demand.key();
  }
}
