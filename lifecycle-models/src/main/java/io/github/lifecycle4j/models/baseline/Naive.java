package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;

/**
 * The naive forecast: the last observed value. Sales are taken as a random walk, so the variance h
 * steps ahead is h·σ², with σ² the mean squared change (Hyndman and Athanasopoulos 2021,
 * Forecasting: Principles and Practice, 3rd ed., sec. 5.5).
 *
 * <p>A missing value is taken as unchanged: the last observed value is carried on. Two values must
 * be observed, for one alone tells nothing of the spread.
 */
public record Naive() implements Forecaster {

  @Override
  public String name() {
    return "naive";
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(name(), history, context, series -> LastSeason.fit(series, 1));
  }
}
