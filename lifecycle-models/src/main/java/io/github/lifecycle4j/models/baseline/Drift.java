package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;

/**
 * Random walk with drift: the last observed value and the mean change from the first to the last
 * one for each period ahead. With T periods from the first observed value to the last one, both
 * included, the variance h steps ahead is σ²·h·(1 + h/(T − 1)), which holds the uncertainty of the
 * drift too (Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd ed., sec.
 * 5.5); σ² is the variance of the changes with one degree of freedom lost to the drift.
 *
 * <p>Where values are missing the walk went on unseen: a change over g periods has mean g times the
 * drift and variance g·σ², and missing last periods count as further steps ahead. Three values must
 * be observed.
 */
public record Drift() implements Forecaster {

  @Override
  public String name() {
    return "drift";
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(name(), history, context, DriftingWalk::fit);
  }
}
