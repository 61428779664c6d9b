package io.github.lifecycle4j.clean;

/**
 * How outliers are found and what becomes of them: the Hampel identifier (Hampel 1974, "The
 * influence curve and its role in robust estimation"; as a moving window, Pearson 2002, "Outliers
 * in process modeling and identification").
 *
 * <p>With the median m and the median absolute deviation MAD of the known values in a window around
 * the period, the value x is an outlier when |x − m| &gt; threshold · 1.4826 · MAD. Some care is
 * taken for sales:
 *
 * <ul>
 *   <li>Promoted and stocked-out periods are never outliers and never part of a window.
 *   <li>Only a value above or below both neighbours in the window can be one: a launch, a ramp, a
 *       level that shifted and the two ends of a series are not.
 *   <li>A peak that has its like one season before or after, a period more or less where a season
 *       has 26 periods or more, belongs to the season.
 *   <li>A window with fewer than half of its values plus one, or with a MAD of 0, as in
 *       intermittent sales, tells nothing.
 * </ul>
 *
 * @param action what becomes of an outlier; by default it is flagged
 * @param halfWidth periods on each side of the period in the middle of a window, at least 2; by
 *     default 6
 * @param threshold the number of robust standard deviations, above 0; by default 3
 */
public record Outliers(Action action, int halfWidth, double threshold) {

  /** What becomes of an outlier. */
  public enum Action {
    /** It is counted and stays. */
    FLAG,
    /** It becomes missing. */
    MISSING,
    /** It becomes the nearest value that is not an outlier, m ± threshold · 1.4826 · MAD. */
    CAP
  }

  private static final Outliers DEFAULTS = new Outliers(Action.FLAG, 6, 3);

  /**
   * @throws IllegalArgumentException if the half-width is below 2 or the threshold is not a number
   *     above 0
   */
  public Outliers {
    if (halfWidth < 2) {
      throw new IllegalArgumentException(
          "The half-width of the outlier window is %s but must be at least 2."
              .formatted(halfWidth));
    }
    if (!(threshold > 0 && Double.isFinite(threshold))) {
      throw new IllegalArgumentException(
          "The outlier threshold is %s but must be a number above 0.".formatted(threshold));
    }
  }

  /** Outliers beyond 3 robust standard deviations in windows of 13 periods are flagged. */
  public static Outliers defaults() {
    return DEFAULTS;
  }

  /** The same with another action. */
  public Outliers withAction(Action other) {
    return new Outliers(other, halfWidth, threshold);
  }

  /** The same with another half-width, in periods. */
  public Outliers withHalfWidth(int periods) {
    return new Outliers(action, periods, threshold);
  }

  /** The same with another threshold, in robust standard deviations. */
  public Outliers withThreshold(double deviations) {
    return new Outliers(action, halfWidth, deviations);
  }
}
