package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * What a product's stock can count on when an order is decided.
 *
 * @param onHand units in stock, not negative
 * @param onOrder units ordered and not yet received, not negative
 * @param backorders units sold and not yet delivered, not negative
 */
public record InventoryPosition(double onHand, double onOrder, double backorders) {

  /** No stock and no open order. */
  public static final InventoryPosition EMPTY = new InventoryPosition(0, 0, 0);

  /**
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public InventoryPosition {
    Checks.notNegative("stock on hand", onHand);
    Checks.notNegative("stock on order", onOrder);
    Checks.notNegative("number of backorders", backorders);
  }

  /** A stock on hand without open orders. */
  public static InventoryPosition onHand(double units) {
    return new InventoryPosition(units, 0, 0);
  }

  /** Inventory position: on hand plus on order minus backorders, in units. */
  public double units() {
    return onHand + onOrder - backorders;
  }
}
