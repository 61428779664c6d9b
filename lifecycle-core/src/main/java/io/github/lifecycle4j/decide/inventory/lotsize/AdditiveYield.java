package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * The economic order quantity when Q + Y units arrive for Q that were ordered, with a random Y that
 * does not depend on Q (eq. 9.22, 9.23). An order is placed when stock runs out.
 *
 * @param fixedCost K, money an order, positive
 * @param holdingCost h, money a unit and unit of time, positive
 * @param demandRate λ, units per unit of time, positive
 * @param yieldMean E[Y], units, finite; negative if units get lost
 * @param yieldDeviation σ, standard deviation of Y in units, not negative
 */
public record AdditiveYield(
    double fixedCost,
    double holdingCost,
    double demandRate,
    double yieldMean,
    double yieldDeviation) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public AdditiveYield {
    Checks.positive("fixed cost of an order", fixedCost);
    Checks.positive("holding cost", holdingCost);
    Checks.positive("demand rate", demandRate);
    Checks.finite("mean yield", yieldMean);
    Checks.notNegative("standard deviation of the yield", yieldDeviation);
  }

  /**
   * Q* = √(2Kλ / h + σ²) − E[Y] and its cost; Q* = 0 where the yield alone is more than that on
   * average.
   */
  public Lot optimum() {
    double arriving =
        Math.sqrt(2 * fixedCost * demandRate / holdingCost + yieldDeviation * yieldDeviation);
    double quantity = Math.max(arriving - yieldMean, 0);
    return new Lot(quantity, cost(quantity));
  }

  /**
   * The cost Kλ / q + h (q² + σ²) / (2q) with q = Q + E[Y], in money per unit of time.
   *
   * @param quantity Q, not negative and so large that something arrives on average
   * @throws IllegalArgumentException if the quantity is negative or nothing arrives on average
   */
  public double cost(double quantity) {
    Checks.notNegative("order quantity", quantity);
    double arriving = quantity + yieldMean;
    Checks.positive("quantity that arrives on average", arriving);
    double square = arriving * arriving + yieldDeviation * yieldDeviation;
    return fixedCost * demandRate / arriving + holdingCost * square / (2 * arriving);
  }
}
