package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;

/**
 * A product at a location that may be ordered at the beginning of the first period of its forecast.
 *
 * @param forecast demand of the coming periods
 * @param stage where the product stands in its life
 * @param position stock and open orders
 * @param supply how it can be bought
 * @param costs what stock and shortage cost
 * @param life how long its stock can be sold
 */
public record PlanningItem(
    Forecast forecast,
    StageEstimate stage,
    InventoryPosition position,
    Supply supply,
    InventoryCosts costs,
    StockLife life) {

  /** An item whose stock keeps, of a product without a decided end. */
  public PlanningItem(
      Forecast forecast,
      StageEstimate stage,
      InventoryPosition position,
      Supply supply,
      InventoryCosts costs) {
    this(forecast, stage, position, supply, costs, StockLife.ENDLESS);
  }

  /** The same with another supply. */
  public PlanningItem withSupply(Supply other) {
    return new PlanningItem(forecast, stage, position, other, costs, life);
  }

  /** The same with another life of its stock. */
  public PlanningItem withLife(StockLife other) {
    return new PlanningItem(forecast, stage, position, supply, costs, other);
  }

  /** The product at its location. */
  public ProductKey key() {
    return forecast.key();
  }
}
