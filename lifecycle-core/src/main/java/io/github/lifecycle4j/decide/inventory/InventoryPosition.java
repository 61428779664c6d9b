package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.List;

/**
 * What a product's stock can count on when an order is decided.
 *
 * @param onHand units in stock, not negative
 * @param onOrder units ordered and not yet received, not negative
 * @param backorders units sold and not yet delivered, not negative
 * @param arrivals units on order that arrive at the beginning of the next, the second next …
 *     period; empty where it is not known when
 */
public record InventoryPosition(
    double onHand, double onOrder, double backorders, List<Double> arrivals) {

  /** No stock and no open order. */
  public static final InventoryPosition EMPTY = new InventoryPosition(0, 0, 0);

  /**
   * @throws IllegalArgumentException if a number is negative or not finite, or the arrivals are not
   *     what is on order
   */
  public InventoryPosition {
    Checks.notNegative("stock on hand", onHand);
    Checks.notNegative("stock on order", onOrder);
    Checks.notNegative("number of backorders", backorders);
    arrivals = List.copyOf(arrivals);
    if (!arrivals.isEmpty()) {
      double sum = 0;
      for (double units : arrivals) {
        Checks.notNegative("stock that arrives", units);
        sum += units;
      }
      if (!(Math.abs(sum - onOrder) <= 1e-6 * Math.max(1, onOrder))) {
        throw new IllegalArgumentException(
            "The arrivals %s add up to %s but %s units are on order. Maybe leave the arrivals out."
                .formatted(arrivals, sum, onOrder));
      }
    }
  }

  /** A position of which it is not known when the open orders arrive. */
  public InventoryPosition(double onHand, double onOrder, double backorders) {
    this(onHand, onOrder, backorders, List.of());
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
