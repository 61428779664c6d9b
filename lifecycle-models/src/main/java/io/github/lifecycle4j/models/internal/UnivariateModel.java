package io.github.lifecycle4j.models.internal;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.Map;

/**
 * A model of one history without covariates: parameters that were estimated, and a state that has
 * seen the history. Immutable.
 */
public interface UnivariateModel {

  /** The parameters by name, numbers written so that they read back exactly. */
  Map<String, String> parameters();

  /**
   * Forecasts the periods after the history that the state has seen.
   *
   * @param horizon number of periods, at least 1
   */
  ForecastDistribution forecast(int horizon);

  /**
   * Returns the same parameters with a state that has seen this history instead.
   *
   * @param history starts where the fitted history started and ends no earlier
   * @throws UnsuitedHistoryException if too little of it is observed to know the state
   */
  UnivariateModel see(Series history);
}
