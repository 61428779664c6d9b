package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.Demand;

/**
 * Safety stock for a normal demand and a lead time that may vary: the demand over the lead time has
 * the standard deviation √(L σ<sub>d</sub>² + d² σ<sub>L</sub>²) (Silver, Pyke and Thomas 2017,
 * sec. 6.10).
 *
 * <pre>{@code
 * double stock = new SafetyStock(100, 20, 9, 2).forCycleService(0.95).safetyStock(); // 343.5
 * }</pre>
 *
 * @param demand d, units per period, not negative
 * @param demandDeviation σ<sub>d</sub>, standard deviation of the demand of a period, not negative
 * @param leadTime L, mean periods from order to receipt, not negative; 0 is receipt at once, which
 *     needs no safety stock
 * @param leadTimeDeviation σ<sub>L</sub>, standard deviation of the lead time in periods, not
 *     negative; 0 for a lead time of 0
 */
public record SafetyStock(
    double demand, double demandDeviation, double leadTime, double leadTimeDeviation) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SafetyStock {
    Checks.notNegative("demand", demand);
    Checks.notNegative("standard deviation of demand", demandDeviation);
    Checks.notNegative("lead time", leadTime);
    Checks.notNegative("standard deviation of the lead time", leadTimeDeviation);
    if (leadTime == 0 && leadTimeDeviation > 0) {
      throw new IllegalArgumentException(
          "The lead time is 0 on average but its standard deviation is %s: no lead time is negative. Maybe give its mean."
              .formatted(leadTimeDeviation));
    }
  }

  /**
   * A safety stock.
   *
   * @param safetyStock units above the expected demand over the lead time; may be negative
   * @param reorderPoint units on hand and on order at which to order
   */
  public record Level(double safetyStock, double reorderPoint) {}

  /** Normal demand over the lead time. */
  public Demand leadTimeDemand() {
    double variance =
        leadTime * demandDeviation * demandDeviation
            + demand * demand * leadTimeDeviation * leadTimeDeviation;
    return Demand.normal(demand * leadTime, Math.sqrt(variance));
  }

  /**
   * The safety stock z σ for a cycle service level Φ(z).
   *
   * @param cycleService strictly between 0 and 1
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Level forCycleService(double cycleService) {
    Checks.betweenZeroAndOne("cycle service level", cycleService);
    double reorderPoint = leadTimeDemand().quantile(cycleService);
    return new Level(reorderPoint - demand * leadTime, reorderPoint);
  }

  /**
   * The safety stock for a fill rate, see {@link CycleService#forFillRate}.
   *
   * @param fillRate strictly between 0 and 1
   * @param orderQuantity Q, units in an order, positive
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Level forFillRate(double fillRate, double orderQuantity) {
    CycleService.Service service =
        new CycleService(leadTimeDemand(), orderQuantity).forFillRate(fillRate);
    return new Level(service.safetyStock(), service.reorderPoint());
  }
}
