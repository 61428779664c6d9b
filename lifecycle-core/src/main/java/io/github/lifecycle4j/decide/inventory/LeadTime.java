package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Periods from an order to its receipt, as a probability distribution. Each order has a lead time
 * of its own, so one that is placed later may arrive earlier. Immutable.
 */
public final class LeadTime {

  private final int min;
  private final double[] probability;

  private LeadTime(int min, double[] probability) {
    this.min = min;
    this.probability = probability;
  }

  /**
   * A lead time that does not vary.
   *
   * @param periods not negative; 0 is receipt before the next sale
   * @throws IllegalArgumentException if the number is negative
   */
  public static LeadTime fixed(int periods) {
    return of(periods, 1);
  }

  /**
   * A lead time that varies.
   *
   * @param min shortest lead time in periods, not negative
   * @param probabilities probability of the shortest lead time, of one period more, of two …; not
   *     negative, adding up to 1 within 1e-6; copied
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static LeadTime of(int min, double... probabilities) {
    Checks.notNegative("lead time", min);
    double sum = 0;
    for (double p : probabilities) {
      Checks.notNegative("probability of a lead time", p);
      sum += p;
    }
    if (!(Math.abs(sum - 1) <= 1e-6)) {
      throw new IllegalArgumentException(
          "The probabilities of the lead time add up to %s but must add up to 1.".formatted(sum));
    }
    int from = 0;
    while (probabilities[from] == 0) {
      from++;
    }
    int to = probabilities.length;
    while (probabilities[to - 1] == 0) {
      to--;
    }
    double[] scaled = Arrays.copyOfRange(probabilities, from, to);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] /= sum;
    }
    return new LeadTime(min + from, scaled);
  }

  /** Shortest possible lead time, in periods. */
  public int min() {
    return min;
  }

  /** Longest possible lead time, in periods. */
  public int max() {
    return min + probability.length - 1;
  }

  /** Whether every order takes equally long. */
  public boolean isFixed() {
    return probability.length == 1;
  }

  /** Expected lead time, in periods. */
  public double mean() {
    double mean = min;
    for (int i = 0; i < probability.length; i++) {
      mean += i * probability[i];
    }
    return mean;
  }

  /** Probability of this lead time, 0 … 1. */
  public double probability(int periods) {
    int i = periods - min;
    return i >= 0 && i < probability.length ? probability[i] : 0;
  }

  /** Draws the lead time of an order; takes one number from the generator. */
  public int draw(SplittableRandom random) {
    double left = random.nextDouble();
    int i = 0;
    while (i < probability.length - 1 && left >= probability[i]) {
      left -= probability[i];
      i++;
    }
    return min + i;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeadTime that
        && min == that.min
        && Arrays.equals(probability, that.probability);
  }

  @Override
  public int hashCode() {
    return 31 * min + Arrays.hashCode(probability);
  }

  /** The lead time as a planner reads it, such as {@code "2"} or {@code "2 … 4, mean 2.7"}. */
  @Override
  public String toString() {
    return isFixed()
        ? Integer.toString(min)
        : "%s … %s, mean %s".formatted(min, max(), Math.rint(100 * mean()) / 100);
  }
}
