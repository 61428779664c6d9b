package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.Arrays;

/**
 * A forecast, what then came, and the history the forecast was made from: all that a {@link Metric}
 * looks at. An actual value that is missing ({@code NaN}) is not scored. Immutable.
 */
public final class RealizedForecast {

  private final ForecastDistribution distribution;
  private final double[] points;
  private final double[] actuals;
  private final Series history;
  private final int observed;

  private RealizedForecast(
      ForecastDistribution distribution, double[] points, double[] actuals, Series history) {
    this.distribution = distribution;
    this.points = points;
    this.actuals = actuals;
    this.history = history;
    this.observed = (int) Arrays.stream(actuals).filter(value -> !Double.isNaN(value)).count();
  }

  /**
   * Returns a forecast with what came, both taken from the product's series: the periods before the
   * forecast are the history, those of the forecast the actual values, missing where the series
   * does not reach.
   *
   * @param series sales of the forecast's product, on the forecast's grid
   * @throws IllegalArgumentException if the series is of another product or grid
   */
  public static RealizedForecast of(Forecast forecast, Series series) {
    if (!series.key().equals(forecast.key()) || !series.frequency().equals(forecast.frequency())) {
      throw new IllegalArgumentException(
          "The forecast of '%s' (%s) cannot be scored by the series of '%s' (%s)."
              .formatted(forecast.key(), forecast.frequency(), series.key(), series.frequency()));
    }
    double[] actuals = new double[forecast.horizon()];
    for (int step = 1; step <= actuals.length; step++) {
      actuals[step - 1] = series.valueAt(forecast.period(step));
    }
    Series history = series.until(forecast.startPeriod());
    return of(forecast.distribution(), history, actuals);
  }

  /**
   * Returns a forecast with what came. Its point forecasts are the means.
   *
   * @param history what the forecast was made from; may be empty
   * @param actuals one value a step, {@code NaN} for a missing one; copied
   * @throws IllegalArgumentException if there are not as many actual values as steps, or a mean is
   *     not finite
   */
  public static RealizedForecast of(
      ForecastDistribution distribution, Series history, double... actuals) {
    requireSteps("actual values", actuals, distribution);
    double[] means = new double[distribution.horizon()];
    for (int step = 1; step <= means.length; step++) {
      means[step - 1] = distribution.mean(step);
    }
    requireFinite(means, history.key());
    return new RealizedForecast(distribution, means, actuals.clone(), history);
  }

  /**
   * The same with these point forecasts in place of the means.
   *
   * @param values one finite value a step; copied
   * @throws IllegalArgumentException if there are not as many as steps, or one is not finite
   */
  public RealizedForecast withPoints(double... values) {
    requireSteps("point forecasts", values, distribution);
    requireFinite(values, key());
    return new RealizedForecast(distribution, values.clone(), actuals, history);
  }

  private static void requireFinite(double[] points, ProductKey key) {
    for (int i = 0; i < points.length; i++) {
      if (!Double.isFinite(points[i])) {
        throw new IllegalArgumentException(
            "The point forecast of '%s' for step %s is %s but must be finite."
                .formatted(key, i + 1, points[i]));
      }
    }
  }

  private static void requireSteps(
      String what, double[] values, ForecastDistribution distribution) {
    if (values.length != distribution.horizon()) {
      throw new IllegalArgumentException(
          "There are %s %s but the forecast has %s steps. Use NaN for a missing actual value."
              .formatted(values.length, what, distribution.horizon()));
    }
  }

  /** The product. */
  public ProductKey key() {
    return history.key();
  }

  /** Number of steps. */
  public int horizon() {
    return points.length;
  }

  /** Number of steps with an actual value. */
  public int observed() {
    return observed;
  }

  /** Whether there is an actual value at a step, 1 … horizon. */
  public boolean isObserved(int step) {
    return !Double.isNaN(actual(step));
  }

  /** The actual value at a step, 1 … horizon; {@code NaN} when it is missing. */
  public double actual(int step) {
    return actuals[ForecastDistribution.checkStep(step, points.length) - 1];
  }

  /** The point forecast at a step, 1 … horizon. */
  public double point(int step) {
    return points[ForecastDistribution.checkStep(step, points.length) - 1];
  }

  /** The forecast distribution. */
  public ForecastDistribution distribution() {
    return distribution;
  }

  /** What the forecast was made from. */
  public Series history() {
    return history;
  }

  @Override
  public String toString() {
    return "RealizedForecast(%s, %s steps, %s observed)".formatted(key(), horizon(), observed);
  }
}
