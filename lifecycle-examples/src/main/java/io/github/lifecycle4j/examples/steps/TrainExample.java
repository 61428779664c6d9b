package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.baseline.HistoricMean;
import io.github.lifecycle4j.models.baseline.SeasonalNaive;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Train and predict: a forecaster is fitted to one product and forecasts a distribution.
 *
 * <p>Candles sell steadily, so the mean of their history is a sound forecast. The other forecasters
 * are used in just the same way.
 */
public final class TrainExample {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int LEAD_TIME = 3;

  private TrainExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Series sales =
        Series.of(
            ProductKey.of("candles"),
            Frequency.WEEKLY,
            START,
            new double[] {20, 24, 16, 21, 17, 23, 19, 18, 25, 16, 22, 15, 24, 20, 19, 21, 37});
    Series candles = sales.until(sales.endPeriod() - 1); // all that is known now
    FitContext context = FitContext.of(1); // the seed of every random draw

    FittedForecaster fitted = new HistoricMean().fit(candles, context).orElseThrow();
    out.println("Fitted: " + fitted.provenance().forecaster() + fitted.provenance().parameters());
    Forecast forecast = fitted.forecast(LEAD_TIME);
    for (int step = 1; step <= forecast.horizon(); step++) {
      out.printf(
          Locale.ROOT,
          "  %s  %.1f units, 80 %% between %.2f and %.2f%n",
          forecast.frequency().label(forecast.period(step)),
          forecast.mean(step),
          forecast.quantile(step, 0.1),
          forecast.quantile(step, 0.9));
    }

    // Quantiles of several weeks must not be added up; the total knows how the weeks go together.
    ForecastDistribution total = forecast.total(LEAD_TIME);
    out.printf(
        Locale.ROOT,
        "Demand over the lead time of %d weeks: %.1f units; %.1f are enough with probability 95 %%%n",
        LEAD_TIME,
        total.mean(1),
        total.quantile(1, 0.95));

    // A week later: the state moves on without a refit.
    FittedForecaster updated = fitted.update(sales, Covariates.none());
    out.printf(Locale.ROOT, "After a week with 37 units: %.1f%n", updated.forecast(1).mean(1));

    // What cannot be fitted says why and what to do; it is no exception.
    FitOutcome outcome = new SeasonalNaive().fit(candles, context);
    if (outcome instanceof FitOutcome.Failed failed) {
      out.println("Not fitted: " + failed.forecaster() + ". " + failed.reason());
    }
  }
}
