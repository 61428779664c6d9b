package io.github.lifecycle4j.decide.inventory.demand;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Samples;

/**
 * The demand D that a stock meets in one period, or over another time such as a lead time, as a
 * probability distribution. Immutable.
 *
 * <p>Demand in whole units, such as Poisson demand, is a {@link CountDemand}.
 */
public sealed interface Demand
    permits CountDemand, EmpiricalDemand, ForecastDemand, NormalDemand, UniformDemand {

  /**
   * Normal demand. A standard deviation of 0 is a certain demand.
   *
   * @param mean μ, finite
   * @param standardDeviation σ, not negative
   */
  static Demand normal(double mean, double standardDeviation) {
    Checks.finite("mean demand", mean);
    Checks.notNegative("standard deviation of demand", standardDeviation);
    return new NormalDemand(mean, standardDeviation);
  }

  /**
   * Demand that is anywhere between two numbers with equal probability.
   *
   * @param low finite
   * @param high finite, above {@code low}
   */
  static Demand uniform(double low, double high) {
    Checks.finite("lowest demand", low);
    Checks.finite("highest demand", high);
    Checks.positive("range of demand", high - low);
    return new UniformDemand(low, high);
  }

  /**
   * The demand that was observed: each value with equal probability.
   *
   * @param observed finite, at least one; copied
   */
  static Demand empirical(double... observed) {
    return EmpiricalDemand.of(observed);
  }

  /**
   * The demand that a forecast expects at a step; one of counts is a {@link CountDemand}. For the
   * demand over several steps take the {@link ForecastDistribution#total total} of the forecast and
   * step 1.
   *
   * @param step 1 … horizon
   * @throws IndexOutOfBoundsException if the step is not in 1 … horizon
   */
  static Demand forecast(ForecastDistribution forecast, int step) {
    if (forecast instanceof Samples samples) {
      double[] values = new double[samples.size()];
      for (int path = 0; path < values.length; path++) {
        values[path] = samples.value(path, step);
      }
      return EmpiricalDemand.of(values);
    }
    ForecastDemand demand = ForecastDemand.of(forecast, step);
    return demand.isCount() ? CountDemand.rounded(demand) : demand;
  }

  /**
   * The demand over the first steps of a forecast, such as a lead time and a review period, as the
   * {@link ForecastDistribution#total total} of the forecast has it.
   *
   * @param steps 1 … horizon
   * @throws IndexOutOfBoundsException if the number of steps is not in 1 … horizon
   */
  static Demand total(ForecastDistribution forecast, int steps) {
    return ForecastDemand.of(forecast.total(steps), 1);
  }

  /** E[D], in units. */
  double mean();

  /** Var[D], in units squared. */
  double variance();

  /** Standard deviation σ, in units. */
  default double standardDeviation() {
    return Math.sqrt(variance());
  }

  /** F(x): the probability that the demand is at most x. */
  double cdf(double x);

  /**
   * The least x with F(x) at or above a level.
   *
   * @param level strictly between 0 and 1
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  double quantile(double level);

  /** n(x) = E[(D − x)⁺], the units short if x are in stock: the first-order loss function. */
  double expectedShortage(double stock);

  /** E[(x − D)⁺], the units left over if x are in stock. */
  default double expectedLeftover(double stock) {
    return Math.max(stock - mean() + expectedShortage(stock), 0);
  }

  /** E[((D − x)⁺)²]: twice the second-order loss function. */
  double expectedSquaredShortage(double stock);

  /**
   * The demand over a number of periods, each with this demand and independent of the others.
   *
   * @param periods not negative; 0 is no demand at all
   * @throws IllegalArgumentException if the number is negative, or if this distribution is not
   *     known for it
   */
  Demand over(double periods);

  /** Refuses a number of periods that a distribution without a law of its sums is not known for. */
  static void checkOnePeriod(double periods, String advice) {
    if (periods != 1) {
      throw new IllegalArgumentException(
          "The demand over %s periods is not known: this distribution is that of one period. %s"
              .formatted(periods, advice));
    }
  }
}
