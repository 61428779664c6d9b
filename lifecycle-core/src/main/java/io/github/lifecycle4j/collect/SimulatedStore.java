package io.github.lifecycle4j.collect;

import java.util.SplittableRandom;

/**
 * What happens to a product in the store, week by week: demand arrives, stock cuts it to sales, and
 * an order-up-to rule that knows only past sales fills the stock again after a lead time.
 */
final class SimulatedStore {

  private final SplittableRandom random;
  private final SplittableRandom shoppers;
  private final SimulatedLife life;
  private final SimulatedPlan plan;
  private final double dispersion;
  private final int leadTime;
  private final double safety;
  private final double conversion;
  private final double quality;
  private final double[] arrivals;
  private double forecast;
  private double onOrder;
  private double ratings;
  private double ratingSum;

  double demand;
  double sales;
  double stock;
  double reviews;

  /** Opens the store for a product. */
  SimulatedStore(SplittableRandom random, SimulatedLife life, SimulatedPlan plan, int weeks) {
    this.random = random;
    this.shoppers = random.split();
    this.life = life;
    this.plan = plan;
    dispersion = random.nextDouble(0, 0.15);
    leadTime = random.nextInt(1, 5);
    safety = random.nextDouble(1.1, 2);
    conversion = random.nextDouble(0.02, 0.1);
    quality = random.nextDouble(2.8, 4.8);
    arrivals = new double[weeks + leadTime + 1];
    forecast = plan.expected(plan.first());
    stock = Math.ceil(forecast * (leadTime + 1) * safety);
  }

  /** Lives through one week. */
  void live(int week) {
    demand = CountNoise.negativeBinomial(random, plan.expected(week), dispersion);
    double available = stock + arrivals[week];
    onOrder -= arrivals[week];
    sales = Math.min(demand, available);
    stock = available - sales;
    order(week);
  }

  /** Smooths past sales to a forecast, raised after a stock-out, and orders up to it. */
  private void order(int week) {
    forecast += 0.3 * ((sales < demand ? 1.5 * Math.max(forecast, sales) : sales) - forecast);
    double target = Math.ceil(forecast * (leadTime + 1) * safety);
    double order = week + leadTime + 2 < life.end() ? target - stock - onOrder : 0;
    if (order > 0) {
      arrivals[week + leadTime + 1] += order;
      onOrder += order;
    }
  }

  /** Adds the reviews of this week. */
  void review() {
    reviews = Math.min(sales, CountNoise.poisson(shoppers, 0.05 * sales));
    for (int i = 0; i < reviews; i++) {
      ratingSum += Math.rint(Math.min(5, Math.max(1, quality + shoppers.nextGaussian())));
    }
    ratings += reviews;
  }

  /** Share of the week without stock: the share of the demand that was not met. */
  double stockout() {
    return demand > 0 ? 1 - sales / demand : stock > 0 ? 0 : 1;
  }

  /** Mean rating so far, 1 to 5; {@code NaN} before the first review. */
  double rating() {
    return ratings > 0 ? ratingSum / ratings : Double.NaN;
  }

  /** Carts filled this week: the demand and carts that were left. */
  double carts() {
    return demand + CountNoise.poisson(shoppers, demand);
  }

  /** Visits of a week with this many carts. */
  double visits(int week, double carts) {
    return carts + CountNoise.poisson(shoppers, plan.expected(week) / conversion);
  }
}
