package io.github.lifecycle4j.decide.supply;

/** The best packs of a box of plans, as fractions. */
final class RelaxedLots {

  private final double cost;
  private final double[][] packs;
  private final double[][] orders;

  RelaxedLots(double cost, double[][] packs, double[][] orders) {
    this.cost = cost;
    this.packs = packs;
    this.orders = orders;
  }

  /** No whole packs of the box cost less. */
  double cost() {
    return cost;
  }

  double packs(int item, int period) {
    return packs[item][period];
  }

  /** How much of an order there is, 0 … 1; whole where orders are not counted. */
  double order(int item, int period) {
    return orders[item][period];
  }
}
