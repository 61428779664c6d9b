package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;

/**
 * The (s, S) policy: at every review, if stock on hand and on order is at or below s, order up to
 * S; customers wait at a cost. Optimum and long-run cost are exact, for demand in whole units that
 * is the same in all periods (Zheng and Federgruen 1991).
 *
 * <pre>{@code
 * new ReorderLevels(1, 4, 5, 0).optimum(CountDemand.poisson(6)); // s 4, S 10, cost 8.03
 * }</pre>
 *
 * @param holdingCost h, money a unit left over at the end of a period, positive
 * @param shortageCost p, money a unit owed at the end of a period, positive
 * @param fixedCost K, money an order, not negative
 * @param leadTime L, periods from order to receipt, not negative; 0 is receipt before the next sale
 */
public record ReorderLevels(
    double holdingCost, double shortageCost, double fixedCost, int leadTime) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ReorderLevels {
    Checks.positive("holding cost", holdingCost);
    Checks.positive("shortage cost", shortageCost);
    Checks.notNegative("fixed cost of an order", fixedCost);
    Checks.notNegative("lead time", leadTime);
  }

  /**
   * A policy.
   *
   * @param reorderLevel s, order when stock on hand and on order is at or below it
   * @param orderUpTo S, above s
   * @param cost expected cost in money per period, in the long run
   */
  public record Policy(int reorderLevel, int orderUpTo, double cost) {}

  /**
   * The best policy.
   *
   * @param demand of one period, not zero for sure
   * @throws IllegalArgumentException if there is no demand
   */
  public Policy optimum(CountDemand demand) {
    CyclicCosts costs = costs(demand);
    int s = costs.cheapest();
    int best = s;
    do {
      s--;
    } while (costs.of(s, best) > costs.level(s));
    double cost = costs.of(s, best);
    for (int up = best + 1; costs.level(up) <= cost; up++) {
      if (costs.of(s, up) < cost) {
        best = up;
        while (costs.of(s, best) <= costs.level(s + 1)) {
          s++;
        }
        cost = costs.of(s, best);
      }
    }
    return new Policy(s, best, cost);
  }

  /**
   * The cost of another policy: (K + Σ m(j) G(S − j)) / M(S − s) over j = 0 … S − s − 1, with m and
   * M the renewal density and function of the demand (eq. 4.71 to 4.76), in money per period.
   *
   * @param demand of one period, not zero for sure
   * @throws IllegalArgumentException if there is no demand or S is not above s
   */
  public double cost(CountDemand demand, int reorderLevel, int orderUpTo) {
    if (orderUpTo <= reorderLevel) {
      throw new IllegalArgumentException(
          "The order-up-to level %s is not above the reorder level %s."
              .formatted(orderUpTo, reorderLevel));
    }
    return costs(demand).of(reorderLevel, orderUpTo);
  }

  private CyclicCosts costs(CountDemand demand) {
    if (demand.probability(0) == 1) {
      throw new IllegalArgumentException(
          "The demand is zero in every period: there is nothing to order. Maybe leave the product out.");
    }
    return new CyclicCosts(
        new Newsvendor(holdingCost, shortageCost), fixedCost, demand, demand.over(leadTime + 1));
  }
}
