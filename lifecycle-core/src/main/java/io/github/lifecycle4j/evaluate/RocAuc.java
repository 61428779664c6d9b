package io.github.lifecycle4j.evaluate;

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
    return ScoredCases.of(positive, score).rocAuc();
  }
}
