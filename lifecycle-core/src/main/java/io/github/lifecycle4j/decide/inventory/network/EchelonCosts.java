package io.github.lifecycle4j.decide.inventory.network;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.decide.inventory.network.SerialSystem.Stage;

/**
 * The cost of a serial system from the customers up to a stage, as a function of that echelon's
 * position: a table on a grid, a line below it, and constant above the base stock. Not for several
 * threads.
 */
final class EchelonCosts {

  /** A probability that the tails beyond need not be looked at. */
  private static final double TAIL = 1e-14;

  private final SerialSystem system;
  private final Demand demand;
  private final double step;

  /** Sum of the lead times up to the stage. */
  private double time;

  /** C(y) at y = (low + i) · step. */
  private double[] values = {0};

  private int low;

  /** dC/dy below the grid, where every unit is owed. */
  private double slope;

  /** The base stock in grid steps, and the cost there. */
  private double baseStock;

  private double costAtBaseStock;

  EchelonCosts(SerialSystem system, Demand demand) {
    this.system = system;
    this.demand = demand;
    this.step = step(system, demand);
    this.slope = -system.shortageCost();
    for (Stage stage : system.stages()) {
      slope -= stage.echelonHoldingCost();
    }
  }

  private static double step(SerialSystem system, Demand demand) {
    if (demand instanceof CountDemand) {
      return 1;
    }
    double shortest = Double.POSITIVE_INFINITY;
    double total = 0;
    for (Stage stage : system.stages()) {
      if (stage.leadTime() > 0) {
        shortest = Math.min(shortest, stage.leadTime());
        total += stage.leadTime();
      }
    }
    if (total == 0 || demand.standardDeviation() == 0) {
      double scale = Math.abs(demand.mean()) * total;
      return scale > 0 ? scale / 1000 : 1;
    }
    return Math.max(
        demand.over(shortest).standardDeviation() / 100,
        demand.over(total).standardDeviation() / 500);
  }

  /** Cost of all stages so far, each at its base stock. */
  double cost() {
    return costAtBaseStock;
  }

  /** Adds the next stage with its best base stock, which is returned. */
  double addStage(int index) {
    double above = system.shortageCost();
    for (int i = index + 1; i < system.stages().size(); i++) {
      above += system.stages().get(i).echelonHoldingCost();
    }
    Stage stage = system.stages().get(index);
    // No best base stock is above Shang and Song's bound.
    double bound =
        demand.over(time + stage.leadTime()).quantile(above / (above + stage.echelonHoldingCost()));
    tabulate(stage, (int) Math.ceil(bound / step) + 2);
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] < values[best] ? i : best;
    }
    baseStock = (double) low + best;
    costAtBaseStock = values[best];
    // Where demand is certain the cost has a kink at its least, which no parabola fits.
    boolean smooth = !(demand instanceof CountDemand) && demand.over(time).standardDeviation() > 0;
    boolean between = smooth && best > 0 && best < values.length - 1;
    return between ? refined(best) * step : baseStock * step;
  }

  /** Adds the next stage with a given base stock. */
  void addStage(int index, double units) {
    tabulate(system.stages().get(index), (int) Math.ceil(units / step) + 1);
    double at = units / step;
    double below = Math.floor(at);
    double share = at - below;
    costAtBaseStock =
        (1 - share) * table((int) below) + (share > 0 ? share * table((int) below + 1) : 0);
    baseStock = at;
  }

  /** The bottom of the parabola through a point of the grid and its neighbours, in grid steps. */
  private double refined(int best) {
    double before = values[best - 1];
    double after = values[best + 1];
    double bend = before - 2 * values[best] + after;
    return bend > 0 ? low + best + (before - after) / (2 * bend) : (double) low + best;
  }

  /** C of the next stage for positions up to a highest one, in grid steps. */
  private void tabulate(Stage stage, int highest) {
    Demand leadTimeDemand = demand.over(stage.leadTime());
    int first = (int) Math.floor(leadTimeDemand.quantile(TAIL) / step);
    int last = (int) Math.ceil(leadTimeDemand.quantile(1 - TAIL) / step);
    double[] masses = masses(leadTimeDemand, first, last);
    time += stage.leadTime();
    int from = (int) Math.floor(demand.over(time).quantile(TAIL) / step) - 1;
    double[] next = new double[Math.max(highest - from, 2) + 1];
    for (int i = 0; i < next.length; i++) {
      double sum = 0;
      for (int k = first; k <= last; k++) {
        int left = from + i - k;
        double downstream = left >= baseStock ? costAtBaseStock : table(left);
        sum += masses[k - first] * (stage.echelonHoldingCost() * step * left + downstream);
      }
      next[i] = sum;
    }
    values = next;
    low = from;
    slope += stage.echelonHoldingCost();
  }

  /** C at a position in grid steps that is not above the grid. */
  private double table(int position) {
    return position < low ? values[0] + slope * step * (position - low) : values[position - low];
  }

  /** Probabilities of the demand at grid steps first … last. */
  private double[] masses(Demand leadTimeDemand, int first, int last) {
    double[] masses = new double[last - first + 1];
    double before = 0;
    for (int k = first; k <= last; k++) {
      double upTo = k == last ? 1 : leadTimeDemand.cdf((k + 0.5) * step);
      masses[k - first] = upTo - before;
      before = upTo;
    }
    return masses;
  }
}
