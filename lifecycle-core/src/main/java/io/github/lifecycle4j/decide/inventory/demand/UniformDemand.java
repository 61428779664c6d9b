package io.github.lifecycle4j.decide.inventory.demand;

import io.github.lifecycle4j.predict.ForecastDistribution;

/** Uniform demand between two numbers. */
record UniformDemand(double low, double high) implements Demand {

  @Override
  public double mean() {
    return low + (high - low) / 2;
  }

  @Override
  public double variance() {
    return (high - low) * (high - low) / 12;
  }

  @Override
  public double cdf(double x) {
    return Math.min(Math.max((x - low) / (high - low), 0), 1);
  }

  @Override
  public double quantile(double level) {
    return low + ForecastDistribution.checkLevel(level) * (high - low);
  }

  @Override
  public double expectedShortage(double stock) {
    if (stock <= low) {
      return mean() - stock;
    }
    double above = Math.max(high - stock, 0);
    return above * above / (2 * (high - low));
  }

  @Override
  public double expectedSquaredShortage(double stock) {
    if (stock <= low) {
      return variance() + (mean() - stock) * (mean() - stock);
    }
    double above = Math.max(high - stock, 0);
    return above * above * above / (3 * (high - low));
  }

  /** {@inheritDoc} Known for one period only. */
  @Override
  public Demand over(double periods) {
    Demand.checkOnePeriod(
        periods, "Maybe use normal demand with the mean and variance of the sum.");
    return this;
  }
}
