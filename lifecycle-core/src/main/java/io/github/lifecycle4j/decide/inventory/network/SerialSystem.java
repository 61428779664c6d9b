package io.github.lifecycle4j.decide.inventory.network;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of stages, each supplied by the next, that share what they know: base stocks by echelon
 * are best of all (Clark and Scarf 1960; continuous review: Chen and Zheng 1994). An echelon is a
 * stage with all that is downstream of it, stock under way included.
 *
 * <pre>{@code
 * new SerialSystem(37.12, List.of(new Stage(3, 1), new Stage(2, 1), new Stage(2, 2)))
 *     .optimum(Demand.normal(5, 1)); // 6.49, 12.02, 22.71 at a cost of 47.65
 * }</pre>
 *
 * @param shortageCost p, money a unit owed to customers and unit of time, positive
 * @param stages from the one that serves the customers upwards, at least one
 */
public record SerialSystem(double shortageCost, List<Stage> stages) {

  /**
   * @throws IllegalArgumentException if the cost is not positive or there is no stage
   */
  public SerialSystem {
    Checks.positive("shortage cost", shortageCost);
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("A serial system needs at least one stage.");
    }
  }

  /**
   * A stage.
   *
   * @param echelonHoldingCost h, money a unit and unit of time that holding here costs more than
   *     holding at the next stage upstream, positive
   * @param leadTime L, units of time from there to here, not negative
   */
  public record Stage(double echelonHoldingCost, double leadTime) {

    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Stage {
      Checks.positive("echelon holding cost", echelonHoldingCost);
      Checks.notNegative("lead time", leadTime);
    }
  }

  /**
   * A policy.
   *
   * @param echelonBaseStock S of each stage, in their order: raise stock on hand and under way in
   *     the echelon, less what customers are owed, to it
   * @param cost expected cost in money per unit of time, stock under way between stages included
   */
  public record Policy(List<Double> echelonBaseStock, double cost) {}

  /**
   * The best policy: C<sub>j</sub>(y) = E[h<sub>j</sub> (y − D<sub>j</sub>) + C<sub>j−1</sub>(min(y
   * − D<sub>j</sub>, S<sub>j−1</sub>))] from C<sub>0</sub>(x) = (p + Σh) x⁻, with S<sub>j</sub> its
   * least. For demand in whole units it is exact. Other demand is rounded to a grid of a hundredth
   * of the smallest standard deviation of a lead time's demand, but no finer than a 500th of that
   * of all together: the cost is then right to about 1e-5 of itself.
   *
   * @param demand of one unit of time, with a law of its sums such as normal or Poisson demand
   * @throws IllegalArgumentException if the demand over the lead times is not known
   */
  public Policy optimum(Demand demand) {
    EchelonCosts costs = new EchelonCosts(this, demand);
    List<Double> levels = new ArrayList<>();
    for (int j = 0; j < stages.size(); j++) {
      levels.add(costs.addStage(j));
    }
    return new Policy(List.copyOf(levels), costs.cost());
  }

  /**
   * What other base stocks cost, in money per unit of time.
   *
   * @param demand of one unit of time, with a law of its sums such as normal or Poisson demand
   * @param echelonBaseStock S of each stage, in their order; whole for demand in whole units
   * @throws IllegalArgumentException if there are not as many as stages, or the demand over the
   *     lead times is not known
   */
  public double cost(Demand demand, List<Double> echelonBaseStock) {
    if (echelonBaseStock.size() != stages.size()) {
      throw new IllegalArgumentException(
          "There are %s base stocks but %s stages."
              .formatted(echelonBaseStock.size(), stages.size()));
    }
    EchelonCosts costs = new EchelonCosts(this, demand);
    for (int j = 0; j < stages.size(); j++) {
      costs.addStage(j, echelonBaseStock.get(j));
    }
    return costs.cost();
  }

  /**
   * The largest that the best base stocks can be (Shang and Song 2003): the least S with F(S) ≥ (p
   * + Σ<sub>i &gt; j</sub> h<sub>i</sub>) / (p + Σ<sub>i ≥ j</sub> h<sub>i</sub>) for the demand
   * over the lead times up to the stage.
   *
   * @param demand of one unit of time, with a law of its sums such as normal or Poisson demand
   */
  public List<Double> upperBounds(Demand demand) {
    return bounds(demand, 1);
  }

  /** The smallest that the best base stocks can be: as above with p + Σ h of all stages below. */
  public List<Double> lowerBounds(Demand demand) {
    return bounds(demand, 0);
  }

  /** The mean of the bounds: a heuristic within a few per mille of the best cost (eq. 6.32). */
  public List<Double> heuristic(Demand demand) {
    return bounds(demand, 0.5);
  }

  private List<Double> bounds(Demand demand, double weight) {
    double all = shortageCost;
    for (Stage stage : stages) {
      all += stage.echelonHoldingCost();
    }
    double from = all;
    double time = 0;
    List<Double> bounds = new ArrayList<>();
    for (Stage stage : stages) {
      double above = from - stage.echelonHoldingCost();
      time += stage.leadTime();
      Demand total = demand.over(time);
      bounds.add(
          weight * total.quantile(above / from) + (1 - weight) * total.quantile(above / all));
      from = above;
    }
    return List.copyOf(bounds);
  }
}
