package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Map;
import java.util.TreeMap;

/**
 * A forecaster fitted to a series without its seasons, see {@link SeasonallyAdjusted}.
 *
 * @param method takes the series apart
 * @param parts the parts of the history
 * @param adjusted fitted to the history without its seasons
 */
record AdjustedModel(SeasonalTrend method, Decomposition parts, FittedForecaster adjusted)
    implements UnivariateModel {

  static AdjustedModel fit(
      SeasonalTrend method,
      Forecaster forecaster,
      Series history,
      Covariates covariates,
      FitContext context) {
    Decomposition parts = method.decompose(history);
    FitOutcome outcome = forecaster.fit(withoutSeason(history, parts), covariates, context);
    if (outcome instanceof FitOutcome.Failed failed) {
      throw new UnsuitedHistoryException(failed.reason());
    }
    return new AdjustedModel(method, parts, outcome.orElseThrow());
  }

  private static Series withoutSeason(Series history, Decomposition parts) {
    return Series.of(
        history.key(),
        history.frequency().withSeasonLength(1),
        history.startPeriod(),
        parts.seasonallyAdjusted());
  }

  /** Those of the other forecaster, with its name before a dot. */
  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("seasons", parts.seasonLengths().toString());
    adjusted
        .provenance()
        .parameters()
        .forEach(
            (name, value) ->
                parameters.put(adjusted.provenance().forecaster() + "." + name, value));
    return parameters;
  }

  @Override
  public Decomposition estimate() {
    return parts;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    return withSeason(adjusted.forecast(horizon));
  }

  @Override
  public ForecastDistribution forecast(int horizon, Covariates covariates) {
    return withSeason(adjusted.forecast(horizon, covariates));
  }

  private ForecastDistribution withSeason(Forecast forecast) {
    return forecast.distribution().shifted(parts.seasonalAhead(forecast.horizon()));
  }

  @Override
  public AdjustedModel see(Series history) {
    return see(history, Covariates.none());
  }

  @Override
  public AdjustedModel see(Series history, Covariates covariates) {
    Decomposition longer = method.decompose(history);
    return new AdjustedModel(
        method, longer, adjusted.update(withoutSeason(history, longer), covariates));
  }
}
