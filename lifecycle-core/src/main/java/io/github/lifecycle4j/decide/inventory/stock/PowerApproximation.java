package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * The power approximation of the best (s, S) policy, from mean and standard deviation of the demand
 * alone (Ehrhardt and Mosier 1984; eq. 4.77 to 4.80). It was fitted to orders that last more than
 * one and a half periods; {@link ReorderLevels} is exact.
 *
 * @param holdingCost h, money a unit left over at the end of a period, positive
 * @param shortageCost p, money a unit owed at the end of a period, positive
 * @param fixedCost K, money an order, positive
 * @param leadTime L, periods from order to receipt, not negative; 0 is receipt before the next sale
 */
public record PowerApproximation(
    double holdingCost, double shortageCost, double fixedCost, int leadTime) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PowerApproximation {
    Checks.positive("holding cost", holdingCost);
    Checks.positive("shortage cost", shortageCost);
    Checks.positive("fixed cost of an order", fixedCost);
    Checks.notNegative("lead time", leadTime);
  }

  /**
   * The levels of an (s, S) policy.
   *
   * @param reorderLevel s, order when stock on hand and on order is at or below it
   * @param orderUpTo S
   */
  public record Levels(double reorderLevel, double orderUpTo) {}

  /**
   * Returns levels that are near the best.
   *
   * @param mean μ, units per period, positive
   * @param standardDeviation σ of the demand of a period, positive
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Levels levels(double mean, double standardDeviation) {
    Checks.positive("mean demand", mean);
    Checks.positive("standard deviation of demand", standardDeviation);
    double meanL = (leadTime + 1) * mean;
    double sigmaL = Math.sqrt(leadTime + 1) * standardDeviation;
    double quantity =
        1.30
            * Math.pow(mean, 0.494)
            * Math.pow(fixedCost / holdingCost, 0.506)
            * Math.pow(1 + sigmaL * sigmaL / (mean * mean), 0.116);
    double z = Math.sqrt(quantity * holdingCost / (sigmaL * shortageCost));
    double reorderLevel = 0.973 * meanL + sigmaL * (0.183 / z + 1.063 - 2.192 * z);
    return new Levels(reorderLevel, reorderLevel + quantity);
  }
}
