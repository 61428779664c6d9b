package io.github.lifecycle4j.train;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Provenance;
import java.util.Optional;

/** A forecaster fitted to one product. Immutable and safe for use by several threads. */
public interface FittedForecaster {

  /** How this was fitted. */
  Provenance provenance();

  /**
   * What was estimated, where it is of this type: such as the coefficients of an ARIMA model or the
   * states of exponential smoothing.
   *
   * @return empty if the estimate is of another type or not shown
   */
  default <M> Optional<M> model(Class<M> type) {
    return Optional.empty();
  }

  /**
   * Forecasts the periods after the fitted history.
   *
   * @param horizon number of periods, at least 1
   * @param covariates future covariates that reach over the horizon, where the forecaster uses any
   * @throws IllegalArgumentException if the horizon is below 1 or a needed covariate does not reach
   *     over it
   */
  Forecast forecast(int horizon, Covariates covariates);

  /** Forecasts with the future covariates that were given to the fit. */
  Forecast forecast(int horizon);

  /**
   * Takes in new observations without a refit: parameters stay, the state moves on.
   *
   * @param history the whole history, that is the fitted one and what came after it
   * @param covariates covariates of the whole history
   * @throws IllegalArgumentException if it is the history of another product or grid, starts
   *     elsewhere than the fitted one or ends before it
   */
  FittedForecaster update(Series history, Covariates covariates);
}
