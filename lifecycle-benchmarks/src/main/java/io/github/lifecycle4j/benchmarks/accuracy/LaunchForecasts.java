package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.baseline.HistoricMean;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Forecasts of a launch to compare. */
final class LaunchForecasts {

  private LaunchForecasts() {}

  static Optional<ForecastDistribution> of(
      Forecaster forecaster, Series history, Covariates covariates, int horizon) {
    FitOutcome outcome = forecaster.fit(history, covariates, FitContext.of(1));
    return outcome instanceof FitOutcome.Fitted fitted
        ? Optional.of(fitted.forecaster().forecast(horizon).distribution())
        : Optional.empty();
  }

  /** Smoothing, or the mean of the weeks so far, or the only week. */
  static Optional<ForecastDistribution> smoothed(Series history, int horizon) {
    return of(SimpleExponentialSmoothing.DEFAULTS, history, Covariates.none(), horizon)
        .or(() -> of(new HistoricMean(), history, Covariates.none(), horizon))
        .or(() -> onlyWeek(history, horizon));
  }

  private static Optional<ForecastDistribution> onlyWeek(Series history, int horizon) {
    if (history.lastObserved().isEmpty()) {
      return Optional.empty();
    }
    double[] path = new double[horizon];
    Arrays.fill(path, history.lastObserved().getAsDouble());
    return Optional.of(Samples.of(new double[][] {path}));
  }

  /**
   * The distribution over other launches at the same age; those too young at an age give their last
   * week.
   *
   * @param earlier histories that begin with their launch
   * @param known weeks that are known of the launch to forecast
   */
  static ForecastDistribution mean(List<Series> earlier, int known, int horizon) {
    double[][] paths = new double[earlier.size()][horizon];
    for (int i = 0; i < paths.length; i++) {
      Series one = earlier.get(i);
      for (int h = 0; h < paths[i].length; h++) {
        double units = one.value(Math.min(known + h, one.length() - 1));
        paths[i][h] = Double.isNaN(units) ? 0 : units;
      }
    }
    return Samples.of(paths);
  }
}
