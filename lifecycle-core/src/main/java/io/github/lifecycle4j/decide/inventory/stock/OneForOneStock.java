package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;

/**
 * One-for-one replenishment (S − 1, S) of Poisson demand: each unit sold or failed is ordered or
 * repaired at once. By Palm's theorem (1938) the units under way are Poisson with mean λT, whatever
 * the distribution of the lead time.
 *
 * <pre>{@code
 * new OneForOneStock(2, 1).at(3); // 0.218 units owed, 67.7 % met at once
 * }</pre>
 *
 * @param demandRate λ, units per unit of time, not negative
 * @param leadTime T, mean time until a unit is replaced, not negative
 */
public record OneForOneStock(double demandRate, double leadTime) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public OneForOneStock {
    Checks.notNegative("demand rate", demandRate);
    Checks.notNegative("lead time", leadTime);
  }

  /**
   * What comes of a stock.
   *
   * @param stock S, units
   * @param expectedBackorders EBO = E[(X − S)⁺], units owed at any time, X the units under way
   * @param expectedOnHand E[(S − X)⁺], units in stock at any time
   * @param fillRate P(X &lt; S), 0 … 1: the share of demand met at once, which is also the share of
   *     time with stock on hand (ready rate), for Poisson arrivals see time averages
   */
  public record Performance(
      int stock, double expectedBackorders, double expectedOnHand, double fillRate) {}

  /** λT, mean number of units under way. */
  public double pipeline() {
    return demandRate * leadTime;
  }

  /**
   * What comes of a stock.
   *
   * @param stock S, units, not negative
   * @throws IllegalArgumentException if the stock is negative
   */
  public Performance at(int stock) {
    Checks.notNegative("stock", stock);
    return at(underWay(), stock);
  }

  /**
   * The least stock with a fill rate.
   *
   * @param fillRate strictly between 0 and 1
   * @throws IllegalArgumentException if the fill rate is not strictly between 0 and 1
   */
  public Performance forFillRate(double fillRate) {
    Checks.betweenZeroAndOne("fill rate", fillRate);
    Demand underWay = underWay();
    return at(underWay, (int) underWay.quantile(fillRate) + 1);
  }

  private static Performance at(Demand underWay, int stock) {
    return new Performance(
        stock,
        underWay.expectedShortage(stock),
        underWay.expectedLeftover(stock),
        underWay.cdf(stock - 1));
  }

  private Demand underWay() {
    return CountDemand.poisson(pipeline());
  }
}
