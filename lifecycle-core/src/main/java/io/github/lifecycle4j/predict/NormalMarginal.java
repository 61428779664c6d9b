package io.github.lifecycle4j.predict;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The normal distribution.
 *
 * @param standardDeviation above 0
 */
record NormalMarginal(double mean, double standardDeviation) implements Marginal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double MEAN_DIFFERENCE = 2 / Math.sqrt(Math.PI);

  static Marginal of(double mean, double standardDeviation) {
    return standardDeviation == 0 ? new Certain(mean) : new NormalMarginal(mean, standardDeviation);
  }

  @Override
  public double quantile(double level) {
    return mean + STANDARD.inverseCumulativeProbability(level) * standardDeviation;
  }

  @Override
  public double cdf(double value) {
    return STANDARD.cumulativeProbability((value - mean) / standardDeviation);
  }

  @Override
  public double expectedExcess(double threshold) {
    double distance = threshold - mean;
    double z = distance / standardDeviation;
    // Far in the tail the difference of two numbers near 0 may fall below it.
    return Math.max(
        standardDeviation * STANDARD.density(z) - distance * STANDARD.survivalProbability(z), 0);
  }

  @Override
  public double meanDifference() {
    return MEAN_DIFFERENCE * standardDeviation;
  }

  @Override
  public NormalMarginal shifted(double by) {
    return new NormalMarginal(mean + by, standardDeviation);
  }
}
