package io.github.lifecycle4j.feedback;

/**
 * How drift is looked for.
 *
 * @param step the step whose errors are watched, at least 1; errors of one step do not overlap in
 *     time as those of several steps do
 * @param recentPeriods length of the recent window in periods, at least 1
 * @param minimumOutcomes outcomes needed in the recent window, and as many before it, at least 2
 * @param smoothing weight α of the latest error in the tracking signal, in (0, 1]
 * @param biasLimit tracking signal beyond which forecasts are called biased, in (0, 1]
 * @param shift growth of the mean absolute error that is to be found, as a share of the earlier
 *     one, above 0; 1 is a doubling
 * @param threshold value of the cumulative sum above which the error is called grown, above 0
 */
public record DriftOptions(
    int step,
    int recentPeriods,
    int minimumOutcomes,
    double smoothing,
    double biasLimit,
    double shift,
    double threshold) {

  private static final DriftOptions DEFAULTS = new DriftOptions(1, 12, 6, 0.1, 0.6, 1, 5);

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public DriftOptions {
    require(step >= 1, "step", step, "at least 1");
    require(recentPeriods >= 1, "recent window", recentPeriods, "at least 1");
    require(minimumOutcomes >= 2, "minimum of outcomes", minimumOutcomes, "at least 2");
    require(smoothing > 0 && smoothing <= 1, "smoothing", smoothing, "above 0 and at most 1");
    require(biasLimit > 0 && biasLimit <= 1, "bias limit", biasLimit, "above 0 and at most 1");
    require(shift > 0, "shift", shift, "above 0");
    require(threshold > 0, "threshold", threshold, "above 0");
  }

  /**
   * Step 1, a recent window of 12 periods, 6 outcomes in it and before it, α = 0.1 with the limit
   * 0.6, and a doubled error with the threshold 5.
   *
   * <p>For independent normal errors the tracking signal has a standard deviation of about 1.25 ·
   * √(α / (2 − α)) = 0.29, for the mean absolute deviation is 0.8 standard deviations (Brown 1959):
   * the limit is two of them. With 40 such errors before the window, fewer than 2 in 100 steady
   * series are said to have grown errors, and more than 95 in 100 of those whose error tripled.
   */
  public static DriftOptions defaults() {
    return DEFAULTS;
  }

  /** The same, watching another step. */
  public DriftOptions withStep(int other) {
    return new DriftOptions(
        other, recentPeriods, minimumOutcomes, smoothing, biasLimit, shift, threshold);
  }

  /** The same with another recent window and another minimum of outcomes. */
  public DriftOptions withRecent(int periods, int outcomes) {
    return new DriftOptions(step, periods, outcomes, smoothing, biasLimit, shift, threshold);
  }

  /** The same with another tracking signal. */
  public DriftOptions withTracking(double alpha, double limit) {
    return new DriftOptions(step, recentPeriods, minimumOutcomes, alpha, limit, shift, threshold);
  }

  /** The same with another cumulative sum. */
  public DriftOptions withGrowth(double growth, double limit) {
    return new DriftOptions(
        step, recentPeriods, minimumOutcomes, smoothing, biasLimit, growth, limit);
  }

  private static void require(boolean sound, String name, double value, String range) {
    if (!sound) {
      throw new IllegalArgumentException(
          "The %s is %s but must be %s.".formatted(name, value, range));
    }
  }
}
