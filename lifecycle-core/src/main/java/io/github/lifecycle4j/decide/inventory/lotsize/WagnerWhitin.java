package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The dynamic lot size model of Wagner and Whitin (1958): when to order and how much for a known
 * demand that differs from period to period, at the least fixed and holding cost.
 *
 * <pre>{@code
 * new WagnerWhitin(2, 500).optimum(90, 120, 80, 70); // orders 210, 0, 150, 0 at a cost of 1380
 * }</pre>
 *
 * <p>The {@linkplain io.github.lifecycle4j.predict.Forecast#means() means} of a forecast are such a
 * demand.
 *
 * @param holdingCost h, money a unit held from one period to the next, not negative
 * @param fixedCost K, money an order, not negative
 */
public record WagnerWhitin(double holdingCost, double fixedCost) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public WagnerWhitin {
    Checks.notNegative("holding cost", holdingCost);
    Checks.notNegative("fixed cost of an order", fixedCost);
  }

  /**
   * When to order how much.
   *
   * @param orders units to order in each period
   * @param cost money over all periods
   */
  public record Plan(List<Double> orders, double cost) {}

  /**
   * The best plan, by θ<sub>t</sub> = min<sub>s &gt; t</sub> {K + h Σ (i − t) d<sub>i</sub> +
   * θ<sub>s</sub>} over the last period s − 1 that an order of period t covers. Of plans that cost
   * the same that with the earlier next order. Periods without demand before an order cost nothing:
   * nothing is ordered for nothing.
   *
   * @param demand d of each period, not negative, at least one period
   * @throws IllegalArgumentException if there is no period or a demand is negative
   */
  public Plan optimum(double... demand) {
    if (demand.length == 0) {
      throw new IllegalArgumentException("A plan needs the demand of at least one period.");
    }
    for (double d : demand) {
      Checks.notNegative("demand of a period", d);
    }
    int periods = demand.length;
    double[] costFrom = new double[periods + 1];
    int[] next = new int[periods];
    for (int t = periods - 1; t >= 0; t--) {
      if (demand[t] == 0) {
        costFrom[t] = costFrom[t + 1];
        next[t] = t + 1;
        continue;
      }
      costFrom[t] = Double.POSITIVE_INFINITY;
      double covering = fixedCost;
      for (int s = t + 1; s <= periods && covering < costFrom[t]; s++) {
        covering += holdingCost * (s - 1 - t) * demand[s - 1];
        if (covering + costFrom[s] < costFrom[t]) {
          costFrom[t] = covering + costFrom[s];
          next[t] = s;
        }
      }
    }
    return new Plan(orders(demand, next), costFrom[0]);
  }

  private static List<Double> orders(double[] demand, int[] next) {
    List<Double> orders = new ArrayList<>(Collections.nCopies(demand.length, 0.0));
    for (int t = 0; t < demand.length; t = next[t]) {
      double sum = 0;
      for (int s = t; s < next[t]; s++) {
        sum += demand[s];
      }
      orders.set(t, sum);
    }
    return List.copyOf(orders);
  }
}
