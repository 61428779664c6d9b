package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.predict.ForecastDistribution;

/**
 * The newsvendor (Edgeworth 1888; Arrow, Harris and Marschak 1951): one order for a demand that is
 * not known yet.
 *
 * <pre>{@code
 * StockLevel stock = new Newsvendor(0.18, 0.70).optimum(Demand.normal(50, 8));
 * // 56.6 units, cost 2.00
 * }</pre>
 *
 * <p>An uncertain delivery is an uncertain demand: if S + Y units arrive and d are needed, order
 * for the demand d − Y.
 *
 * @param holdingCost h, money a unit left over, positive
 * @param shortageCost p, money a unit short, positive
 */
public record Newsvendor(double holdingCost, double shortageCost) {

  /**
   * @throws IllegalArgumentException if a cost is not positive
   */
  public Newsvendor {
    Checks.positive("holding cost", holdingCost);
    Checks.positive("shortage cost", shortageCost);
  }

  /** α = p / (h + p): the probability of no shortage that balances the costs. */
  public double criticalRatio() {
    return shortageCost / (holdingCost + shortageCost);
  }

  /** S*, the least S with F(S) ≥ α (sec. 4.3.2), in units. */
  public double quantity(Demand demand) {
    return demand.quantile(criticalRatio());
  }

  /**
   * S* for the demand at a step of a forecast, in units: nothing but its quantile.
   *
   * @param step 1 … horizon
   * @throws IndexOutOfBoundsException if the step is not in 1 … horizon
   */
  public double quantity(ForecastDistribution forecast, int step) {
    return forecast.quantile(step, criticalRatio());
  }

  /** The best stock and what comes of it. */
  public StockLevel optimum(Demand demand) {
    return at(demand, quantity(demand));
  }

  /** What comes of another stock. */
  public StockLevel at(Demand demand, double stock) {
    double shortage = demand.expectedShortage(stock);
    return new StockLevel(
        stock,
        cost(demand, stock),
        demand.cdf(stock),
        demand.mean() > 0 ? 1 - shortage / demand.mean() : 1,
        shortage,
        demand.expectedLeftover(stock));
  }

  /** g(S) = h E[(S − D)⁺] + p E[(D − S)⁺] of any stock (sec. 4.3.2), in money. */
  public double cost(Demand demand, double stock) {
    double shortage = demand.expectedShortage(stock);
    return Math.max(
        holdingCost * (stock - demand.mean()) + (holdingCost + shortageCost) * shortage, 0);
  }
}
