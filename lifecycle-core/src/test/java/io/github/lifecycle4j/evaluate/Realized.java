package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Parametric;

/** Realized forecasts for tests. */
final class Realized {

  private Realized() {}

  /** A history of counted periods with a season length. */
  static Series history(int seasonLength, double... values) {
    return Series.of(
        ProductKey.of("p"), Frequency.COUNTED.withSeasonLength(seasonLength), 0, values);
  }

  /** A forecast of certain values. */
  static RealizedForecast points(Series history, double[] forecast, double[] actual) {
    double[] none = new double[forecast.length];
    return RealizedForecast.of(Parametric.normal(forecast, none, none), history, actual);
  }

  /** A forecast of certain values without a history. */
  static RealizedForecast points(double[] forecast, double... actual) {
    return points(history(1), forecast, actual);
  }
}
