package io.github.lifecycle4j.decide.inventory.demand;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.Arrays;

/** Observed or simulated demand: each value with equal probability. */
final class EmpiricalDemand implements Demand {

  private final double[] sorted;

  /** Sum of the values from an index on, and of their squares. */
  private final double[] sumFrom;

  private final double[] squaresFrom;

  private EmpiricalDemand(double[] sorted) {
    int n = sorted.length;
    this.sorted = sorted;
    this.sumFrom = new double[n + 1];
    this.squaresFrom = new double[n + 1];
    for (int i = n - 1; i >= 0; i--) {
      sumFrom[i] = sumFrom[i + 1] + sorted[i];
      squaresFrom[i] = squaresFrom[i + 1] + sorted[i] * sorted[i];
    }
  }

  static EmpiricalDemand of(double[] observed) {
    if (observed.length == 0) {
      throw new IllegalArgumentException("An empirical demand needs at least one observation.");
    }
    for (double value : observed) {
      Checks.finite("observed demand", value);
    }
    double[] sorted = observed.clone();
    Arrays.sort(sorted);
    return new EmpiricalDemand(sorted);
  }

  @Override
  public double mean() {
    return sumFrom[0] / sorted.length;
  }

  @Override
  public double variance() {
    double mean = mean();
    double sum = 0;
    for (double value : sorted) {
      sum += (value - mean) * (value - mean);
    }
    return sum / sorted.length;
  }

  @Override
  public double cdf(double x) {
    return (double) firstAbove(x) / sorted.length;
  }

  /** {@inheritDoc} The order statistic ⌈n · level⌉. */
  @Override
  public double quantile(double level) {
    // A product that is a rounding error above a whole number does not count as the next one.
    int rank =
        (int) Math.ceil(ForecastDistribution.checkLevel(level) * sorted.length * (1 - 1e-12));
    return sorted[Math.max(rank, 1) - 1];
  }

  @Override
  public double expectedShortage(double stock) {
    int above = firstAbove(stock);
    double sum = sumFrom[above] - stock * (sorted.length - above);
    return Math.max(sum, 0) / sorted.length;
  }

  @Override
  public double expectedSquaredShortage(double stock) {
    int above = firstAbove(stock);
    double sum =
        squaresFrom[above] - 2 * stock * sumFrom[above] + stock * stock * (sorted.length - above);
    return Math.max(sum, 0) / sorted.length;
  }

  /** {@inheritDoc} Known for one period only. */
  @Override
  public Demand over(double periods) {
    Demand.checkOnePeriod(
        periods, "Maybe observe the demand over that time, or round to whole units (CountDemand).");
    return this;
  }

  /** Index of the first value above x; their number if there is none. */
  private int firstAbove(double x) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return "Demand(empirical, %s observations, mean %s)".formatted(sorted.length, mean());
  }
}
