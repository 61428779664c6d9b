package io.github.lifecycle4j.predict;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;

/**
 * The forecast of one product: a distribution for each of the coming periods.
 *
 * @param key the product
 * @param frequency the time grid
 * @param startPeriod number of the first forecast period, that is of step 1
 * @param distribution what is expected, by step
 * @param provenance how the forecast was made
 */
public record Forecast(
    ProductKey key,
    Frequency frequency,
    long startPeriod,
    ForecastDistribution distribution,
    Provenance provenance) {

  /** Number of steps. */
  public int horizon() {
    return distribution.horizon();
  }

  /** Expected value at a step, 1 … horizon. */
  public double mean(int step) {
    return distribution.mean(step);
  }

  /** Quantile at a step, 1 … horizon, for a level strictly between 0 and 1. */
  public double quantile(int step, double level) {
    return distribution.quantile(step, level);
  }

  /** Expected values of all steps. */
  public double[] means() {
    double[] means = new double[horizon()];
    for (int i = 0; i < means.length; i++) {
      means[i] = mean(i + 1);
    }
    return means;
  }

  /** Distribution of the demand over the steps 1 … {@code steps}, such as a lead time. */
  public ForecastDistribution total(int steps) {
    return distribution.total(steps);
  }

  /** Number of the period of a step, 1 … horizon. */
  public long period(int step) {
    return startPeriod + ForecastDistribution.checkStep(step, horizon()) - 1;
  }
}
