package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.internal.Checks;

/**
 * What came of a policy for one product.
 *
 * @param key the product
 * @param seed seed of the run
 * @param periods simulated periods
 * @param demand units that were asked for
 * @param soldAtOnce units that were in stock when they were asked for
 * @param ordered units ordered
 * @param orders number of orders
 * @param cycles number of replenishment cycles: from one receipt to the next, the time before the
 *     first and after the last receipt included
 * @param fullCycles cycles in which every customer found stock
 * @param meanStock mean stock on hand in units, each period counted as the mean of what was there
 *     before and after its sales
 * @param leftover units in stock and on order at the end
 * @param perished units that were written off because they perished
 * @param holdingCost money
 * @param shortageCost money
 * @param orderCost money
 * @param endCost money for the units left over
 * @param wasteCost money for the units that perished
 */
public record StockResult(
    ProductKey key,
    long seed,
    int periods,
    double demand,
    double soldAtOnce,
    double ordered,
    int orders,
    int cycles,
    int fullCycles,
    double meanStock,
    double leftover,
    double perished,
    double holdingCost,
    double shortageCost,
    double orderCost,
    double endCost,
    double wasteCost) {

  /** All that was paid, in money. */
  public double cost() {
    return holdingCost + shortageCost + orderCost + endCost + wasteCost;
  }

  /** What was paid for a period on average, in money. */
  public double costPerPeriod() {
    return cost() / periods;
  }

  /** Share of the demand that was met at once, 0 … 1; 1 without demand. */
  public double fillRate() {
    return demand > 0 ? soldAtOnce / demand : 1;
  }

  /** Share of the replenishment cycles in which every customer found stock, 0 … 1. */
  public double cycleService() {
    return (double) fullCycles / cycles;
  }

  /**
   * Units sold at once in a year over the mean stock; 0 without sales.
   *
   * @param periodsPerYear positive, such as 52
   * @throws IllegalArgumentException if the number is not positive
   */
  public double stockTurn(double periodsPerYear) {
    Checks.positive("number of periods in a year", periodsPerYear);
    return soldAtOnce > 0 ? soldAtOnce / periods * periodsPerYear / meanStock : 0;
  }
}
