package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.predict.ForecastDistribution;

/**
 * The demand of a product that lives over the lead time and some periods more, floored at zero: a
 * mixture over the lead times. Remembers what it was asked last; for use by one thread.
 */
final class CoverDemand {

  private final ForecastDistribution[] totals;
  private final double[] weights;
  private final double mean;

  /** What was asked last: shortage, leftover and cost of a stock are asked for together. */
  private double lastStock = Double.NaN;

  private double lastExcess;

  private CoverDemand(ForecastDistribution[] totals, double[] weights) {
    this.totals = totals;
    this.weights = weights;
    this.mean = sumOfExcesses(0);
  }

  /**
   * The demand over lead time and some periods, but not over more than so many steps.
   *
   * @param most at least 1
   */
  static CoverDemand over(ForecastDistribution forecast, LeadTime leadTime, int periods, int most) {
    if (leadTime.isFixed()) {
      return new CoverDemand(
          new ForecastDistribution[] {total(forecast, leadTime.min() + periods, most)},
          new double[] {1});
    }
    int count = leadTime.max() - leadTime.min() + 1;
    ForecastDistribution[] totals = new ForecastDistribution[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      totals[i] = total(forecast, leadTime.min() + i + periods, most);
      weights[i] = leadTime.probability(leadTime.min() + i);
    }
    return new CoverDemand(totals, weights);
  }

  private static ForecastDistribution total(ForecastDistribution forecast, int steps, int most) {
    return forecast.total(Math.min(steps, most));
  }

  double mean() {
    return mean;
  }

  /** P(D ≤ y). */
  double cdf(double y) {
    if (y < 0) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < totals.length; i++) {
      sum += weights[i] * totals[i].cdf(1, y);
    }
    return sum;
  }

  /** E[(D − y)⁺]. */
  double excess(double y) {
    if (y < 0) {
      return mean - y;
    }
    if (y != lastStock) {
      lastExcess = sumOfExcesses(y);
      lastStock = y;
    }
    return lastExcess;
  }

  private double sumOfExcesses(double y) {
    double sum = 0;
    for (int i = 0; i < totals.length; i++) {
      sum += weights[i] * totals[i].expectedExcess(1, y);
    }
    return sum;
  }

  /** E[(y − D)⁺]. */
  double leftover(double y) {
    return y <= 0 ? 0 : Math.max(y - mean + excess(y), 0);
  }

  /** Whether {@link #atMost} is the quantile itself. */
  boolean isSingle() {
    return totals.length == 1;
  }

  /** A number at or above the quantile of this level, and above it only in a mixture. */
  double atMost(double level) {
    double high = 0;
    for (ForecastDistribution total : totals) {
      high = Math.max(high, total.quantile(1, level));
    }
    return high;
  }
}
