package io.github.lifecycle4j.decide.inventory.demand;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * Demand in whole units, not negative, as a table of probabilities. Values rarer than 1e-20 times
 * the most frequent one are left out.
 *
 * <p>For stocks between whole units the losses are exact too.
 */
public final class CountDemand implements Demand {

  private final int first;
  private final double[] probability;

  /** P(D > first + i), E[(D − first − i)⁺] and E[((D − first − i)⁺)²]. */
  private final double[] above;

  private final double[] shortage;
  private final double[] squaredShortage;

  /** The demand over a number of periods. */
  private final DoubleFunction<CountDemand> sum;

  private CountDemand(ProbabilityTable table, DoubleFunction<CountDemand> sum) {
    this.first = table.first();
    this.probability = table.probability();
    this.sum = sum;
    int n = probability.length;
    above = new double[n];
    shortage = new double[n];
    squaredShortage = new double[n];
    for (int i = n - 2; i >= 0; i--) {
      above[i] = above[i + 1] + probability[i + 1];
      shortage[i] = shortage[i + 1] + above[i];
      squaredShortage[i] = squaredShortage[i + 1] + 2 * shortage[i + 1] + above[i];
    }
  }

  /**
   * Poisson demand.
   *
   * @param mean λ, not negative; 0 is no demand
   * @throws IllegalArgumentException if the mean is negative, not finite, or so large that the
   *     table would have more than 4 million values
   */
  public static CountDemand poisson(double mean) {
    Checks.notNegative("mean demand", mean);
    return new CountDemand(
        ProbabilityTable.unimodal(mean, k -> mean / (k + 1)), periods -> poisson(mean * periods));
  }

  /**
   * Negative binomial demand, which varies more than Poisson demand: P(D = k) = Γ(k + r) / (k!
   * Γ(r)) (1 − q)<sup>r</sup> q<sup>k</sup> with q = 1 − mean / variance and r = mean² / (variance
   * − mean). A sum of independent periods is negative binomial again.
   *
   * @param mean not negative; 0 is no demand
   * @param variance at least the mean; equal to it is Poisson demand
   * @throws IllegalArgumentException if a number is out of its range, or so large that the table
   *     would have more than 4 million values
   */
  public static CountDemand negativeBinomial(double mean, double variance) {
    Checks.notNegative("mean demand", mean);
    Checks.finite("variance of demand", variance);
    if (variance < mean) {
      throw new IllegalArgumentException(
          "The variance %s is below the mean %s but negative binomial demand varies more. Maybe use Poisson demand."
              .formatted(variance, mean));
    }
    if (variance == mean || mean == 0) {
      return poisson(mean);
    }
    double q = 1 - mean / variance;
    double r = mean * mean / (variance - mean);
    double mode = Math.max((r - 1) * q / (1 - q), 0);
    return new CountDemand(
        ProbabilityTable.unimodal(mode, k -> (k + r) / (k + 1) * q),
        periods -> negativeBinomial(mean * periods, variance * periods));
  }

  /**
   * Demand with these probabilities of 0, 1, 2 … units.
   *
   * @param probabilities not negative, adding up to 1 but for rounding; copied
   * @throws IllegalArgumentException if a probability is negative or they do not add up to 1
   */
  public static CountDemand of(double... probabilities) {
    double total = 0;
    for (double p : probabilities) {
      Checks.notNegative("probability of a demand", p);
      total += p;
    }
    if (!(Math.abs(total - 1) <= 1e-6)) {
      throw new IllegalArgumentException(
          "The probabilities of the demand add up to %s but must add up to 1.".formatted(total));
    }
    return ofTable(ProbabilityTable.of(0, probabilities));
  }

  /**
   * Another demand rounded to whole units, half up; what is below zero counts as zero.
   *
   * @throws IllegalArgumentException if the table would have more than 4 million values
   */
  public static CountDemand rounded(Demand demand) {
    return demand instanceof CountDemand counted
        ? counted
        : ofTable(ProbabilityTable.rounded(demand));
  }

  private static CountDemand ofTable(ProbabilityTable table) {
    return new CountDemand(table, periods -> ofTable(table.over(periods)));
  }

  /** Smallest demand in the table. */
  public int min() {
    return first;
  }

  /** Largest demand in the table. */
  public int max() {
    return first + probability.length - 1;
  }

  /** P(D = units); 0 outside {@link #min} … {@link #max}. */
  public double probability(int units) {
    int i = units - first;
    return i >= 0 && i < probability.length ? probability[i] : 0;
  }

  @Override
  public double mean() {
    return first + shortage[0];
  }

  @Override
  public double variance() {
    return squaredShortage[0] - shortage[0] * shortage[0];
  }

  @Override
  public double cdf(double x) {
    if (x < first) {
      return 0;
    }
    return x >= max() ? 1 : 1 - above[(int) Math.floor(x) - first];
  }

  @Override
  public double quantile(double level) {
    // A probability that is a rounding error below the level counts as the level.
    double tail = (1 - ForecastDistribution.checkLevel(level)) * (1 + 1e-12) + 1e-15;
    int low = 0;
    int high = above.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (above[middle] <= tail) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return first + low;
  }

  @Override
  public double expectedShortage(double stock) {
    if (stock <= first) {
      return mean() - stock;
    }
    if (stock >= max()) {
      return 0;
    }
    int i = (int) Math.floor(stock) - first;
    return shortage[i] - (stock - first - i) * above[i];
  }

  @Override
  public double expectedSquaredShortage(double stock) {
    if (stock >= max()) {
      return 0;
    }
    int i = stock <= first ? 0 : (int) Math.floor(stock) - first;
    // Below the table every demand is above the stock.
    double exceeded = stock <= first ? 1 : above[i];
    double share = stock - first - i;
    return squaredShortage[i] - 2 * share * shortage[i] + share * share * exceeded;
  }

  /** {@inheritDoc} A table that is neither Poisson nor negative binomial needs a whole number. */
  @Override
  public CountDemand over(double periods) {
    Checks.notNegative("number of periods", periods);
    return periods == 1 ? this : sum.apply(periods);
  }

  /** Equal probabilities. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CountDemand that
        && first == that.first
        && Arrays.equals(probability, that.probability);
  }

  @Override
  public int hashCode() {
    return 31 * first + Arrays.hashCode(probability);
  }

  @Override
  public String toString() {
    return "Demand(whole units %s … %s, mean %s)".formatted(min(), max(), mean());
  }
}
