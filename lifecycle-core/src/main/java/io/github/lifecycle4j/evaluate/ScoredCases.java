package io.github.lifecycle4j.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cases of two kinds with scores that should be higher for the positive ones: how well the scores
 * tell them apart, and where to draw the line. Immutable.
 *
 * <p>Cases of equal score are never told apart.
 */
public final class ScoredCases {

  /** Scores, descending, with weights of positive and of all cases of at least that score. */
  private final double[] scores;

  private final double[] positives;
  private final double[] counts;

  private ScoredCases(double[] scores, double[] positives, double[] counts) {
    this.scores = scores;
    this.positives = positives;
    this.counts = counts;
  }

  /**
   * Cases of equal weight.
   *
   * @param positive whether each case is positive
   * @param score any number that is higher for cases more likely positive
   * @throws IllegalArgumentException if the arrays differ in length or a score is {@code NaN}
   */
  public static ScoredCases of(boolean[] positive, double[] score) {
    double[] weights = new double[score.length];
    Arrays.fill(weights, 1);
    return of(positive, score, weights);
  }

  /**
   * Cases with weights, positive or 0.
   *
   * @throws IllegalArgumentException if the arrays differ in length, a score is {@code NaN} or a
   *     weight negative or not finite
   */
  public static ScoredCases of(boolean[] positive, double[] score, double[] weight) {
    if (positive.length != score.length || positive.length != weight.length) {
      throw new IllegalArgumentException(
          "There are %s cases but %s scores and %s weights."
              .formatted(positive.length, score.length, weight.length));
    }
    for (int i = 0; i < score.length; i++) {
      if (Double.isNaN(score[i]) || !(weight[i] >= 0 && weight[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Case %s has the score %s and the weight %s, but a score is NaN never and a weight finite and not negative. Maybe leave the case out."
                .formatted(i, score[i], weight[i]));
      }
    }
    int[] order =
        IntStream.range(0, score.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -score[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return sorted(order, positive, score, weight);
  }

  private static ScoredCases sorted(
      int[] order, boolean[] positive, double[] score, double[] weight) {
    double[] scores = new double[order.length];
    double[] positives = new double[order.length];
    double[] counts = new double[order.length];
    double found = 0;
    double seen = 0;
    int distinct = 0;
    for (int k = 0; k < order.length; k++) {
      int i = order[k];
      found += positive[i] ? weight[i] : 0;
      seen += weight[i];
      if (k + 1 == order.length || score[order[k + 1]] != score[i]) {
        scores[distinct] = score[i];
        positives[distinct] = found;
        counts[distinct++] = seen;
      }
    }
    return new ScoredCases(
        Arrays.copyOf(scores, distinct),
        Arrays.copyOf(positives, distinct),
        Arrays.copyOf(counts, distinct));
  }

  /** Weight of the positive cases. */
  public double positives() {
    return scores.length == 0 ? 0 : positives[scores.length - 1];
  }

  /** Weight of all cases. */
  public double total() {
    return scores.length == 0 ? 0 : counts[scores.length - 1];
  }

  /**
   * Area under the receiver operating characteristic, 0 … 1: the probability that a positive case
   * has a higher score than a negative one, a tie counting half (Hanley and McNeil 1982); {@code
   * NaN} without a positive or a negative case.
   */
  public double rocAuc() {
    double twice = 0;
    double positivesBefore = 0;
    double negativesBefore = 0;
    for (int i = 0; i < scores.length; i++) {
      double negatives = counts[i] - positives[i];
      twice += (negatives - negativesBefore) * (positives[i] + positivesBefore);
      positivesBefore = positives[i];
      negativesBefore = negatives;
    }
    return twice / (2 * positivesBefore * negativesBefore);
  }

  /**
   * Average precision, the area under the steps of precision over recall, 0 … 1; the share of
   * positive cases for scores that tell nothing; {@code NaN} without a positive case.
   */
  public double averagePrecision() {
    double sum = 0;
    double before = 0;
    for (int i = 0; i < scores.length; i++) {
      // Where all weights so far are 0 there is no precision, and no recall to weigh it by.
      sum += positives[i] == before ? 0 : (positives[i] - before) * positives[i] / counts[i];
      before = positives[i];
    }
    return sum / positives();
  }

  /**
   * What comes of drawing the line at each score, from the highest to the lowest: the first
   * operating point finds nothing, the last all.
   */
  public List<OperatingPoint> operatingPoints() {
    List<OperatingPoint> points = new ArrayList<>();
    points.add(new OperatingPoint(Double.POSITIVE_INFINITY, 0, 0, positives(), total()));
    for (int i = 0; i < scores.length; i++) {
      points.add(
          new OperatingPoint(
              scores[i], positives[i], counts[i] - positives[i], positives(), total()));
    }
    return points;
  }

  /**
   * The line at which the errors cost least on these cases; of equals, the highest.
   *
   * @param costs what errors and successes cost
   */
  public OperatingPoint cheapest(Costs costs) {
    return operatingPoints().stream()
        .min(Comparator.comparingDouble(costs::of))
        .orElseThrow(AssertionError::new);
  }

  /**
   * The table of gain and lift: what is found in each of some groups of about equal weight, from
   * the highest scores to the lowest. A group ends with the cases of one score, so that ties may
   * make fewer groups.
   *
   * @param groups number of groups, such as 10 for deciles, at least 1
   * @throws IllegalArgumentException if there are no groups
   */
  public List<GainGroup> gains(int groups) {
    if (groups < 1) {
      throw new IllegalArgumentException(
          "The number of groups is %s but must be at least 1. Maybe use 10.".formatted(groups));
    }
    List<GainGroup> table = new ArrayList<>();
    double foundBefore = 0;
    double seenBefore = 0;
    for (int i = 0; i < scores.length; i++) {
      // As many groups as should have ended by now; rounding must not move an end.
      double ended = Math.floor(groups * counts[i] / total() + 1e-9);
      double endedBefore = Math.floor(groups * seenBefore / total() + 1e-9);
      if (ended > endedBefore || i == scores.length - 1) {
        table.add(
            new GainGroup(
                scores[i],
                counts[i] - seenBefore,
                positives[i] - foundBefore,
                counts[i],
                positives[i],
                total(),
                positives()));
        foundBefore = positives[i];
        seenBefore = counts[i];
      }
    }
    return table;
  }
}
