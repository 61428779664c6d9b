package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;

/**
 * The seasonal naive forecast: the value of one season before, with the {@linkplain
 * Frequency#seasonLength() season length} m of the series. The variance h steps ahead is k·σ², with
 * k the number of seasons that h steps reach into and σ² the mean squared change over one season
 * (Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd ed., sec. 5.5). With
 * m = 1 it is the naive forecast.
 *
 * <p>A missing value is taken as unchanged: the value one season before is carried on. Every
 * position of the season must be observed once and one position twice.
 */
public record SeasonalNaive() implements Forecaster {

  @Override
  public String name() {
    return "snaive";
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(
        name(),
        history,
        context,
        series -> LastSeason.fit(series, series.frequency().seasonLength()));
  }
}
