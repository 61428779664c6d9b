package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.List;

/**
 * A price that holds from an order quantity on.
 *
 * @param from b, smallest order quantity of this price, not negative
 * @param unitCost c, money a unit, positive
 */
public record PriceBreak(double from, double unitCost) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PriceBreak {
    Checks.notNegative("order quantity of a price break", from);
    Checks.positive("unit cost", unitCost);
  }

  /** Copies a price list; refuses one that does not start at 0, rise in quantity, fall in price. */
  static List<PriceBreak> checked(List<PriceBreak> prices) {
    if (prices.isEmpty() || prices.get(0).from() != 0) {
      throw new IllegalArgumentException(
          "The price list %s does not start at an order quantity of 0. Maybe add the list price."
              .formatted(prices));
    }
    for (int i = 1; i < prices.size(); i++) {
      if (prices.get(i).from() <= prices.get(i - 1).from()
          || prices.get(i).unitCost() > prices.get(i - 1).unitCost()) {
        throw new IllegalArgumentException(
            "The price break %s does not follow %s: quantities must rise and prices must not. Maybe sort them."
                .formatted(prices.get(i), prices.get(i - 1)));
      }
    }
    return List.copyOf(prices);
  }

  /** The quantity at which the next price begins; infinite for the last. */
  static double end(List<PriceBreak> prices, int region) {
    return region + 1 < prices.size() ? prices.get(region + 1).from() : Double.POSITIVE_INFINITY;
  }

  /** The price that holds for a quantity: its index. */
  static int region(List<PriceBreak> prices, double quantity) {
    int region = 0;
    while (quantity >= end(prices, region)) {
      region++;
    }
    return region;
  }
}
