package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;

/**
 * Stock at a review of each period when a customer who finds none is lost. In a period the order of
 * L periods ago arrives, an order is placed, and the demand is met as far as stock lasts; the best
 * order depends on all orders under way, not on their sum alone (Zipkin 2008).
 *
 * <pre>{@code
 * LostSales sales = new LostSales(1, 4, 2, CountDemand.poisson(5));
 * sales.optimum().cost();            // 4.395 a period
 * sales.bestBaseStock().cost();      // 4.639
 * sales.bestCappedBaseStock().cost();// 4.406
 * }</pre>
 *
 * <p>All costs are long-run averages in money per period, exact but for rounding: each chain of
 * states is followed until its cost is known to 1e-9 of itself.
 *
 * @param holdingCost h, money a unit left over at the end of a period, positive
 * @param shortageCost p, money a unit of demand lost, positive
 * @param leadTime L, periods from order to receipt, at least 1
 * @param demand of one period, independent of other periods; not the same for sure
 */
public record LostSales(double holdingCost, double shortageCost, int leadTime, CountDemand demand) {

  private static final double NEGLIGIBLE = 1e-9;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public LostSales {
    Checks.positive("holding cost", holdingCost);
    Checks.positive("shortage cost", shortageCost);
    if (leadTime < 1) {
      throw new IllegalArgumentException(
          "The lead time is %s but must be at least 1 period. Without lead time no order is under way: use BaseStock."
              .formatted(leadTime));
    }
    if (demand.min() == demand.max()) {
      throw new IllegalArgumentException(
          "The demand is %s in every period: nothing is random and no sale needs to be lost. Maybe use WagnerWhitin."
              .formatted(demand.min()));
    }
  }

  /**
   * A capped base-stock policy: order what is missing to S, but no more than r in a period.
   *
   * @param baseStock S, units on hand and on order
   * @param cap r, units in an order; that of a plain base stock is S, which never binds
   * @param cost money per period
   */
  public record Policy(int baseStock, int cap, double cost) {}

  /** What a base stock costs; see {@link #capped}. */
  public Policy baseStock(int baseStock) {
    return capped(baseStock, baseStock);
  }

  /**
   * What a capped base stock costs.
   *
   * @param baseStock S, not negative
   * @param cap r, not negative
   * @throws IllegalArgumentException if a number is negative or the chain of states too large
   */
  public Policy capped(int baseStock, int cap) {
    Checks.notNegative("base stock", baseStock);
    Checks.notNegative("cap of an order", cap);
    LostSalesChain chain = new LostSalesChain(this, baseStock);
    return new Policy(baseStock, cap, chain.costOfCapped(cap));
  }

  /**
   * What another rule costs.
   *
   * @param rule orders by stock and each order under way
   * @param highestPosition units on hand and on order that no order is to exceed, not negative;
   *     orders are cut to it
   * @throws IllegalArgumentException if the position or an order is negative or the chain of states
   *     too large
   */
  public double cost(LostSalesRule rule, int highestPosition) {
    Checks.notNegative("highest position", highestPosition);
    return new LostSalesChain(this, highestPosition).costOf(rule);
  }

  /**
   * The best base stock (its cost is convex in S: Janakiraman and Roundy 2004). It is best of all
   * as p / h grows (Huh et al. 2009).
   *
   * @throws IllegalArgumentException if the chain of states is too large
   */
  public Policy bestBaseStock() {
    Policy best = baseStock(backorderLevel());
    Policy lower = baseStock(Math.max(best.baseStock() - 1, 0));
    while (lower.cost() < best.cost()) {
      best = lower;
      lower = baseStock(Math.max(best.baseStock() - 1, 0));
    }
    Policy higher = baseStock(best.baseStock() + 1);
    while (higher.cost() < best.cost() * (1 - NEGLIGIBLE)) {
      best = higher;
      higher = baseStock(best.baseStock() + 1);
    }
    return best;
  }

  /**
   * The best capped base stock, by a walk in S for each cap (Xin 2021). It is near the best of all
   * for short and long lead times alike.
   *
   * @throws IllegalArgumentException if the chain of states is too large
   */
  public Policy bestCappedBaseStock() {
    Policy best = bestBaseStock();
    int baseStock = best.baseStock();
    for (int cap = baseStock - 1; cap >= 1; cap--) {
      Policy walked = walk(baseStock, cap);
      baseStock = walked.baseStock();
      if (walked.cost() < best.cost() * (1 - NEGLIGIBLE)) {
        best = walked;
      }
    }
    return best;
  }

  /** Walks downhill in S from a start; up no further than the chain for the optimum reaches. */
  private Policy walk(int start, int cap) {
    Policy here = capped(start, cap);
    for (int step : new int[] {1, -1}) {
      while (here.baseStock() + step >= 0 && here.baseStock() + step <= highestPosition()) {
        Policy next = capped(here.baseStock() + step, cap);
        if (next.cost() >= here.cost() * (1 - NEGLIGIBLE)) {
          break;
        }
        here = next;
      }
    }
    return here;
  }

  /**
   * The best policy of all, by a dynamic programme over stock on hand and each order under way. It
   * is for small questions: the number of states grows as the (L)-th power of the stock.
   *
   * @throws IllegalArgumentException if the programme is too large
   */
  public LostSalesOptimum optimum() {
    LostSalesChain chain = new LostSalesChain(this, highestPosition());
    return chain.optimum();
  }

  /** The base stock if customers waited: never below the best one for customers who leave. */
  private int backorderLevel() {
    return (int) new Newsvendor(holdingCost, shortageCost).quantity(demand.over(leadTime + 1));
  }

  /** No good policy has more on hand and on order than this. */
  private int highestPosition() {
    return backorderLevel() + (int) Math.ceil(demand.standardDeviation()) + 1;
  }
}
