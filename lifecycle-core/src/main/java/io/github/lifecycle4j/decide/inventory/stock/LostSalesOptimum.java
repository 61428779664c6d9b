package io.github.lifecycle4j.decide.inventory.stock;

/** The best replenishment of a {@link LostSales} question. Immutable. */
public final class LostSalesOptimum implements LostSalesRule {

  private final double cost;
  private final int highestPosition;
  private final int leadTime;
  private final int[] orders;

  /**
   * @param orders by state, not written to afterwards
   */
  LostSalesOptimum(double cost, int highestPosition, int leadTime, int[] orders) {
    this.cost = cost;
    this.highestPosition = highestPosition;
    this.leadTime = leadTime;
    this.orders = orders;
  }

  /** Expected cost in money per period, in the long run. */
  public double cost() {
    return cost;
  }

  /**
   * The best order.
   *
   * @param onHand units in stock, with what has just arrived, not negative
   * @param underWay units that arrive in the next, the second next … period: L − 1 of them
   * @return units to order now; 0 for more stock than the best policy ever holds
   * @throws IllegalArgumentException if there are not L − 1 orders under way or a number is
   *     negative
   */
  @Override
  public int order(int onHand, int... underWay) {
    if (underWay.length != leadTime - 1) {
      throw new IllegalArgumentException(
          "There are %s orders under way but a lead time of %s periods has %s. Give 0 where none was placed."
              .formatted(underWay.length, leadTime, leadTime - 1));
    }
    long position = onHand;
    long state = onHand;
    long scale = 1;
    boolean negative = onHand < 0;
    for (int units : underWay) {
      negative |= units < 0;
      position += units;
      scale *= highestPosition + 1;
      state += units * scale;
    }
    if (negative) {
      throw new IllegalArgumentException(
          "Stock on hand and orders under way must not be negative, but one of them is.");
    }
    return position > highestPosition ? 0 : orders[(int) state];
  }

  @Override
  public String toString() {
    return "LostSalesOptimum(cost %s, lead time %s)".formatted(cost, leadTime);
  }
}
