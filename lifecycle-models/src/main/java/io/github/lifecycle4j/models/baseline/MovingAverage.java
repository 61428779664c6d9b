package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;

/**
 * The mean of the last w observed values.
 *
 * <p>The intervals take sales as a level that walks at random, seen through noise, in which noise
 * and walk are such that the matching exponential smoothing has α = 2/(w + 1), the one whose data
 * have the same mean age (Brown 1963, Smoothing, Forecasting and Prediction): the variance of a
 * step of the walk is α²/(1 − α) = 4/(w² − 1) times that of the noise. Relative to each other the
 * variance of the forecast error is then (w² − 1)(1 + 1/w) + 4(h + (w − 1)(2w − 1)/(6w)) at step h,
 * and the mean squared error of the one-step forecasts of the history sets the scale. With w = 1 it
 * is the naive forecast. A short window takes the level to move and its intervals widen soon; a
 * long one takes it to be steady.
 *
 * <p>Missing values are left out: the window counts observed values. One more than the window must
 * be observed.
 *
 * @param window w, number of observed values in the mean, 1 to 1,000,000
 */
public record MovingAverage(int window) implements Forecaster {

  /** The window that is used when none is given: 4. */
  public static final int DEFAULT_WINDOW = 4;

  private static final int LARGEST_WINDOW = 1_000_000;

  /** The mean of the last four observed values. */
  public static final MovingAverage DEFAULTS = new MovingAverage(DEFAULT_WINDOW);

  /**
   * @throws IllegalArgumentException if the window is out of range
   */
  public MovingAverage {
    if (window < 1 || window > LARGEST_WINDOW) {
      throw new IllegalArgumentException(
          "The window of the moving average is %s but must be 1 to %s."
              .formatted(window, LARGEST_WINDOW));
    }
  }

  /** {@code "moving-average"}, and the window behind a colon where it is not the default. */
  @Override
  public String name() {
    return window == DEFAULT_WINDOW ? "moving-average" : "moving-average:" + window;
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(name(), history, context, series -> WindowMean.fit(series, window));
  }
}
