package io.github.lifecycle4j.models.regression.trees;

/**
 * Holds back a part of the rows and keeps the rounds up to the one that predicts them best.
 *
 * @param share share of the rows that are held back, above 0 and below 1
 * @param patience boosting ends when the loss was not below its least for so many rounds, at least
 *     1
 * @param latest whether the last rows are held back, for rows in the order of time; otherwise
 *     random ones
 */
public record EarlyStopping(double share, int patience, boolean latest) {

  /** A random fifth of the rows and 20 rounds. */
  public static final EarlyStopping DEFAULTS = new EarlyStopping(0.2, 20, false);

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public EarlyStopping {
    if (!(share > 0 && share < 1) || patience < 1) {
      throw new IllegalArgumentException(
          "The share held back is %s and the patience %s. They must lie in (0, 1) and be at least 1."
              .formatted(share, patience));
    }
  }

  /** The same with another share. */
  public EarlyStopping withShare(double other) {
    return new EarlyStopping(other, patience, latest);
  }

  /** The same with another patience. */
  public EarlyStopping withPatience(int rounds) {
    return new EarlyStopping(share, rounds, latest);
  }

  /** The same, holding back the last rows or random ones. */
  public EarlyStopping withLatest(boolean last) {
    return new EarlyStopping(share, patience, last);
  }
}
