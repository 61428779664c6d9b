package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;

/**
 * Forecasts a series without its seasons by another forecaster and puts the last cycle of each
 * season back (Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd ed., sec.
 * 5.7). The distribution is that of the other forecaster, shifted: the seasons count as known.
 *
 * <p>The other forecaster is given the covariates, and a series with the season length 1 that has
 * the missing values of the history. An update takes the longer history apart anew and updates the
 * other forecaster. {@code fitted.model(Decomposition.class)} reads the parts.
 *
 * @param name a short name
 * @param decomposition how the seasons are taken out
 * @param adjusted forecasts the series without its seasons
 */
public record SeasonallyAdjusted(String name, SeasonalTrend decomposition, Forecaster adjusted)
    implements Forecaster {

  /** By the name of the decomposition and, behind a colon, of the forecaster. */
  public static SeasonallyAdjusted of(SeasonalTrend decomposition, Forecaster adjusted) {
    return new SeasonallyAdjusted(
        decomposition.name() + ":" + adjusted.name(), decomposition, adjusted);
  }

  /** The same by another name. */
  public SeasonallyAdjusted withName(String other) {
    return new SeasonallyAdjusted(other, decomposition, adjusted);
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(
        name,
        history,
        context,
        series -> AdjustedModel.fit(decomposition, adjusted, series, covariates, context));
  }
}
