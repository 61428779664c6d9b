package io.github.lifecycle4j.decide.inventory.stock;

/** Orders of a {@link LostSales} question by stock on hand and each order under way. */
@FunctionalInterface
public interface LostSalesRule {

  /**
   * The order.
   *
   * @param onHand units in stock, with what has just arrived, not negative
   * @param underWay units that arrive in the next, the second next … period: L − 1 of them
   * @return units to order now, not negative
   */
  int order(int onHand, int... underWay);
}
