package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What would come of other prices when neither the demand at the present price nor the elasticity
 * is known exactly: log D(p) = log D(p₀) − e log(p / p₀) with a normal log D(p₀) and a normal e,
 * independent of each other, so that demand is lognormal at every price. The further a price lies
 * from the present one, the less is known.
 *
 * @param price the present price p₀, money a unit, positive
 * @param units expected units at the present price, the median of what they may be, positive
 * @param unitsError standard error of their logarithm, about their relative error; not negative
 * @param elasticity estimate of e: by how many per cent demand falls when the price rises by one
 * @param elasticityError standard error of the elasticity, not negative
 * @param unitCost what a unit costs, money, not negative
 */
public record PriceWhatIf(
    double price,
    double units,
    double unitsError,
    double elasticity,
    double elasticityError,
    double unitCost) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * @throws IllegalArgumentException if a number is outside its range
   */
  public PriceWhatIf {
    Checks.positive("present price", price);
    Checks.positive("demand at the present price", units);
    Checks.notNegative("error of the demand", unitsError);
    Checks.finite("elasticity", elasticity);
    Checks.notNegative("error of the elasticity", elasticityError);
    Checks.notNegative("unit cost", unitCost);
  }

  /**
   * What comes of a price.
   *
   * @param units units sold
   * @param revenue price · units, in money
   * @param profit (price − unit cost) · units, in money
   * @param beatsPresent probability that the profit is larger than at the present price, ½ at the
   *     present price itself
   */
  public record Outcome(
      double price, Range units, Range revenue, Range profit, double beatsPresent) {}

  /**
   * An expected value with its interval.
   *
   * @param mean expected value
   * @param lower lower end of the interval
   * @param upper upper end of the interval
   */
  public record Range(double mean, double lower, double upper) {

    private Range times(double factor) {
      double one = factor * lower;
      double other = factor * upper;
      return new Range(factor * mean, Math.min(one, other), Math.max(one, other));
    }
  }

  /**
   * What would come of a price.
   *
   * @param other the price, money a unit, positive
   * @param level probability that an interval holds what it is of, strictly between 0 and 1
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Outcome at(double other, double level) {
    Checks.positive("price", other);
    Checks.betweenZeroAndOne("level of the interval", level);
    double step = Math.log(other / price);
    double deviation = Math.hypot(unitsError, elasticityError * step);
    double median = units * Math.exp(-elasticity * step);
    double width = NORMAL.inverseSurvivalProbability((1 - level) / 2) * deviation;
    Range sold =
        new Range(
            median * Math.exp(deviation * deviation / 2),
            median * Math.exp(-width),
            median * Math.exp(width));
    return new Outcome(
        other, sold, sold.times(other), sold.times(other - unitCost), beatsPresent(other));
  }

  /**
   * (p − c) (p / p₀)<sup>−e</sup> above p₀ − c, for the elasticity alone is what they differ by.
   */
  private double beatsPresent(double other) {
    double now = price - unitCost;
    double then = other - unitCost;
    if (other == price) {
      return 0.5;
    }
    if (now <= 0 || then <= 0) {
      // Demand is positive: a gain beats a loss; of two losses that with less demand is smaller.
      return then > 0 ? 1 : now > 0 ? 0 : lossIsSmaller(now, then, other);
    }
    return belowBound(Math.log(then / now) / Math.log(other / price), other > price);
  }

  private double lossIsSmaller(double now, double then, double other) {
    if (then == 0 || now == 0) {
      return then == 0 ? 1 : 0;
    }
    return belowBound(Math.log(then / now) / Math.log(other / price), other < price);
  }

  /** Probability that the elasticity is below a bound, or above it. */
  private double belowBound(double bound, boolean below) {
    if (elasticityError == 0) {
      return below == elasticity < bound ? 1 : 0;
    }
    double place = (bound - elasticity) / elasticityError;
    return below ? NORMAL.cumulativeProbability(place) : NORMAL.survivalProbability(place);
  }
}
