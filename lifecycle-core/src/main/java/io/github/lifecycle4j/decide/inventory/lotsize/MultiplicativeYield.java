package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * The economic order quantity when QY units arrive for Q that were ordered, with a random share Y
 * (sec. 9.3.2). An order is placed when stock runs out.
 *
 * @param fixedCost K, money an order, positive
 * @param holdingCost h, money a unit and unit of time, positive
 * @param demandRate λ, units per unit of time, positive
 * @param yieldMean E[Y], as a share of the order, positive
 * @param yieldDeviation σ, standard deviation of Y as a share of the order, not negative
 */
public record MultiplicativeYield(
    double fixedCost,
    double holdingCost,
    double demandRate,
    double yieldMean,
    double yieldDeviation) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public MultiplicativeYield {
    Checks.positive("fixed cost of an order", fixedCost);
    Checks.positive("holding cost", holdingCost);
    Checks.positive("demand rate", demandRate);
    Checks.positive("mean yield", yieldMean);
    Checks.notNegative("standard deviation of the yield", yieldDeviation);
  }

  /** Q* = √(2Kλ / (h (E[Y]² + σ²))) and its cost. */
  public Lot optimum() {
    double quantity = Math.sqrt(2 * fixedCost * demandRate / (holdingCost * square()));
    return new Lot(quantity, cost(quantity));
  }

  /**
   * The cost (Kλ / Q + h Q (E[Y]² + σ²) / 2) / E[Y] of another quantity, in money per unit of time.
   *
   * @param quantity Q, positive
   * @throws IllegalArgumentException if the quantity is not positive
   */
  public double cost(double quantity) {
    Checks.positive("order quantity", quantity);
    return (fixedCost * demandRate / quantity + holdingCost * quantity * square() / 2) / yieldMean;
  }

  /** E[Y²]. */
  private double square() {
    return yieldMean * yieldMean + yieldDeviation * yieldDeviation;
  }
}
