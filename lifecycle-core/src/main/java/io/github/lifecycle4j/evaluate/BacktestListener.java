package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.predict.Forecast;

/**
 * Is handed every forecast of a {@link Backtest} with what came. Called by the threads that do the
 * work, one call at a time; for more than one thread the order of the products varies.
 */
@FunctionalInterface
public interface BacktestListener {

  /** Hears nothing. */
  BacktestListener NONE = (forecaster, forecast, realized) -> {};

  /**
   * A candidate forecast a product at a cutoff.
   *
   * @param forecaster name of the candidate
   * @param forecast the forecast, which starts at the cutoff
   * @param realized the same with the actual values
   */
  void forecast(String forecaster, Forecast forecast, RealizedForecast realized);
}
