package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;

/**
 * The last order of a product's life, or of its spare parts: a {@link NewsvendorProfit} for all the
 * demand that is still to come.
 *
 * <pre>{@code
 * Demand rest = LastTimeBuy.declining(120, 0.8, 12);            // 559 units on average
 * double buy = new LastTimeBuy(40, 10, 2).buy(rest, 0);         // 578 units
 * }</pre>
 *
 * @param price r, money a unit sold, above the unit cost
 * @param unitCost c, money a unit bought, above the scrap value
 * @param scrap v, money a unit left over brings; negative if it costs to get rid of
 */
public record LastTimeBuy(double price, double unitCost, double scrap) {

  /**
   * @throws IllegalArgumentException if a price is not finite or they are out of order
   */
  public LastTimeBuy {
    new NewsvendorProfit(price, unitCost, scrap).costs();
  }

  /**
   * Poisson demand that shrinks by the same factor in each period: its sum λ (1 + δ + … +
   * δ<sup>n−1</sup>).
   *
   * @param rate λ, units in the first period, not negative
   * @param retention δ, demand of a period as a share of that of the period before, 0 … 1
   * @param periods n, periods until the end of demand or service, not negative; {@link
   *     Double#POSITIVE_INFINITY} for no end, if the retention is below 1
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static Demand declining(double rate, double retention, double periods) {
    Checks.notNegative("demand of the first period", rate);
    if (!(retention >= 0 && retention <= 1)) {
      throw new IllegalArgumentException(
          "The retention is %s but must be between 0 and 1.".formatted(retention));
    }
    if (!(periods >= 0) || (periods == Double.POSITIVE_INFINITY && retention == 1)) {
      throw new IllegalArgumentException(
          "The number of periods is %s at a retention of %s but must be a number that is not negative, and finite where demand does not shrink."
              .formatted(periods, retention));
    }
    double sum = retention == 1 ? periods : (1 - Math.pow(retention, periods)) / (1 - retention);
    return CountDemand.poisson(rate * sum);
  }

  /** α = (r − c) / (r − v): the probability to have enough that balances the costs. */
  public double criticalRatio() {
    return prices().costs().criticalRatio();
  }

  /**
   * Units to buy: up to the most profitable stock, and nothing if there is more.
   *
   * @param remaining the demand until the end
   * @param onHand units in stock and on order, not negative
   * @throws IllegalArgumentException if the stock is negative
   */
  public double buy(Demand remaining, double onHand) {
    Checks.notNegative("stock on hand", onHand);
    return Math.max(prices().costs().quantity(remaining) - onHand, 0);
  }

  /** What comes of having a stock for the rest of the life. */
  public StockLevel at(Demand remaining, double stock) {
    return prices().costs().at(remaining, stock);
  }

  /** Expected profit of having a stock for the rest of the life, its purchase included. */
  public double profit(Demand remaining, double stock) {
    return prices().profit(remaining, stock);
  }

  private NewsvendorProfit prices() {
    return new NewsvendorProfit(price, unitCost, scrap);
  }
}
