package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.inventory.internal.Checks;

/**
 * The economic order quantity when another quantity arrives than was ordered (sec. 9.3.2): Q + Y
 * (additive yield) or QY (multiplicative yield) with a random Y. An order is placed when stock runs
 * out.
 *
 * @param fixedCost K, money an order, positive
 * @param holdingCost h, money a unit and unit of time, positive
 * @param demandRate λ, units per unit of time, positive
 */
public record RandomYield(double fixedCost, double holdingCost, double demandRate) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public RandomYield {
    Checks.positive("fixed cost of an order", fixedCost);
    Checks.positive("holding cost", holdingCost);
    Checks.positive("demand rate", demandRate);
  }

  /**
   * The best quantity if Q + Y units arrive: √(2Kλ/h + σ²) − E[Y].
   *
   * <p>It is 0 where the yield alone is more than the model would order: then the cost is that of
   * the yield.
   *
   * @param mean E[Y], in units, finite
   * @param standardDeviation σ of Y, in units, not negative
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Lot additive(double mean, double standardDeviation) {
    Checks.finite("mean yield", mean);
    Checks.notNegative("standard deviation of the yield", standardDeviation);
    double variance = standardDeviation * standardDeviation;
    double best = Math.sqrt(2 * fixedCost * demandRate / holdingCost + variance);
    double arriving = Math.max(best, mean);
    double cost =
        fixedCost * demandRate / arriving
            + holdingCost * (arriving * arriving + variance) / (2 * arriving);
    return new Lot(arriving - mean, cost);
  }

  /**
   * The best quantity if QY units arrive: √(2Kλ / (h(E[Y]² + σ²))).
   *
   * @param mean E[Y], as a share of the order, positive
   * @param standardDeviation σ of Y, as a share of the order, not negative
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Lot multiplicative(double mean, double standardDeviation) {
    Checks.positive("mean yield", mean);
    Checks.notNegative("standard deviation of the yield", standardDeviation);
    double square = mean * mean + standardDeviation * standardDeviation;
    double quantity = Math.sqrt(2 * fixedCost * demandRate / (holdingCost * square));
    return new Lot(quantity, Math.sqrt(2 * fixedCost * demandRate * holdingCost * square) / mean);
  }
}
