package io.github.lifecycle4j.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Area under the receiver operating characteristic: the probability that a positive case has a
 * higher score than a negative one, a tie counting half (Hanley and McNeil 1982).
 */
public final class RocAuc {

  private RocAuc() {}

  /**
   * Returns the area, 0 … 1; 0.5 for scores that tell nothing.
   *
   * @param positive whether each case is positive
   * @param score any number that is higher for cases more likely positive
   * @return {@code NaN} when there is no positive or no negative case
   * @throws IllegalArgumentException if the arrays differ in length or a score is {@code NaN}
   */
  public static double of(boolean[] positive, double[] score) {
    if (positive.length != score.length) {
      throw new IllegalArgumentException(
          "There are %s cases but %s scores.".formatted(positive.length, score.length));
    }
    if (Arrays.stream(score).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("A score is NaN. Maybe leave the case out.");
    }
    int[] order =
        IntStream.range(0, score.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> score[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    // Twice the number of pairs in the right order, so that a tie counts 1 and all is whole.
    long twice = 0;
    long negatives = 0;
    for (int begin = 0; begin < order.length; ) {
      int end = begin;
      long tiedPositives = 0;
      while (end < order.length && score[order[end]] == score[order[begin]]) {
        tiedPositives += positive[order[end++]] ? 1 : 0;
      }
      long tiedNegatives = end - begin - tiedPositives;
      twice += tiedPositives * (2 * negatives + tiedNegatives);
      negatives += tiedNegatives;
      begin = end;
    }
    return twice / (2.0 * negatives * (score.length - negatives));
  }
}
