package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * The economic production quantity (EPQ; Taft 1918): as {@link EconomicOrderQuantity}, but an order
 * arrives little by little at a production rate.
 *
 * @param fixedCost K, money an order, not negative
 * @param holdingCost h, money a unit and unit of time, positive
 * @param demandRate λ, units per unit of time, not negative
 * @param productionRate μ, units per unit of time, above the demand rate
 */
public record EconomicProductionQuantity(
    double fixedCost, double holdingCost, double demandRate, double productionRate) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public EconomicProductionQuantity {
    Checks.notNegative("fixed cost of an order", fixedCost);
    Checks.positive("holding cost", holdingCost);
    Checks.notNegative("demand rate", demandRate);
    Checks.positive("production rate", productionRate);
    if (productionRate <= demandRate) {
      throw new IllegalArgumentException(
          "The production rate %s is not above the demand rate %s: stock would never build up."
              .formatted(productionRate, demandRate));
    }
  }

  /** Q* = √(2Kλ / (h(1 − λ/μ))) and its cost √(2Kλh(1 − λ/μ)) (eq. 3.31, 3.32). */
  public Lot optimum() {
    return withLowerHoldingCost().optimum();
  }

  /**
   * The cost of another quantity, in money per unit of time.
   *
   * @param quantity Q, positive
   * @throws IllegalArgumentException if the quantity is not positive
   */
  public double cost(double quantity) {
    return withLowerHoldingCost().cost(quantity);
  }

  /** Stock reaches the share 1 − λ/μ of an order only. */
  private EconomicOrderQuantity withLowerHoldingCost() {
    return new EconomicOrderQuantity(
        fixedCost, holdingCost * (1 - demandRate / productionRate), demandRate);
  }
}
