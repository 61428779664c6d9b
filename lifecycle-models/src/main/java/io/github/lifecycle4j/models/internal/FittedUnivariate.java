package io.github.lifecycle4j.models.internal;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.train.FittedForecaster;
import java.util.Optional;

/** A fitted univariate model with its provenance and the history that its state has seen. */
final class FittedUnivariate implements FittedForecaster {

  private final UnivariateModel model;
  private final Provenance provenance;
  private final Series history;

  FittedUnivariate(UnivariateModel model, Provenance provenance, Series history) {
    this.model = model;
    this.provenance = provenance;
    this.history = history;
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }

  @Override
  public <M> Optional<M> model(Class<M> type) {
    return model.estimate(type);
  }

  @Override
  public Forecast forecast(int horizon, Covariates covariates) {
    return forecast(model.forecast(requireHorizon(horizon), covariates));
  }

  @Override
  public Forecast forecast(int horizon) {
    return forecast(model.forecast(requireHorizon(horizon)));
  }

  private static int requireHorizon(int horizon) {
    if (horizon < 1) {
      throw new IllegalArgumentException(
          "The horizon is %s but must be at least 1.".formatted(horizon));
    }
    return horizon;
  }

  private Forecast forecast(ForecastDistribution distribution) {
    return new Forecast(
        history.key(), history.frequency(), history.endPeriod(), distribution, provenance);
  }

  @Override
  public FittedForecaster update(Series longer, Covariates covariates) {
    if (!longer.key().equals(history.key()) || !longer.frequency().equals(history.frequency())) {
      throw new IllegalArgumentException(
          "The forecaster was fitted to '%s' (%s) and cannot be updated with '%s' (%s). Fit it anew."
              .formatted(history.key(), history.frequency(), longer.key(), longer.frequency()));
    }
    if (longer.startPeriod() != history.startPeriod() || longer.endPeriod() < history.endPeriod()) {
      throw new IllegalArgumentException(
          "The series (%s) covers the periods %s to %s but the fitted one %s to %s. Give the whole history."
              .formatted(
                  history.key(),
                  longer.startPeriod(),
                  longer.endPeriod() - 1,
                  history.startPeriod(),
                  history.endPeriod() - 1));
    }
    if (history.observed() > 0) {
      UnivariateFit.requireObserved(longer);
    }
    UnivariateFit.requireSmallEnough(longer);
    return new FittedUnivariate(model.see(longer, covariates), provenance, longer);
  }
}
