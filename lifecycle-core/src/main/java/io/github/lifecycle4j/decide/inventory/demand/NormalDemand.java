package io.github.lifecycle4j.decide.inventory.demand;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.predict.ForecastDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Normal demand; with a standard deviation of 0 a certain demand. */
record NormalDemand(double mean, double standardDeviation) implements Demand {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  @Override
  public double variance() {
    return standardDeviation * standardDeviation;
  }

  @Override
  public double cdf(double x) {
    if (standardDeviation == 0) {
      return x >= mean ? 1 : 0;
    }
    return STANDARD.cumulativeProbability((x - mean) / standardDeviation);
  }

  @Override
  public double quantile(double level) {
    double z = STANDARD.inverseCumulativeProbability(ForecastDistribution.checkLevel(level));
    return mean + z * standardDeviation;
  }

  /** σ (φ(z) − z (1 − Φ(z))). */
  @Override
  public double expectedShortage(double stock) {
    if (standardDeviation == 0) {
      return Math.max(mean - stock, 0);
    }
    double z = (stock - mean) / standardDeviation;
    // Far in the tail the difference of two numbers near 0 may fall below it.
    return Math.max(
        standardDeviation * (STANDARD.density(z) - z * STANDARD.survivalProbability(z)), 0);
  }

  /** σ² ((z² + 1) (1 − Φ(z)) − z φ(z)). */
  @Override
  public double expectedSquaredShortage(double stock) {
    if (standardDeviation == 0) {
      return Math.pow(expectedShortage(stock), 2);
    }
    double z = (stock - mean) / standardDeviation;
    return Math.max(
        variance() * ((z * z + 1) * STANDARD.survivalProbability(z) - z * STANDARD.density(z)), 0);
  }

  /** {@inheritDoc} Normal again. */
  @Override
  public Demand over(double periods) {
    Checks.notNegative("number of periods", periods);
    return new NormalDemand(mean * periods, standardDeviation * Math.sqrt(periods));
  }
}
