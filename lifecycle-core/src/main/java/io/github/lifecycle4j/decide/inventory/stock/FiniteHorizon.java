package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Stock for a number of periods with an end, where demand may change from period to period: the
 * exact dynamic programme θ<sub>t</sub>(x) = min<sub>y ≥ x</sub> {K [y &gt; x] + c (y − x) +
 * g<sub>t</sub>(y) + γ E[θ<sub>t+1</sub>(y − D<sub>t</sub>)]} (eq. 4.66, alg. 4.1). Orders arrive
 * before the next sale; customers wait at a cost.
 *
 * <pre>{@code
 * CountDemand demand = CountDemand.rounded(Demand.normal(100, 20));
 * new FiniteHorizon(1, 20, 2, 50, 1, 1, 20).optimum(Collections.nCopies(5, demand), 0);
 * // order up to 133 at 110 or less, in the last period up to 126 at 111 or less
 * }</pre>
 *
 * <p>For a horizon without end see {@link ReorderLevels}, or {@link BaseStock} without fixed cost.
 *
 * @param holdingCost h, money a unit left over at the end of a period, not negative
 * @param shortageCost p, money a unit owed at the end of a period, not negative
 * @param unitCost c, money a unit ordered, not negative
 * @param fixedCost K, money an order, not negative
 * @param discount γ, what money of the next period is worth now, above 0, at most 1
 * @param terminalHoldingCost money a unit left over after the last period, not negative
 * @param terminalShortageCost money a unit owed after the last period, not negative
 */
public record FiniteHorizon(
    double holdingCost,
    double shortageCost,
    double unitCost,
    double fixedCost,
    double discount,
    double terminalHoldingCost,
    double terminalShortageCost) {

  /** The largest numbers of stocks, and of stocks by periods by demands, that a plan looks at. */
  private static final double MAX_STOCKS = 1e7;

  private static final double MAX_WORK = 5e9;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public FiniteHorizon {
    Checks.notNegative("holding cost", holdingCost);
    Checks.notNegative("shortage cost", shortageCost);
    Checks.notNegative("unit cost", unitCost);
    Checks.notNegative("fixed cost of an order", fixedCost);
    Checks.notNegative("terminal holding cost", terminalHoldingCost);
    Checks.notNegative("terminal shortage cost", terminalShortageCost);
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException(
          "The discount is %s but must be above 0 and at most 1. Maybe give 1 / (1 + interest)."
              .formatted(discount));
    }
  }

  /**
   * What to do in a period.
   *
   * @param reorderLevel s, the largest stock at which an order up to S costs no more than none, so
   *     that it is S without fixed cost; {@link Double#NEGATIVE_INFINITY} where no order pays even
   *     if as much as the demand of all periods is owed
   * @param orderUpTo S, the best stock after an order
   */
  public record Levels(double reorderLevel, double orderUpTo) {}

  /**
   * The best plan.
   *
   * @param levels by period
   * @param cost expected discounted cost of all periods, in money
   */
  public record Plan(List<Levels> levels, double cost) {}

  /**
   * Returns the best plan.
   *
   * @param demand of each period, at least one
   * @param stock x, units on hand at the start, less units owed
   * @throws IllegalArgumentException if there is no period, or the programme would be too large
   */
  public Plan optimum(List<CountDemand> demand, int stock) {
    if (demand.isEmpty()) {
      throw new IllegalArgumentException("A plan needs the demand of at least one period.");
    }
    long total = demand.stream().mapToLong(CountDemand::max).sum();
    // No stock falls further than by all demand, none above all demand is worth ordering. Levels
    // are looked for down to all demand owed, for they do not depend on the stock at the start.
    long lowest = Math.min(stock, 0) - 2 * total;
    long highest = Math.max(stock, total);
    checkWork(demand, highest - lowest + 1);
    double[] value = new double[(int) (highest - lowest + 1)];
    for (int i = 0; i < value.length; i++) {
      long x = lowest + i;
      value[i] = x >= 0 ? terminalHoldingCost * x : -terminalShortageCost * x;
    }
    List<Levels> levels = new ArrayList<>();
    long low = lowest;
    for (int t = demand.size() - 1; t >= 0; t--) {
      low += demand.get(t).max();
      value = period(demand.get(t), (int) (low - lowest), (int) lowest, value, levels);
    }
    Collections.reverse(levels);
    return new Plan(List.copyOf(levels), value[(int) (stock - lowest)]);
  }

  /** θ of a period from that of the next, by stock from the lowest on; adds the period's levels. */
  private double[] period(
      CountDemand demand, int from, int lowest, double[] next, List<Levels> levels) {
    double[] after = new double[next.length];
    for (int i = from; i < next.length; i++) {
      after[i] = unitCost * (lowest + i) + costAfterOrder(demand, i, lowest, next);
    }
    int best = from;
    for (int i = from; i < next.length; i++) {
      best = after[i] < after[best] ? i : best;
    }
    // The costs are K-convex (Scarf 1960): below s one orders up to S, above it never.
    double ordering = fixedCost + after[best];
    int reorder = best;
    while (reorder >= from && after[reorder] < ordering) {
      reorder--;
    }
    double[] value = new double[next.length];
    for (int i = from; i < next.length; i++) {
      value[i] = (i <= reorder ? ordering : after[i]) - unitCost * (lowest + i);
    }
    double reorderLevel = reorder < from ? Double.NEGATIVE_INFINITY : (double) lowest + reorder;
    levels.add(new Levels(reorderLevel, (double) lowest + best));
    return value;
  }

  /** g(y) + γ E[θ(y − D)]. */
  private double costAfterOrder(CountDemand demand, int i, int lowest, double[] next) {
    double expected = 0;
    for (int d = demand.min(); d <= demand.max(); d++) {
      expected += demand.probability(d) * next[i - d];
    }
    double y = (double) lowest + i;
    return holdingCost * demand.expectedLeftover(y)
        + shortageCost * demand.expectedShortage(y)
        + discount * expected;
  }

  private static void checkWork(List<CountDemand> demand, long stocks) {
    double work = 0;
    for (CountDemand d : demand) {
      work += (double) stocks * (d.max() - d.min() + 1);
    }
    if (work > MAX_WORK || stocks > MAX_STOCKS) {
      throw new IllegalArgumentException(
          "A plan of %s periods over %s stocks is too large to be exact. Maybe count in packs, or take fewer periods."
              .formatted(demand.size(), stocks));
    }
  }
}
