package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import java.util.ArrayList;
import java.util.List;

/** The best prices for every period, stock and price last set. Immutable. */
public final class MarkdownPlan {

  private final MarkdownProblem problem;
  private final int stock;
  private final double[][][] value;
  private final int[][][] choice;

  /**
   * @param value by period, price last set and stock: earnings from there on; one period more than
   *     there are, for what is left at the end
   * @param choice the price to set, by index
   */
  private MarkdownPlan(MarkdownProblem problem, int stock, double[][][] value, int[][][] choice) {
    this.problem = problem;
    this.stock = stock;
    this.value = value;
    this.choice = choice;
  }

  static MarkdownPlan of(MarkdownProblem problem, int stock) {
    int periods = problem.demand().size();
    int prices = problem.prices().size();
    double[][][] value = new double[periods + 1][prices][stock + 1];
    int[][][] choice = new int[periods][prices][stock + 1];
    for (int units = 0; units <= stock; units++) {
      for (int price = 0; price < prices; price++) {
        value[periods][price][units] = problem.salvage() * units;
      }
    }
    for (int period = periods - 1; period >= 0; period--) {
      for (int price = prices - 1; price >= 0; price--) {
        CountDemand demand = problem.demand(period, price);
        for (int units = 0; units <= stock; units++) {
          double earned = earned(problem, demand, price, units, value[period + 1][price]);
          boolean last = price == prices - 1;
          boolean set = last || earned >= value[period][price + 1][units];
          value[period][price][units] = set ? earned : value[period][price + 1][units];
          choice[period][price][units] = set ? price : choice[period][price + 1][units];
        }
      }
    }
    return new MarkdownPlan(problem, stock, value, choice);
  }

  /** Expected earnings from a period on when a price is set in it. */
  private static double earned(
      MarkdownProblem problem, CountDemand demand, int price, int units, double[] later) {
    double unitPrice = problem.prices().get(price);
    double sum = 0;
    for (int sold = Math.min(units, demand.min()); sold <= Math.min(units, demand.max()); sold++) {
      int left = units - sold;
      sum +=
          sold(demand, sold, units) * (unitPrice * sold - problem.holding() * left + later[left]);
    }
    return sum;
  }

  /** The probability that so many units of a stock are sold: all further demand sells out. */
  private static double sold(CountDemand demand, int sold, int units) {
    return sold < units ? demand.probability(sold) : 1 - demand.cdf(units - 1.0);
  }

  /** What the plan is for. */
  public MarkdownProblem problem() {
    return problem;
  }

  /** Expected earnings of all periods: sales and salvage less holding, in money. */
  public double earnings() {
    return value[0][0][stock];
  }

  /**
   * The price to set.
   *
   * @param period 1 for the first
   * @param units units left, 0 … the stock that was solved for
   * @param lastPrice the price last set, one of the allowed ones
   * @throws IllegalArgumentException if one of them is outside the plan
   */
  public double price(int period, int units, double lastPrice) {
    int index = problem.prices().indexOf(lastPrice);
    if (period < 1 || period > choice.length || units < 0 || units > stock || index < 0) {
      throw new IllegalArgumentException(
          "Period %s, %s units and a last price of %s are outside the plan of %s periods, %s units and the prices %s."
              .formatted(period, units, lastPrice, choice.length, stock, problem.prices()));
    }
    return problem.prices().get(choice[period - 1][index][units]);
  }

  /** What is expected of each period, as seen before the first. */
  public List<MarkdownStep> calendar() {
    List<MarkdownStep> steps = new ArrayList<>();
    double[][] state = new double[problem.prices().size()][stock + 1];
    state[0][stock] = 1;
    for (int period = 0; period < choice.length; period++) {
      CountDemand[] demand = new CountDemand[state.length];
      for (int price = 0; price < state.length; price++) {
        demand[price] = problem.demand(period, price);
      }
      double[][] next = new double[state.length][stock + 1];
      double price = 0;
      double before = 0;
      double after = 0;
      for (int last = 0; last < state.length; last++) {
        for (int units = 0; units <= stock; units++) {
          double weight = state[last][units];
          if (weight > 0) {
            int set = choice[period][last][units];
            price += weight * problem.prices().get(set);
            before += weight * units;
            after += weight * spread(demand[set], units, weight, next[set]);
          }
        }
      }
      steps.add(new MarkdownStep(period + 1, price, before - after, after));
      state = next;
    }
    return List.copyOf(steps);
  }

  /** Moves a weight to the stocks after a period and returns the expected stock. */
  private static double spread(CountDemand demand, int units, double weight, double[] next) {
    double left = 0;
    for (int sold = Math.min(units, demand.min()); sold <= Math.min(units, demand.max()); sold++) {
      double p = sold(demand, sold, units);
      next[units - sold] += weight * p;
      left += p * (units - sold);
    }
    return left;
  }

  @Override
  public String toString() {
    return "MarkdownPlan(%s units in %s periods, earnings %s)"
        .formatted(stock, choice.length, earnings());
  }
}
