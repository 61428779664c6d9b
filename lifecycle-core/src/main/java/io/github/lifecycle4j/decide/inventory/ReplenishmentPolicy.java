package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;

/** Decides how much of a product to order now. A pure function, safe for use by several threads. */
@FunctionalInterface
public interface ReplenishmentPolicy {

  /**
   * Proposes an order.
   *
   * @param forecast demand of the coming periods; the horizon must cover the protection interval
   * @param stage where the product stands in its life
   * @param position stock and open orders
   * @param terms how the product can be bought
   * @param costs what stock and shortage cost
   * @throws IllegalArgumentException if the forecast does not cover the protection interval
   */
  OrderProposal propose(
      Forecast forecast,
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      InventoryCosts costs);
}
