package io.github.lifecycle4j.predict;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The gamma distribution.
 *
 * @param mean above 0
 * @param shape above 0
 */
record GammaMarginal(double mean, double shape) implements Marginal {

  /** Beyond this shape the distribution is as good as normal: skewed by 2e-4. */
  private static final double SYMMETRIC = 1e8;

  static Marginal of(double mean, double shape) {
    return mean == 0 || shape > SYMMETRIC
        ? NormalMarginal.of(mean, mean / Math.sqrt(shape))
        : new GammaMarginal(mean, shape);
  }

  @Override
  public double standardDeviation() {
    return mean / Math.sqrt(shape);
  }

  @Override
  public double quantile(double level) {
    return unit(shape).inverseCumulativeProbability(level) * (mean / shape);
  }

  @Override
  public double cdf(double value) {
    return unit(shape).cumulativeProbability(value / (mean / shape));
  }

  /** E[X; X > t] is the mean times the probability above t of the next shape. */
  @Override
  public double expectedExcess(double threshold) {
    if (threshold <= 0) {
      return mean - threshold;
    }
    double scaled = threshold / (mean / shape);
    double part = unit(shape + 1).survivalProbability(scaled) * mean;
    return Math.max(part - threshold * unit(shape).survivalProbability(scaled), 0);
  }

  /**
   * 2 m Γ(k + ½) / (√π Γ(k + 1)) (McDonald and Jensen 1979), with the gamma functions read off the
   * density at 0 of Student's t with 2k degrees of freedom.
   */
  @Override
  public double meanDifference() {
    return 2 * mean * Math.sqrt(2 / shape) * TDistribution.of(2 * shape).density(0);
  }

  private static GammaDistribution unit(double shape) {
    return GammaDistribution.of(shape, 1);
  }
}
