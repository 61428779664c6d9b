package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.internal.Search;

/**
 * The economic order quantity when the supplier fails now and then (EOQD; Parlar and Berkin 1991,
 * corrected by Berk and Arreola-Risa 1994; eq. 9.5). The time until a failure and until recovery is
 * exponential; what customers ask for while stock is out and the supplier down is lost.
 *
 * @param fixedCost K, money an order, positive
 * @param holdingCost h, money a unit and unit of time, positive
 * @param shortageCost p, money a unit lost, not negative
 * @param demandRate D, units per unit of time, positive
 * @param disruptionRate λ, failures per unit of time while the supplier is up, positive
 * @param recoveryRate μ, recoveries per unit of time while the supplier is down, positive
 */
public record SupplyDisruption(
    double fixedCost,
    double holdingCost,
    double shortageCost,
    double demandRate,
    double disruptionRate,
    double recoveryRate) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SupplyDisruption {
    Checks.positive("fixed cost of an order", fixedCost);
    Checks.positive("holding cost", holdingCost);
    Checks.notNegative("cost of a unit lost", shortageCost);
    Checks.positive("demand rate", demandRate);
    Checks.positive("disruption rate", disruptionRate);
    Checks.positive("recovery rate", recoveryRate);
  }

  /** The best quantity and its exact cost. */
  public Lot optimum() {
    // A small order finds the supplier down less often than in the long run: the approximation
    // orders too much if anything.
    double high = 2 * approximation().quantity();
    double quantity = Search.minimum(this::cost, 1e-9 * high, high);
    return new Lot(quantity, cost(quantity));
  }

  /**
   * The quantity that is best if ψ were its limit λ / (λ + μ) (Snyder 2014), and the cost it would
   * then have.
   */
  public Lot approximation() {
    double wait = disruptionRate / (disruptionRate + recoveryRate) / recoveryRate;
    double fixed = fixedCost + shortageCost * demandRate * wait;
    double lost = wait * demandRate;
    double quantity = Math.sqrt(lost * lost + 2 * demandRate * fixed / holdingCost) - lost;
    return new Lot(quantity, cost(quantity, wait));
  }

  /**
   * The exact cost of another quantity, in money per unit of time: (K + hQ² / (2D) + pDψ/μ) / (Q/D
   * + ψ/μ) with ψ = λ / (λ + μ) (1 − e<sup>−(λ + μ)Q/D</sup>), the probability that the supplier is
   * down when stock runs out.
   *
   * @param quantity Q, positive
   * @throws IllegalArgumentException if the quantity is not positive
   */
  public double cost(double quantity) {
    Checks.positive("order quantity", quantity);
    double both = disruptionRate + recoveryRate;
    double down = -disruptionRate / both * Math.expm1(-both * quantity / demandRate);
    return cost(quantity, down / recoveryRate);
  }

  /**
   * @param wait expected time without stock in a cycle
   */
  private double cost(double quantity, double wait) {
    double held = holdingCost * quantity * quantity / (2 * demandRate);
    return (fixedCost + held + shortageCost * demandRate * wait) / (quantity / demandRate + wait);
  }
}
