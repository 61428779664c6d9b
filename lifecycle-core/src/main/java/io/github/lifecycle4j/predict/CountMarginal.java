package io.github.lifecycle4j.predict;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A certain number of units and, on top, a negative binomial number, which is Poisson without
 * dispersion.
 *
 * @param shift the certain units, a whole number
 * @param rate m, mean of the random units, above 0
 * @param dispersion d; the variance is m + d m²; 1/d is the size of the negative binomial
 */
record CountMarginal(double shift, double rate, double dispersion) implements Marginal {

  /** A dispersion that adds less than this share to the variance is none. */
  private static final double NEGLIGIBLE = 1e-12;

  /** Beyond this mean the whole numbers lie as good as dense. */
  private static final double DENSE = 1e8;

  private static final double WIDE = 1e4;

  /** Beyond a mean of 1e8 the gamma distribution of this mean and variance, rounded up. */
  static Marginal of(double shift, double rate, double dispersion) {
    if (rate == 0) {
      return new Certain(shift);
    }
    if (rate > DENSE) {
      Marginal dense = GammaMarginal.of(shift + rate, 1 / (1 / rate + dispersion));
      return new Mixture(true, List.of(1.0), List.of(dense));
    }
    return new CountMarginal(shift, rate, rate * dispersion < NEGLIGIBLE ? 0 : dispersion);
  }

  @Override
  public double mean() {
    return shift + rate;
  }

  @Override
  public double standardDeviation() {
    return Math.sqrt(rate * (1 + rate * dispersion));
  }

  @Override
  public double quantile(double level) {
    return QuantileSearch.whole(this, level);
  }

  @Override
  public double cdf(double value) {
    return atMost(Math.floor(value - shift));
  }

  /** E[(X − t)⁺] = (m − t) P(X > k) + (k + 1) p(k + 1) (1 + d m), where k = ⌊t⌋. */
  @Override
  public double expectedExcess(double threshold) {
    double over = threshold - shift;
    if (over < 0) {
      return rate - over;
    }
    double whole = Math.floor(over);
    double next = (whole + 1) * probability(whole + 1) * (1 + rate * dispersion);
    return Math.max((rate - over) * above(whole) + next, 0);
  }

  /** 2 Σ F (1 − F), by the recursion of the probabilities where that is not too long. */
  @Override
  public double meanDifference() {
    if (standardDeviation() > WIDE) {
      return MeanDifference.ofWhole(this);
    }
    double k = quantile(MeanDifference.LOWEST) - shift;
    double probability = probability(k);
    double below = atMost(k);
    double sum = below * (1 - below);
    while (k < rate || probability > MeanDifference.LOWEST) {
      probability *= (1 + k * dispersion) * rate * success() / (k + 1);
      below += probability;
      sum += below * (1 - below);
      k++;
    }
    return 2 * sum;
  }

  /** P(X ≤ k) of the random units. */
  private double atMost(double k) {
    if (k < 0) {
      return 0;
    }
    if (dispersion == 0) {
      return GammaDistribution.of(k + 1, 1).survivalProbability(rate);
    }
    return failure() < 0.5
        ? BetaDistribution.of(k + 1, 1 / dispersion).survivalProbability(failure())
        : BetaDistribution.of(1 / dispersion, k + 1).cumulativeProbability(success());
  }

  /** P(X > k) of the random units. */
  private double above(double k) {
    if (dispersion == 0) {
      return GammaDistribution.of(k + 1, 1).cumulativeProbability(rate);
    }
    return failure() < 0.5
        ? BetaDistribution.of(k + 1, 1 / dispersion).cumulativeProbability(failure())
        : BetaDistribution.of(1 / dispersion, k + 1).survivalProbability(success());
  }

  /** P(X = k) of the random units: the densities that the distribution functions belong to. */
  private double probability(double k) {
    if (dispersion == 0) {
      return GammaDistribution.of(k + 1, 1).density(rate);
    }
    double density =
        failure() < 0.5
            ? BetaDistribution.of(k + 1, 1 / dispersion).density(failure())
            : BetaDistribution.of(1 / dispersion, k + 1).density(success());
    return density * success() / (k + 1 / dispersion);
  }

  private double success() {
    return 1 / (1 + rate * dispersion);
  }

  private double failure() {
    return rate * dispersion / (1 + rate * dispersion);
  }
}
