package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.Map;

/**
 * A forecaster whose forecast is one rule of all it was given.
 *
 * @param name its name
 * @param shortest observations that a fit needs
 * @param rule the point forecast of every step
 */
record Stub(String name, int shortest, Rule rule) implements GlobalForecaster {

  /** Computes a point forecast from all that is given. */
  @FunctionalInterface
  interface Rule {
    /**
     * Returns the point forecast.
     *
     * @param trained the panel of the training
     * @param fitted the history of the fit
     * @param history the history of the last update, or of the fit
     * @param covariates those that the forecast was given
     */
    double forecast(Panel trained, Series fitted, Series history, Covariates covariates);
  }

  /** Repeats the last value. */
  static Stub naive(String name, int shortest) {
    return new Stub(
        name, shortest, (trained, fitted, history, c) -> history.value(history.length() - 1));
  }

  @Override
  public Forecaster train(Panel panel, FitContext context) {
    return new Trained(this, panel);
  }

  private record Trained(Stub stub, Panel panel) implements Forecaster {
    @Override
    public String name() {
      return stub.name();
    }

    @Override
    public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
      return history.length() < stub.shortest()
          ? new FitOutcome.Failed(
              history.key(), name(), "Needs %s periods.".formatted(stub.shortest()))
          : new FitOutcome.Fitted(
              history.key(), new Fitted(stub, panel, history, history, covariates));
    }
  }

  private record Fitted(
      Stub stub, Panel panel, Series fitted, Series history, Covariates covariates)
      implements FittedForecaster {
    @Override
    public Provenance provenance() {
      return new Provenance(stub.name(), Map.of(), 0, Provenance.digest(fitted));
    }

    @Override
    public Forecast forecast(int horizon) {
      return forecast(horizon, covariates);
    }

    @Override
    public Forecast forecast(int horizon, Covariates given) {
      double[] mean = new double[horizon];
      double[] deviation = new double[horizon];
      for (int h = 0; h < horizon; h++) {
        mean[h] = stub.rule().forecast(panel, fitted, history, given);
        deviation[h] = 1;
      }
      return new Forecast(
          history.key(),
          history.frequency(),
          history.endPeriod(),
          Parametric.normal(mean, deviation, deviation),
          provenance());
    }

    @Override
    public FittedForecaster update(Series longer, Covariates known) {
      return new Fitted(stub, panel, fitted, longer, known);
    }
  }
}
