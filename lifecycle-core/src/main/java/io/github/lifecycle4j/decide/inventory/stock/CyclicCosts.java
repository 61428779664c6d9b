package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import java.util.Arrays;

/**
 * The costs of an (s, S) policy from order to order, by renewal theory. Not for several threads.
 */
final class CyclicCosts {

  private final Newsvendor newsvendor;
  private final double fixedCost;
  private final CountDemand demand;
  private final CountDemand protection;

  /** m(j): expected number of periods in a cycle that start j units below S. */
  private double[] renewals = new double[64];

  /** M(j) = m(0) + … + m(j − 1). */
  private double[] periods = new double[65];

  private int known;

  /**
   * @param demand of one period, not zero for sure
   * @param protection demand over lead time and review period
   */
  CyclicCosts(Newsvendor newsvendor, double fixedCost, CountDemand demand, CountDemand protection) {
    this.newsvendor = newsvendor;
    this.fixedCost = fixedCost;
    this.demand = demand;
    this.protection = protection;
  }

  /** The level with the least cost of a period. */
  int cheapest() {
    return (int) newsvendor.quantity(protection);
  }

  /** G(y): expected cost of a period that starts with y units on hand and on order. */
  double level(int y) {
    return newsvendor.cost(protection, y);
  }

  /** Cost per period of a policy. */
  double of(int reorderLevel, int orderUpTo) {
    int width = orderUpTo - reorderLevel;
    extend(width);
    double cycle = fixedCost;
    for (int j = 0; j < width; j++) {
      cycle += renewals[j] * level(orderUpTo - j);
    }
    return cycle / periods[width];
  }

  /** m(j) = [j = 0] + Σ P(D = i) m(j − i), i = 0 … j. */
  private void extend(int width) {
    if (width > renewals.length) {
      renewals = Arrays.copyOf(renewals, 2 * width);
      periods = Arrays.copyOf(periods, 2 * width + 1);
    }
    double moves = 1 - demand.probability(0);
    for (; known < width; known++) {
      double sum = known == 0 ? 1 : 0;
      int least = Math.max(demand.min(), 1);
      for (int i = least; i <= Math.min(known, demand.max()); i++) {
        sum += demand.probability(i) * renewals[known - i];
      }
      renewals[known] = sum / moves;
      periods[known + 1] = periods[known] + renewals[known];
    }
  }
}
