package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.Residuals;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Arrays;
import java.util.Map;

/**
 * The mean of the last observed values, see {@link MovingAverage}.
 *
 * @param window number of values in the mean
 * @param sigma standard deviation of the error one step ahead
 * @param mean mean of the last values
 */
record WindowMean(int window, double sigma, double mean) implements UnivariateModel {

  static WindowMean fit(Series history, int window) {
    UnivariateFit.requireObserved(
        history,
        window + 1,
        "a window of %s and one error".formatted(window),
        window > 1 ? "Maybe use a shorter window." : "Maybe forecast it from similar products.");
    double[] observed = UnivariateFit.observed(history);
    Residuals residuals = new Residuals();
    for (int i = window; i < observed.length; i++) {
      residuals.add(observed[i] - mean(observed, i - window, i));
    }
    return new WindowMean(window, residuals.standardDeviation(0), 0).see(history);
  }

  private static double mean(double[] values, int begin, int end) {
    Level level = new Level();
    for (int i = begin; i < end; i++) {
      level.add(values[i]);
    }
    return level.mean();
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("window", Integer.toString(window), "sigma", Double.toString(sigma));
  }

  /**
   * {@inheritDoc} The error at step h is the noise at h, less the mean noise of the window, plus
   * the walk since the window's mean level. With noise of variance w² − 1 and steps of the walk of
   * variance 4, the errors of steps 1 … h together have the variance (w² − 1)(h + h²/w) + 4(Σ i² +
   * h²·lag), i = 1 … h; {@code lag} = (w − 1)(2w − 1)/(6w) is the variance of the walk inside the
   * window.
   */
  @Override
  public Parametric forecast(int horizon) {
    double w = window;
    double noise = w * w - 1;
    double lag = (w - 1) * (2 * w - 1) / (6 * w);
    double scale = sigma / Math.sqrt(variance(noise, lag, 1));
    double[] means = new double[horizon];
    double[] deviation = new double[horizon];
    double[] total = new double[horizon];
    Arrays.fill(means, mean);
    double squares = 0;
    for (int h = 1; h <= horizon; h++) {
      double square = (double) h * h;
      squares += square;
      deviation[h - 1] = scale * Math.sqrt(variance(noise, lag, h));
      total[h - 1] = scale * Math.sqrt(noise * (h + square / w) + 4 * (squares + square * lag));
    }
    return Parametric.normal(means, deviation, total);
  }

  private double variance(double noise, double lag, int step) {
    return noise * (1 + 1.0 / window) + 4 * (step + lag);
  }

  @Override
  public WindowMean see(Series history) {
    UnivariateFit.requireObserved(
        history, window, "a window of %s".formatted(window), "Maybe fit it anew.");
    double[] observed = UnivariateFit.observed(history);
    int end = observed.length;
    return new WindowMean(window, sigma, mean(observed, end - window, end));
  }
}
