package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Backtests all candidates on one product. */
final class ProductBacktest {

  private final Backtest backtest;
  private final Series series;
  private final Covariates covariates;
  private final Cutoffs cutoffs;
  private final List<List<Forecaster>> trained;
  private final FitContext context;
  private final BacktestListener listener;
  private final ProductScores scores;

  /** By candidate; used without refit only. */
  private final Map<Integer, FittedForecaster> fitted = new HashMap<>();

  ProductBacktest(
      Backtest backtest,
      Series series,
      Covariates covariates,
      Cutoffs cutoffs,
      List<List<Forecaster>> trained,
      FitContext context,
      BacktestListener listener) {
    this.backtest = backtest;
    this.series = series;
    this.covariates = covariates;
    this.cutoffs = cutoffs;
    this.trained = trained;
    this.context = context;
    this.listener = listener;
    this.scores = new ProductScores(backtest, cutoffs, trained.get(0).size());
  }

  ProductScores run() {
    for (int window = 0; window < backtest.windows(); window++) {
      long cutoff = cutoffs.periods().get(window);
      int observed = series.between(cutoff, cutoff + backtest.horizon()).observed();
      scores.open(window, observed, series.startPeriod() <= cutoff);
      if (scores.isScored(window)) {
        Series history = series.until(cutoff);
        Covariates known = covariates.knownBefore(cutoff);
        for (int candidate = 0; candidate < trained.get(window).size(); candidate++) {
          attempt(window, candidate, history, known);
        }
      }
    }
    return scores;
  }

  private void attempt(int window, int candidate, Series history, Covariates known) {
    Forecaster forecaster = trained.get(window).get(candidate);
    Forecast forecast;
    RealizedForecast realized;
    try {
      FitOutcome outcome = fit(forecaster, candidate, history, known);
      if (outcome instanceof FitOutcome.Failed failed) {
        scores.fail(window, candidate, failed.reason());
        return;
      }
      forecast = outcome.orElseThrow().forecast(backtest.horizon(), known);
      requireAligned(forecast, history);
      realized = RealizedForecast.of(forecast, series);
    } catch (CancellationException asked) {
      throw asked;
    } catch (RuntimeException thrown) { // of a candidate, which may be anybody's code
      scores.fail(window, candidate, "It threw %s".formatted(thrown));
      return;
    }
    scores.put(window, candidate, realized);
    listener.forecast(forecaster.name(), forecast, realized);
  }

  private FitOutcome fit(Forecaster forecaster, int candidate, Series history, Covariates known) {
    if (backtest.refit()) {
      return forecaster.fit(history, known, context);
    }
    FittedForecaster before = fitted.get(candidate);
    FitOutcome outcome =
        before == null
            ? forecaster.fit(history, known, context)
            : new FitOutcome.Fitted(history.key(), before.update(history, known));
    if (outcome instanceof FitOutcome.Fitted done) {
      fitted.put(candidate, done.forecaster());
    }
    return outcome;
  }

  private void requireAligned(Forecast forecast, Series history) {
    if (forecast.startPeriod() != history.endPeriod() || forecast.horizon() != backtest.horizon()) {
      throw new IllegalStateException(
          "The forecast covers %s periods from %s on but should cover %s from %s on."
              .formatted(
                  forecast.horizon(),
                  history.frequency().label(forecast.startPeriod()),
                  backtest.horizon(),
                  history.frequency().label(history.endPeriod())));
    }
  }
}
