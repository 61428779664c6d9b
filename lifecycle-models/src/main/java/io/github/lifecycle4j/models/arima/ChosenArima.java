package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The model that {@link AutoArima} has chosen, and how.
 *
 * @param fitted the model
 * @param search the models tried
 */
record ChosenArima(UnivariateModel fitted, ArimaCandidates search) implements UnivariateModel {

  /** {@inheritDoc} The model as {@link Arima#parse} reads it is among them. */
  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>(fitted.parameters());
    parameters.put("model", search.chosen().name());
    return parameters;
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    return fitted.forecast(horizon);
  }

  @Override
  public ForecastDistribution forecast(int horizon, Covariates covariates) {
    return fitted.forecast(horizon, covariates);
  }

  @Override
  public ChosenArima see(Series history) {
    return new ChosenArima(fitted.see(history), search);
  }

  @Override
  public ChosenArima see(Series history, Covariates covariates) {
    return new ChosenArima(fitted.see(history, covariates), search);
  }

  /** The {@link ArimaModel} or the {@link ArimaCandidates}. */
  @Override
  public <M> Optional<M> estimate(Class<M> type) {
    return type == ArimaCandidates.class ? Optional.of(type.cast(search)) : fitted.estimate(type);
  }
}
