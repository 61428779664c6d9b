package io.github.lifecycle4j.models.lifecycle;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;

/**
 * What sales were in the past over what was expected then, the last first. Later errors weigh more,
 * and their mean is what has lately been sold of what was expected. Immutable.
 */
final class PastErrors {

  /** Errors with less weight than this, relative to the last one, count nothing. */
  private static final double LEAST_WEIGHT = 1e-3;

  private final double[] error;
  private final double[] promotion;
  private final double[] until;
  private final double mean;

  /**
   * Compares a history with what was expected; missing values and stock-outs say nothing. When
   * nothing can be compared, sales are taken to be as expected.
   *
   * @param launch number of the first period to compare
   * @param expectation what was expected in a period, positive
   * @param memory weight of an error relative to the one a period later
   */
  PastErrors(
      Series history,
      Covariates covariates,
      long launch,
      LongToDoubleFunction expectation,
      double memory) {
    int longest = (int) (history.endPeriod() - launch);
    double[] ratio = new double[longest];
    double[] share = new double[longest];
    double[] sums = new double[longest];
    int count = 0;
    double weight = 1;
    double units = 0;
    double expected = 0;
    double ratios = 0;
    double sum = 0;
    for (long t = history.endPeriod() - 1; t >= launch && weight >= LEAST_WEIGHT; t--) {
      double sold = Math.max(0, history.valueAt(t));
      if (!Double.isNaN(sold) && !(at(covariates, Covariates.STOCKOUT, t) > 0)) {
        double mean = expectation.applyAsDouble(t);
        units += weight * sold;
        expected += weight * mean;
        ratio[count] = sold / mean;
        ratios += weight * ratio[count];
        share[count] = at(covariates, Covariates.PROMOTION, t);
        sum += weight;
        sums[count++] = sum;
      }
      weight *= count == 0 ? 1 : memory;
    }
    if (count == 0) {
      error = new double[] {1};
      promotion = new double[] {0};
      until = new double[] {1};
      mean = 1;
      return;
    }
    // Where little was expected a ratio may be huge: together they keep to the ratio of the sums.
    double scale = ratios > 0 ? Math.min(1, units / expected / (ratios / sum)) : 1;
    error = Arrays.stream(ratio, 0, count).map(it -> scale * it).toArray();
    promotion = Arrays.copyOf(share, count);
    until = Arrays.copyOf(sums, count);
    mean = scale * ratios / sum;
  }

  /** A covariate in a period, 0 where it is unknown. */
  private static double at(Covariates covariates, String name, long period) {
    double share = covariates.series(name).map(it -> it.valueAt(period)).orElse(Double.NaN);
    return Double.isNaN(share) ? 0 : share;
  }

  /** Draws the index of an error, later ones more often. */
  int draw(SplittableRandom random) {
    int found = Arrays.binarySearch(until, random.nextDouble() * until[until.length - 1]);
    return Math.min(until.length - 1, found < 0 ? -found - 1 : found);
  }

  /** The error at an index. */
  double error(int index) {
    return error[index];
  }

  /** The share of the period of an error that was on promotion. */
  double promotion(int index) {
    return promotion[index];
  }

  /** The weighted mean of the errors. */
  double mean() {
    return mean;
  }
}
