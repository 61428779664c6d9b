package io.github.lifecycle4j.decide.inventory.demand;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Probabilities of first, first + 1, … units, adding up to 1. */
final class ProbabilityTable {

  private static final int MAX_SIZE = 1 << 22;

  /** What is rarer than this share of the most frequent value is left out. */
  private static final double RARE = 1e-20;

  private final int first;
  private final double[] probability;

  private ProbabilityTable(int first, double[] probability) {
    this.first = first;
    this.probability = probability;
  }

  /** Copies weights, leaves out rare values at both ends and scales the sum to 1. */
  static ProbabilityTable of(int first, double[] weights) {
    double largest = 0;
    for (double weight : weights) {
      largest = Math.max(largest, weight);
    }
    int from = 0;
    while (weights[from] < RARE * largest) {
      from++;
    }
    int to = weights.length;
    while (weights[to - 1] < RARE * largest) {
      to--;
    }
    double[] kept = Arrays.copyOfRange(weights, from, to);
    double sum = 0;
    for (double weight : kept) {
      sum += weight;
    }
    for (int i = 0; i < kept.length; i++) {
      kept[i] /= sum;
    }
    return new ProbabilityTable(first + from, kept);
  }

  /**
   * Returns the distribution with a single peak that has these ratios.
   *
   * @param mode about where the peak is, not negative
   * @param ratio P(k + 1) / P(k)
   */
  static ProbabilityTable unimodal(double mode, IntToDoubleFunction ratio) {
    checkSize(mode / 500);
    int peak = (int) mode;
    double[] up = run(Integer.MAX_VALUE, i -> ratio.applyAsDouble(peak + i));
    double[] down = run(peak, i -> 1 / ratio.applyAsDouble(peak - i - 1));
    double[] weights = new double[down.length + 1 + up.length];
    for (int i = 0; i < down.length; i++) {
      weights[i] = down[down.length - 1 - i];
    }
    weights[down.length] = 1;
    System.arraycopy(up, 0, weights, down.length + 1, up.length);
    return of(peak - down.length, weights);
  }

  /** The products of the first, the first two … ratios, as long as they are not rare. */
  private static double[] run(int longest, IntToDoubleFunction ratio) {
    double[] products = new double[64];
    int count = 0;
    double product = 1;
    while (count < longest) {
      product *= ratio.applyAsDouble(count);
      if (!(product > RARE)) {
        break;
      }
      if (count == products.length) {
        checkSize(2.0 * count);
        products = Arrays.copyOf(products, 2 * count);
      }
      products[count++] = product;
    }
    return Arrays.copyOf(products, count);
  }

  /** Returns a demand rounded half up; what is below zero counts as zero. */
  static ProbabilityTable rounded(Demand demand) {
    double low = Math.max(Math.floor(demand.quantile(1e-12)), 0);
    double high = Math.max(Math.ceil(demand.quantile(1 - 1e-12)), 0);
    checkSize(high - low);
    checkSize(high / 500);
    int first = (int) low;
    double[] weights = new double[(int) high - first + 1];
    double before = 0;
    for (int i = 0; i < weights.length; i++) {
      // The largest double below the half unit: half a unit itself is rounded up.
      double upTo = i == weights.length - 1 ? 1 : demand.cdf(Math.nextDown(first + i + 0.5));
      weights[i] = upTo - before;
      before = upTo;
    }
    return of(first, weights);
  }

  int first() {
    return first;
  }

  /** Not copied: not to be written to. */
  double[] probability() {
    return probability;
  }

  /** The distribution of the sum of this many independent values. */
  ProbabilityTable over(double periods) {
    if (periods != Math.rint(periods) || periods > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "The demand over %s periods is not known: a table of probabilities adds up over whole periods. Maybe use Poisson or negative binomial demand."
              .formatted(periods));
    }
    ProbabilityTable sum = new ProbabilityTable(0, new double[] {1});
    ProbabilityTable power = this;
    for (int left = (int) periods; left > 0; left /= 2) {
      if (left % 2 == 1) {
        sum = sum.plus(power);
      }
      if (left > 1) {
        power = power.plus(power);
      }
    }
    return sum;
  }

  private ProbabilityTable plus(ProbabilityTable other) {
    checkSize((double) probability.length + other.probability.length);
    double[] sum = new double[probability.length + other.probability.length - 1];
    for (int i = 0; i < probability.length; i++) {
      for (int j = 0; j < other.probability.length; j++) {
        sum[i + j] += probability[i] * other.probability[j];
      }
    }
    return of(first + other.first, sum);
  }

  private static void checkSize(double size) {
    if (size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "The demand spreads over more than %s whole units. Maybe count in packs, or use normal demand."
              .formatted(MAX_SIZE));
    }
  }
}
