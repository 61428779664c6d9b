package io.github.lifecycle4j.models.internal;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.Map;
import java.util.Optional;

/**
 * A model of one history: parameters that were estimated, and a state that has seen the history.
 * Covariates are ignored unless a model says otherwise. Immutable.
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
   * Forecasts with these covariates instead of those that the fit was given.
   *
   * @param horizon number of periods, at least 1
   * @throws IllegalArgumentException if a covariate that the model uses does not reach over the
   *     horizon
   */
  default ForecastDistribution forecast(int horizon, Covariates covariates) {
    return forecast(horizon);
  }

  /**
   * Returns the same parameters with a state that has seen this history instead.
   *
   * @param history starts where the fitted history started and ends no earlier
   * @throws UnsuitedHistoryException if too little of it is observed to know the state
   */
  UnivariateModel see(Series history);

  /** The same, with the covariates of the whole history. */
  default UnivariateModel see(Series history, Covariates covariates) {
    return see(history);
  }

  /** What users may read of the estimate: an immutable object of a public type of the family. */
  default Object estimate() {
    return this;
  }

  /** The estimate, where it is of this type. */
  default <M> Optional<M> estimate(Class<M> type) {
    Object estimate = estimate();
    return type.isInstance(estimate) ? Optional.of(type.cast(estimate)) : Optional.empty();
  }
}
