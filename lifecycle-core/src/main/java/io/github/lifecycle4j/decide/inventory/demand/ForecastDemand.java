package io.github.lifecycle4j.decide.inventory.demand;

import io.github.lifecycle4j.decide.internal.Search;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;

/** The demand at a step of a forecast. */
record ForecastDemand(ForecastDistribution forecast, int step, double mean) implements Demand {

  /** A probability that the tails beyond need not be looked at. */
  private static final double TAIL = 1e-12;

  static ForecastDemand of(ForecastDistribution forecast, int step) {
    double mean = forecast.mean(step);
    if (forecast instanceof Parametric parametric) {
      // What such a forecast calls its mean may be a median: E|D − m| = m − E[D] + 2 E[(D − m)⁺].
      double m = forecast.quantile(step, 0.5);
      mean = m + 2 * forecast.expectedExcess(step, m) - parametric.expectedDistance(step, m);
    }
    return new ForecastDemand(forecast, step, mean);
  }

  /** Whether the demand is of whole units, not negative, as far as a few quantiles tell. */
  boolean isCount() {
    return forecast instanceof Parametric
        && quantile(TAIL) >= 0
        && isWhole(quantile(0.5))
        && isWhole(quantile(0.9))
        && isWhole(quantile(0.999));
  }

  private boolean isWhole(double value) {
    return value == Math.rint(value) && cdf(value) == cdf(value + 0.999);
  }

  /** {@inheritDoc} E[((D − μ)⁺)²] + E[((μ − D)⁺)²]. */
  @Override
  public double variance() {
    double low = forecast.quantile(step, TAIL);
    double below = low < mean ? 2 * Search.integral(this::expectedLeftover, low, mean) : 0;
    return expectedSquaredShortage(mean) + below;
  }

  @Override
  public double cdf(double x) {
    return forecast.cdf(step, x);
  }

  @Override
  public double quantile(double level) {
    return forecast.quantile(step, level);
  }

  @Override
  public double expectedShortage(double stock) {
    return forecast.expectedExcess(step, stock);
  }

  /** {@inheritDoc} Twice the integral of the expected shortage above the stock. */
  @Override
  public double expectedSquaredShortage(double stock) {
    double high = forecast.quantile(step, 1 - TAIL);
    return stock < high ? 2 * Search.integral(this::expectedShortage, stock, high) : 0;
  }

  /** {@inheritDoc} Known for one period only: the steps of a forecast depend on each other. */
  @Override
  public Demand over(double periods) {
    Demand.checkOnePeriod(
        periods, "Maybe use Demand.forecast(forecast.total(steps), 1) for several steps.");
    return this;
  }
}
