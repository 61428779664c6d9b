package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Arrays;
import java.util.Map;

/** Forecasts the last value plus an offset; fails on series shorter than it wants. */
record LastValue(String name, double offset, int shortest) implements Forecaster {

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    if (history.observed() < shortest) {
      return new FitOutcome.Failed(history.key(), name, "wants " + shortest);
    }
    return new FitOutcome.Fitted(history.key(), new Fitted(history, context.seed()));
  }

  private final class Fitted implements FittedForecaster {

    private final Series history;
    private final long seed;

    Fitted(Series history, long seed) {
      this.history = history;
      this.seed = seed;
    }

    @Override
    public Provenance provenance() {
      return new Provenance(name, Map.of(), seed, Provenance.digest(history));
    }

    @Override
    public Forecast forecast(int horizon, Covariates covariates) {
      double[] mean = new double[horizon];
      Arrays.fill(mean, history.lastObserved().orElseThrow() + offset);
      double[] deviation = new double[horizon];
      Arrays.fill(deviation, 1);
      return new Forecast(
          history.key(),
          history.frequency(),
          history.endPeriod(),
          Parametric.normal(mean, deviation, deviation),
          provenance());
    }

    @Override
    public Forecast forecast(int horizon) {
      return forecast(horizon, Covariates.none());
    }

    @Override
    public FittedForecaster update(Series longer, Covariates covariates) {
      return new Fitted(longer, seed);
    }
  }
}
