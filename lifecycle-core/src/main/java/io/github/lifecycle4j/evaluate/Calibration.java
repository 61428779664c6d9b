package io.github.lifecycle4j.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether probabilities mean what they say: cases in bins of similar probability, with the share
 * that was positive. Immutable.
 *
 * @param bins the bins that hold cases, from low to high probability
 */
public record Calibration(List<Bin> bins) {

  /** Copies the bins. */
  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * One bin.
   *
   * @param cases number of cases
   * @param meanProbability mean of their probabilities
   * @param share share of them that was positive
   */
  public record Bin(long cases, double meanProbability, double share) {}

  /**
   * The calibration in bins of equal width; a probability on a border is in the lower bin.
   *
   * @param positive whether each case is positive
   * @param probability the probability of it, 0 … 1
   * @param bins number of bins, at least 1
   * @throws IllegalArgumentException if the arrays differ in length, a probability is none or there
   *     are no bins
   */
  public static Calibration of(boolean[] positive, double[] probability, int bins) {
    if (positive.length != probability.length || bins < 1) {
      throw new IllegalArgumentException(
          "There are %s cases, %s probabilities and %s bins."
              .formatted(positive.length, probability.length, bins));
    }
    long[] cases = new long[bins];
    double[] sums = new double[bins];
    long[] positives = new long[bins];
    for (int i = 0; i < positive.length; i++) {
      double p = probability[i];
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException(
            "The probability of case %s is %s but must lie in 0 … 1.".formatted(i, p));
      }
      int bin = Math.max((int) Math.ceil(p * bins) - 1, 0);
      cases[bin]++;
      sums[bin] += p;
      positives[bin] += positive[i] ? 1 : 0;
    }
    List<Bin> filled = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      if (cases[bin] > 0) {
        filled.add(
            new Bin(cases[bin], sums[bin] / cases[bin], (double) positives[bin] / cases[bin]));
      }
    }
    return new Calibration(filled);
  }

  /**
   * Expected calibration error, the mean distance of probability and share over the cases, 0 … 1
   * (Naeini, Cooper and Hauskrecht 2015); {@code NaN} without cases.
   */
  public double expectedError() {
    double sum = 0;
    double cases = 0;
    for (Bin bin : bins) {
      sum += bin.cases() * Math.abs(bin.meanProbability() - bin.share());
      cases += bin.cases();
    }
    return sum / cases;
  }
}
