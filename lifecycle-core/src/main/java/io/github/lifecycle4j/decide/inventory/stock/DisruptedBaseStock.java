package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * Base stock for a steady, known demand when the supplier fails now and then (Tomlin 2006; eq.
 * 9.14, 9.18): an order arrives at once unless the supplier is down. With n periods of failure so
 * far, π<sub>0</sub> = β / (α + β) and π<sub>n</sub> = αβ / (α + β) (1 − β)<sup>n−1</sup>, stock
 * has to last n + 1 periods.
 *
 * @param holdingCost h, money a unit left over at the end of a period, positive
 * @param shortageCost p, money a unit owed at the end of a period, positive
 * @param demand d, units per period, not negative
 * @param disruptionProbability α, that a supplier who is up fails in a period, strictly between 0
 *     and 1
 * @param recoveryProbability β, that a supplier who is down recovers in a period, strictly between
 *     0 and 1
 */
public record DisruptedBaseStock(
    double holdingCost,
    double shortageCost,
    double demand,
    double disruptionProbability,
    double recoveryProbability) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public DisruptedBaseStock {
    Checks.positive("holding cost", holdingCost);
    Checks.positive("shortage cost", shortageCost);
    Checks.notNegative("demand", demand);
    Checks.betweenZeroAndOne("disruption probability", disruptionProbability);
    Checks.betweenZeroAndOne("recovery probability", recoveryProbability);
  }

  /** S* = (n + 1) d with the least n so that F(n) ≥ p / (h + p). */
  public StockLevel optimum() {
    double ratio = shortageCost / (holdingCost + shortageCost);
    double tail = 1 - ratio;
    // F(n) = 1 − α / (α + β) (1 − β)ⁿ
    double n = Math.log(tail / down()) / Math.log1p(-recoveryProbability);
    return at((Math.max(Math.ceil(n - 1e-12), 0) + 1) * demand);
  }

  /**
   * What comes of another base stock.
   *
   * @param baseStock S, units, not negative
   * @throws IllegalArgumentException if the base stock is negative
   */
  public StockLevel at(double baseStock) {
    Checks.notNegative("base stock", baseStock);
    if (demand == 0) {
      return new StockLevel(baseStock, holdingCost * baseStock, 1, 1, 0, baseStock);
    }
    // The stock lasts this many whole periods: n failures are n + 1 periods of demand.
    double periods = Math.floor(baseStock / demand * (1 + 1e-15));
    double shortage = shortage(baseStock, periods);
    double leftover = baseStock - demand * meanPeriods() + shortage;
    double met = 1 - exceeding(periods - 1);
    // In the period in which it runs out, the rest of the stock is sold.
    double partly = (baseStock / demand - periods) * (exceeding(periods - 1) - exceeding(periods));
    return new StockLevel(
        baseStock,
        holdingCost * leftover + shortageCost * shortage,
        met,
        met + partly,
        shortage,
        leftover);
  }

  /** E[((N + 1) d − S)⁺] over N = periods, periods + 1, …: a geometric series. */
  private double shortage(double baseStock, double periods) {
    double reached = exceeding(periods - 1);
    double first = reached * ((periods + 1) * demand - baseStock);
    // Once down, a supplier stays down for a further (1 − β) / β periods on average.
    double further =
        periods == 0
            ? down() / recoveryProbability
            : reached * (1 - recoveryProbability) / recoveryProbability;
    return first + demand * further;
  }

  /** E[N + 1]. */
  private double meanPeriods() {
    return 1 + down() / recoveryProbability;
  }

  /** P(N > n), n a whole number from −1 on. */
  private double exceeding(double n) {
    return n < 0 ? 1 : down() * Math.pow(1 - recoveryProbability, n);
  }

  /** Share of time that the supplier is down. */
  private double down() {
    return disruptionProbability / (disruptionProbability + recoveryProbability);
  }
}
