package io.github.lifecycle4j.decide.inventory.learning;

import io.github.lifecycle4j.decide.inventory.stock.LostSales;

/** Plays orders against demands, period by period. */
final class LostSalesGame {

  private LostSalesGame() {}

  /** Mean cost of a period, from an empty store on, in money. */
  static double cost(LostSales question, LearnedOrders orders, int[] demands) {
    int ahead = question.leadTime() - 1;
    double[] weight = orders.weights().stream().mapToDouble(Double::doubleValue).toArray();
    // Orders under way in a ring: the next one to arrive is at the head.
    int[] ring = new int[ahead + 1];
    int head = 0;
    int position = 0;
    int onHand = 0;
    long left = 0;
    long lost = 0;
    for (int demand : demands) {
      onHand += ring[head];
      double order = orders.level() - weight[0] * onHand;
      for (int i = 1; i <= ahead; i++) {
        order -= weight[i] * ring[(head + i) % ring.length];
      }
      int placed = LearnedOrders.whole(order, orders.cap(), orders.highestPosition() - position);
      ring[head] = placed;
      head = (head + 1) % ring.length;
      int sold = Math.min(onHand, demand);
      onHand -= sold;
      position += placed - sold;
      left += onHand;
      lost += demand - sold;
    }
    return (question.holdingCost() * left + question.shortageCost() * lost) / demands.length;
  }
}
