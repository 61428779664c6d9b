package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.predict.ForecastDistribution;

/**
 * Base stock with backorders: at every review stock on hand and on order is raised to a level S. An
 * order arrives after the lead time L, so S has to last L + 1 periods: the {@link Newsvendor} for
 * their demand (sec. 4.3.4).
 *
 * <pre>{@code
 * new BaseStock(0.18, 0.70, 4).optimum(Demand.normal(50, 8)); // 264.8 units, cost 4.47
 * }</pre>
 *
 * @param holdingCost h, money a unit left over at the end of a period, positive
 * @param shortageCost p, money a unit owed at the end of a period, positive
 * @param leadTime L, periods from order to receipt, not negative; 0 is receipt before the next sale
 */
public record BaseStock(double holdingCost, double shortageCost, int leadTime) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public BaseStock {
    Checks.positive("holding cost", holdingCost);
    Checks.positive("shortage cost", shortageCost);
    Checks.notNegative("lead time", leadTime);
  }

  /**
   * The best base stock for a demand that is the same in all periods.
   *
   * @param demand of one period
   * @throws IllegalArgumentException if the demand over L + 1 periods is not known
   */
  public StockLevel optimum(Demand demand) {
    return at(demand, newsvendor().quantity(demand.over(leadTime + 1)));
  }

  /**
   * What comes of another base stock.
   *
   * @param demand of one period
   * @param baseStock S, units
   * @throws IllegalArgumentException if the demand over L + 1 periods is not known
   */
  public StockLevel at(Demand demand, double baseStock) {
    double before =
        leadTime == 0 ? Math.max(-baseStock, 0) : demand.over(leadTime).expectedShortage(baseStock);
    return at(demand.over(leadTime + 1), baseStock, demand.mean(), before);
  }

  /**
   * The best base stock now for a demand that a forecast expects.
   *
   * @param forecast of at least L + 1 steps
   * @throws IndexOutOfBoundsException if the forecast does not reach L + 1 steps
   */
  public StockLevel optimum(ForecastDistribution forecast) {
    Demand total = Demand.forecast(forecast.total(leadTime + 1), 1);
    double baseStock = newsvendor().quantity(total);
    double before =
        leadTime == 0
            ? Math.max(-baseStock, 0)
            : forecast.total(leadTime).expectedExcess(1, baseStock);
    return at(total, baseStock, forecast.mean(leadTime + 1), before);
  }

  /** What is short at the end of the period, and was not before it, is not filled. */
  private StockLevel at(Demand total, double baseStock, double mean, double shortBefore) {
    StockLevel level = newsvendor().at(total, baseStock);
    double unfilled = Math.max(level.expectedShortage() - shortBefore, 0);
    return new StockLevel(
        baseStock,
        level.cost(),
        level.service(),
        mean > 0 ? 1 - unfilled / mean : 1,
        level.expectedShortage(),
        level.expectedLeftover());
  }

  private Newsvendor newsvendor() {
    return new Newsvendor(holdingCost, shortageCost);
  }
}
