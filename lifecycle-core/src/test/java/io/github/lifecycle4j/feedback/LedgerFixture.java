package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.Map;

/** Forecasts and outcomes whose errors are easy to work out by hand. */
final class LedgerFixture {

  static final LedgerSettings SETTINGS =
      LedgerSettings.defaults(Frequency.WEEKLY).withLevels(0.1, 0.5, 0.9);
  static final ProductKey A = ProductKey.of("A");
  static final ProductKey B = ProductKey.of("B");

  private LedgerFixture() {}

  /**
   * A forecast.
   *
   * @param rows the quantiles of the levels 0.1, 0.5 and 0.9, one row for each step; where they lie
   *     evenly, the mean is the one in the middle
   */
  static IssuedForecast issue(
      ProductKey product, String forecaster, long start, LifecycleStage stage, double[]... rows) {
    return new IssuedForecast(
        new Forecast(
            product,
            Frequency.WEEKLY,
            start,
            Quantiles.of(new double[] {0.1, 0.5, 0.9}, rows),
            new Provenance(forecaster, Map.of(), 42, "0123456789abcdef")),
        stage);
  }

  static double[] row(double low, double middle, double high) {
    return new double[] {low, middle, high};
  }
}
