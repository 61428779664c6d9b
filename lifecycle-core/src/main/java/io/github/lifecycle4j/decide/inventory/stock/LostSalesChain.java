package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;

/**
 * The states of a {@link LostSales} question, stock on hand x₀ and orders under way x₁ … x₍L₋₁₎ in
 * order of arrival, with x₀ + x₁ + … up to a highest position, and the costs per period of
 * following a policy through them (relative value iteration, White 1963). A state is the number
 * with the digits x₀, x₁, … of base highest + 1.
 */
final class LostSalesChain {

  private static final int MAX_STATES = 4_000_000;
  private static final double MAX_WORK = 1e8;
  private static final int MAX_ROUNDS = 20_000;
  private static final double PRECISION = 1e-9;

  /** Orders are improved in every round at first, later in every n-th. */
  private static final int ROUNDS_OF_ORDERS = 12;

  /** Part of each round that stays where it is, so that no chain goes round in a circle. */
  private static final double STAY = 0.1;

  private final int highest;
  private final int leadTime;
  private final int base;

  /** The value of the last digit. */
  private final int last;

  private final double[] probability;
  private final double[] reaching;
  private final double[] cost;

  /** The states up to the highest position, and their positions. */
  private final int[] states;

  private final int[] position;

  LostSalesChain(LostSales question, int highest) {
    this.highest = highest;
    this.leadTime = question.leadTime();
    this.base = highest + 1;
    double size = Math.pow(base, leadTime);
    if (size > MAX_STATES) {
      throw tooLarge();
    }
    this.last = (int) Math.round(Math.pow(base, leadTime - 1));
    CountDemand demand = question.demand();
    probability = new double[base];
    reaching = new double[base];
    cost = new double[base];
    Newsvendor newsvendor = new Newsvendor(question.holdingCost(), question.shortageCost());
    for (int x = 0; x < base; x++) {
      probability[x] = demand.probability(x);
      reaching[x] = 1 - demand.cdf(x - 1);
      cost[x] = newsvendor.cost(demand, x);
    }
    int[] digitSum = new int[(int) size];
    int count = 0;
    for (int state = 0; state < digitSum.length; state++) {
      digitSum[state] = state < base ? state : digitSum[state / base] + state % base;
      count += digitSum[state] <= highest ? 1 : 0;
    }
    position = digitSum;
    states = new int[count];
    int next = 0;
    for (int state = 0; state < digitSum.length; state++) {
      if (digitSum[state] <= highest) {
        states[next++] = state;
      }
    }
  }

  /**
   * Cost per period of ordering what is missing to the highest position, but no more than a cap.
   */
  double costOfCapped(int cap) {
    int[] orders = new int[position.length];
    for (int state : states) {
      orders[state] = Math.min(highest - position[state], cap);
    }
    return follow(orders, false);
  }

  /** Cost per period of a rule whose orders are cut to the highest position. */
  double costOf(LostSalesRule rule) {
    int[] orders = new int[position.length];
    int[] underWay = new int[leadTime - 1];
    for (int state : states) {
      int rest = state / base;
      for (int i = 0; i < underWay.length; i++) {
        underWay[i] = rest % base;
        rest /= base;
      }
      int order = rule.order(state % base, underWay.clone());
      Checks.notNegative("order of the rule", order);
      orders[state] = Math.min(order, highest - position[state]);
    }
    return follow(orders, false);
  }

  /** The best policy and its cost. */
  LostSalesOptimum optimum() {
    double actions = 0;
    for (int state : states) {
      actions += highest - position[state] + 1.0;
    }
    if (actions * base / 3 > MAX_WORK) {
      throw tooLarge();
    }
    int[] orders = new int[position.length];
    double best = follow(orders, true);
    return new LostSalesOptimum(best, highest, leadTime, orders);
  }

  /**
   * Cost per period of following orders by state; improves them on the way if asked to (modified
   * policy iteration, Puterman and Shin 1978). Its bounds are the least and the largest change of a
   * state's value in a round, with improved orders where they are sought (Odoni 1969).
   */
  private double follow(int[] orders, boolean improve) {
    double[] value = new double[position.length];
    double[] next = new double[position.length];
    for (int round = 0; round < MAX_ROUNDS; round++) {
      boolean better = improve && (round < ROUNDS_OF_ORDERS || round % ROUNDS_OF_ORDERS == 0);
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int state : states) {
        if (better) {
          orders[state] = bestOrder(state, value);
        }
        double ahead = cost[state % base] + expected(state, orders[state], value);
        double change = ahead - value[state];
        least = Math.min(least, change);
        most = Math.max(most, change);
        next[state] = value[state] + (1 - STAY) * change;
      }
      if (better == improve && most - least <= PRECISION * most) {
        return (most + least) / 2;
      }
      double shift = next[0];
      for (int state : states) {
        next[state] -= shift;
      }
      double[] old = value;
      value = next;
      next = old;
    }
    throw new IllegalStateException(
        "The cost of a lost-sales policy did not settle in %s rounds: the demand hardly varies. Maybe use the base stock of BaseStock."
            .formatted(MAX_ROUNDS));
  }

  private int bestOrder(int state, double[] value) {
    int best = 0;
    double least = expected(state, 0, value);
    for (int order = 1; order <= highest - position[state]; order++) {
      double ahead = expected(state, order, value);
      if (ahead < least) {
        least = ahead;
        best = order;
      }
    }
    return best;
  }

  /** Expected value of the next state. */
  private double expected(int state, int order, double[] value) {
    int onHand = state % base;
    // The next state if nothing is left over; what is left over adds to its first digit.
    int empty = state / base + order * last;
    double sum = reaching[onHand] * value[empty];
    for (int d = 0; d < onHand; d++) {
      sum += probability[d] * value[empty + onHand - d];
    }
    return sum;
  }

  private IllegalArgumentException tooLarge() {
    return new IllegalArgumentException(
        "Up to %s units on hand and on order over a lead time of %s periods are too many states. Maybe count in packs, or use the capped base stock for the best policy."
            .formatted(highest, leadTime));
  }
}
