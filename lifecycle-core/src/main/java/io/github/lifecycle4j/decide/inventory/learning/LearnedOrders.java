package io.github.lifecycle4j.decide.inventory.learning;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.stock.LostSalesRule;
import java.util.List;

/**
 * Orders that fall with stock and with each order under way: the level less the weighted units, not
 * below 0, no more than the cap, rounded to whole units, and no more than is missing to the highest
 * position. With weights of 1 it is a capped base stock.
 *
 * @param level order in units if there were no stock, before the cap
 * @param weights what a unit on hand, and a unit that arrives in the next, the second next …
 *     period, takes off the order
 * @param cap units in an order, not negative
 * @param highestPosition units on hand and on order that no order exceeds, not negative
 */
public record LearnedOrders(double level, List<Double> weights, double cap, int highestPosition)
    implements LostSalesRule {

  /**
   * @throws IllegalArgumentException if a number is out of its range or there is no weight
   */
  public LearnedOrders {
    weights = List.copyOf(weights);
    Checks.finite("level of the orders", level);
    Checks.notNegative("cap of an order", cap);
    Checks.notNegative("highest position", highestPosition);
    if (weights.isEmpty()) {
      throw new IllegalArgumentException(
          "The orders have no weights. Give one for the stock on hand and for each order under way.");
    }
    for (double weight : weights) {
      Checks.finite("weight of a unit", weight);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there is not one order under way for each further weight
   */
  @Override
  public int order(int onHand, int... underWay) {
    if (underWay.length != weights.size() - 1) {
      throw new IllegalArgumentException(
          "There are %s orders under way but the orders were learned with %s. Give 0 where none was placed."
              .formatted(underWay.length, weights.size() - 1));
    }
    double order = level - weights.get(0) * onHand;
    int position = onHand;
    for (int i = 0; i < underWay.length; i++) {
      order -= weights.get(i + 1) * underWay[i];
      position += underWay[i];
    }
    return whole(order, cap, highestPosition - position);
  }

  /** The whole number next to the order, within its bounds. */
  static int whole(double order, double cap, int missing) {
    int whole = (int) Math.rint(Math.min(order, cap));
    return Math.max(Math.min(whole, missing), 0);
  }
}
