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
 * @param expiring units on hand that perish unless they are sold in this period, by the end of the
 *     next one …; units that are not listed keep for longer
 */
public record InventoryPosition(
    double onHand,
    double onOrder,
    double backorders,
    List<Double> arrivals,
    List<Double> expiring) {

  private static final double ROUNDING = 1e-6;

  /** No stock and no open order. */
  public static final InventoryPosition EMPTY = new InventoryPosition(0, 0, 0);

  /**
   * @throws IllegalArgumentException if a number is negative or not finite, the arrivals are not
   *     what is on order, or more units perish than are on hand
   */
  public InventoryPosition {
    Checks.notNegative("stock on hand", onHand);
    Checks.notNegative("stock on order", onOrder);
    Checks.notNegative("number of backorders", backorders);
    arrivals = List.copyOf(arrivals);
    expiring = List.copyOf(expiring);
    double perishing = sum("stock that perishes", expiring);
    if (perishing > onHand + ROUNDING * Math.max(1, onHand)) {
      throw new IllegalArgumentException(
          "Of the stock %s units perish but only %s are on hand.".formatted(expiring, onHand));
    }
    if (!arrivals.isEmpty()) {
      double sum = sum("stock that arrives", arrivals);
      if (!(Math.abs(sum - onOrder) <= ROUNDING * Math.max(1, onOrder))) {
        throw new IllegalArgumentException(
            "The arrivals %s add up to %s but %s units are on order. Maybe leave the arrivals out."
                .formatted(arrivals, sum, onOrder));
      }
    }
  }

  private static double sum(String what, List<Double> several) {
    double sum = 0;
    for (double units : several) {
      Checks.notNegative(what, units);
      sum += units;
    }
    return sum;
  }

  /** A position whose stock keeps. */
  public InventoryPosition(
      double onHand, double onOrder, double backorders, List<Double> arrivals) {
    this(onHand, onOrder, backorders, arrivals, List.of());
  }

  /** A position of which it is not known when the open orders arrive. */
  public InventoryPosition(double onHand, double onOrder, double backorders) {
    this(onHand, onOrder, backorders, List.of());
  }

  /**
   * The same with stock that perishes.
   *
   * @param units on hand that perish unless they are sold in this period, by the end of the next …
   */
  public InventoryPosition withExpiring(Double... units) {
    return new InventoryPosition(onHand, onOrder, backorders, arrivals, List.of(units));
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
