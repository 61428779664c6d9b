package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.internal.Search;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;

/**
 * The service of a reorder point, and the reorder point for a service: an order of Q units is
 * placed when stock on hand and on order falls to r, and customers wait (Silver, Pyke and Thomas
 * 2017, sec. 6.7).
 *
 * <pre>{@code
 * CycleService service = new CycleService(Demand.normal(200, 40), 300);
 * service.at(250).fillRate();                 // 0.9933
 * service.forCycleService(0.95).reorderPoint();
 * service.forFillRate(0.99).reorderPoint();
 * }</pre>
 *
 * @param leadTimeDemand the demand over the lead time
 * @param orderQuantity Q, units in an order, positive
 */
public record CycleService(Demand leadTimeDemand, double orderQuantity) {

  /**
   * @throws IllegalArgumentException if the order quantity is not positive
   */
  public CycleService {
    Checks.positive("order quantity", orderQuantity);
  }

  /**
   * The service of a reorder point.
   *
   * @param reorderPoint r, units
   * @param safetyStock r less the expected demand over the lead time, units; may be negative
   * @param cycleService F(r): probability that an order arrives before stock runs out, 0 … 1
   * @param expectedShortage n(r): expected units short in an order cycle (ESC)
   * @param fillRate 1 − n(r) / Q: expected share of the demand met from stock at once; below 0
   *     where more is short than was ordered
   */
  public record Service(
      double reorderPoint,
      double safetyStock,
      double cycleService,
      double expectedShortage,
      double fillRate) {}

  /**
   * The service of a reorder point. The fill rate is the textbook's; where an order often does not
   * cover the backlog it is too low, and that of {@link ReorderPoint#at} exact.
   *
   * @param reorderPoint r, units, finite
   * @throws IllegalArgumentException if the reorder point is not finite
   */
  public Service at(double reorderPoint) {
    Checks.finite("reorder point", reorderPoint);
    double shortage = leadTimeDemand.expectedShortage(reorderPoint);
    return new Service(
        reorderPoint,
        reorderPoint - leadTimeDemand.mean(),
        leadTimeDemand.cdf(reorderPoint),
        shortage,
        1 - shortage / orderQuantity);
  }

  /**
   * The least reorder point with a cycle service level.
   *
   * @param cycleService strictly between 0 and 1
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public Service forCycleService(double cycleService) {
    Checks.betweenZeroAndOne("cycle service level", cycleService);
    return at(leadTimeDemand.quantile(cycleService));
  }

  /**
   * The least reorder point with a fill rate; for demand in whole units the least whole one. A low
   * fill rate may need a reorder point below zero: an order is placed when that many customers
   * wait.
   *
   * @param fillRate strictly between 0 and 1
   * @throws IllegalArgumentException if the fill rate is not strictly between 0 and 1
   */
  public Service forFillRate(double fillRate) {
    Checks.betweenZeroAndOne("fill rate", fillRate);
    double allowed = (1 - fillRate) * orderQuantity;
    double mean = leadTimeDemand.mean();
    double step = Math.max(leadTimeDemand.standardDeviation(), allowed);
    double high = mean;
    while (leadTimeDemand.expectedShortage(high) > allowed) {
      high += step;
      step *= 2;
    }
    // No less is short than the mean demand less the stock.
    double least =
        Search.root(
            stock -> allowed - leadTimeDemand.expectedShortage(stock), mean - allowed, high);
    // A root that is a rounding error above a whole number is that number.
    return at(leadTimeDemand instanceof CountDemand ? Math.ceil(least - 1e-9) : least);
  }
}
