package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.data.ProductKey;
import java.util.List;

/**
 * The orders of a catalogue.
 *
 * @param orders one for each item that could be planned, in the order of the items
 * @param failures items that could not
 * @param limits what was shared, in the order of the planner's limits
 */
public record ReplenishmentPlan(
    List<PlannedOrder> orders, List<Failure> failures, List<LimitUse> limits) {

  /**
   * An item that could not be planned.
   *
   * @param key the product at its location
   * @param message what was wrong
   */
  public record Failure(ProductKey key, String message) {}

  /**
   * How a limit was kept.
   *
   * @param name its name
   * @param available how much there is
   * @param used how much the orders take
   * @param price what a little more of it would save, in money for one unit of it; 0 where there is
   *     enough
   */
  public record LimitUse(String name, double available, double used, double price) {}

  /** Copies the lists. */
  public ReplenishmentPlan {
    orders = List.copyOf(orders);
    failures = List.copyOf(failures);
    limits = List.copyOf(limits);
  }

  /** Expected cost of all orders, in money. */
  public double expectedCost() {
    double sum = 0;
    for (PlannedOrder order : orders) {
      sum += order.expectedCost();
    }
    return sum;
  }
}
