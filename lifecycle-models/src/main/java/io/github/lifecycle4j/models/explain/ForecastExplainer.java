package io.github.lifecycle4j.models.explain;

import java.util.List;

/**
 * Explains the forecast of one product, step by step: what a fitted forecaster gives by {@code
 * fitted.model(ForecastExplainer.class)} where it can. Immutable and safe for use by several
 * threads.
 */
@FunctionalInterface
public interface ForecastExplainer {

  /**
   * The explanations of the steps 1 … horizon, with the covariates that the fit was given: of the
   * mean, or of the median where the forecaster says so.
   *
   * @param horizon number of steps, at least 1
   * @throws IllegalArgumentException if the horizon is below 1 or a covariate that is used does not
   *     reach over it
   */
  List<Explanation> explain(int horizon);
}
