package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Search;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.decide.inventory.lotsize.EconomicOrderQuantity;
import io.github.lifecycle4j.decide.inventory.lotsize.EconomicOrderQuantityWithBackorders;

/**
 * The textbooks' approximations of the best (r, Q) policy, for comparison: {@link
 * ReorderPoint#optimum()} is exact and takes microseconds. They are made for continuous demand; for
 * a {@link CountDemand} those with an exact cost are rounded to whole units.
 *
 * @param question costs, demand rate and demand over the lead time; with demand and a fixed cost
 */
public record ReorderPointHeuristics(ReorderPoint question) {

  private static final int MAX_STEPS = 10_000;

  /**
   * @throws IllegalArgumentException if there is no demand or no fixed cost
   */
  public ReorderPointHeuristics {
    if (!(question.fixedCost() > 0 && question.demandRate() > 0)) {
      throw new IllegalArgumentException(
          "The fixed cost is %s and the demand rate %s but both must be positive. Maybe use the exact optimum."
              .formatted(question.fixedCost(), question.demandRate()));
    }
  }

  /**
   * A reorder point and order quantity.
   *
   * @param reorderPoint r, units
   * @param quantity Q, units
   * @param cost expected cost in money per unit of time, by the approximation where it has its own,
   *     otherwise exact
   */
  public record Policy(double reorderPoint, double quantity, double cost) {}

  /**
   * Expected inventory level (Whitin 1953; Hadley and Whitin 1963): p is money a unit short here,
   * however long the customer waits. r = F⁻¹(1 − Qh / (pλ)) and Q = √(2λ(K + p n(r)) / h) in turns
   * (eq. 5.16 to 5.18, alg. 5.1).
   *
   * @throws IllegalArgumentException if shortages are so cheap that no r balances them: Qh ≥ pλ
   */
  public Policy expectedInventoryLevel() {
    Demand demand = question.leadTimeDemand();
    double h = question.holdingCost();
    double p = question.shortageCost();
    double rate = question.demandRate();
    double quantity = economicOrderQuantity();
    double reorderPoint = Double.NaN;
    double before = Double.NaN;
    for (int step = 0; step < MAX_STEPS && quantity != before; step++) {
      before = quantity;
      double risk = quantity * h / (p * rate);
      if (risk >= 1) {
        throw new IllegalArgumentException(
            "A shortage cost of %s a unit is so low that no reorder point balances it. Maybe it was meant per unit and time: use the exact optimum."
                .formatted(p));
      }
      reorderPoint = demand.quantile(1 - risk);
      double shortage = demand.expectedShortage(reorderPoint);
      quantity = Math.sqrt(2 * rate * (question.fixedCost() + p * shortage) / h);
    }
    double cost =
        h * (reorderPoint - demand.mean() + quantity / 2)
            + rate * (question.fixedCost() + p * demand.expectedShortage(reorderPoint)) / quantity;
    return new Policy(reorderPoint, quantity, cost);
  }

  /** Q of {@link EconomicOrderQuantityWithBackorders}, the best r for it (eq. 3.27, 5.9). */
  public Policy economicOrderQuantityWithBackorders() {
    double quantity =
        new EconomicOrderQuantityWithBackorders(
                question.fixedCost(),
                question.holdingCost(),
                question.shortageCost(),
                question.demandRate())
            .optimum()
            .quantity();
    return exact(question.optimum(orderable(quantity)));
  }

  /** Q of {@link EconomicOrderQuantity}, r of the {@link Newsvendor} (eq. 3.4, 5.21). */
  public Policy economicOrderQuantityWithSafetyStock() {
    double reorderPoint =
        new Newsvendor(question.holdingCost(), question.shortageCost())
            .quantity(question.leadTimeDemand());
    return exact(question.at(reorderPoint, orderable(economicOrderQuantity())));
  }

  /**
   * The loss-function approximation (Hadley and Whitin 1963), exact but for backlogs larger than Q:
   * n(r) = hQ / (h + p) and Q = √(2(Kλ + (h + p) n⁽²⁾(r)) / h) in turns (eq. 5.28, 5.29).
   */
  public Policy lossFunction() {
    Demand demand = question.leadTimeDemand();
    double h = question.holdingCost();
    double both = h + question.shortageCost();
    double setup = question.fixedCost() * question.demandRate();
    double quantity = economicOrderQuantity();
    double reorderPoint = Double.NaN;
    double before = Double.NaN;
    for (int step = 0;
        step < MAX_STEPS && !(Math.abs(quantity - before) <= 1e-13 * quantity);
        step++) {
      before = quantity;
      double allowed = h * quantity / both;
      reorderPoint =
          Search.root(
              r -> allowed - demand.expectedShortage(r),
              demand.mean() - allowed,
              demand.mean() + demand.variance() / allowed);
      quantity =
          Math.sqrt(2 * (setup + both * demand.expectedSquaredShortage(reorderPoint) / 2) / h);
    }
    double level = inWholeUnits() ? Math.rint(reorderPoint) : reorderPoint;
    return exact(question.at(level, orderable(quantity)));
  }

  private double economicOrderQuantity() {
    return new EconomicOrderQuantity(
            question.fixedCost(), question.holdingCost(), question.demandRate())
        .optimum()
        .quantity();
  }

  private boolean inWholeUnits() {
    return question.leadTimeDemand() instanceof CountDemand;
  }

  private double orderable(double quantity) {
    return inWholeUnits() ? Math.max(Math.rint(quantity), 1) : quantity;
  }

  private static Policy exact(ReorderPoint.Policy policy) {
    return new Policy(policy.reorderPoint(), policy.quantity(), policy.cost());
  }
}
