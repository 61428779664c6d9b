package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Forecasts the past from what was known then: at each cutoff of a rolling origin every candidate
 * is trained and fitted on the periods before the cutoff and scored on those after it. Target and
 * past covariates end at the cutoff; future covariates, which are plans, are given whole.
 *
 * <p>One bad product never sinks the catalogue: a candidate that cannot be trained, fitted or
 * forecast is a {@link BacktestResult.Failure} with its reason, also when it throws.
 *
 * <pre>{@code
 * BacktestResult result = Backtest.rolling(8, 3).run(panel, candidates, FitContext.of(1));
 * System.out.println(result.leaderboard());
 * }</pre>
 *
 * @param horizon periods forecast at each cutoff, at least 1
 * @param windows number of cutoffs, at least 1
 * @param step periods from one cutoff to the next, at least 1
 * @param alignment from where cutoffs are counted back
 * @param refit whether candidates are trained and fitted anew at each cutoff; otherwise they are
 *     trained at the first cutoff, fitted at the first one where the fit succeeds, and updated at
 *     the later ones
 * @param metrics what is computed; names differ; the first one sorts the leaderboard
 */
public record Backtest(
    int horizon, int windows, int step, Alignment alignment, boolean refit, List<Metric> metrics) {

  /** From where the cutoffs are counted back. */
  public enum Alignment {
    /**
     * The last period of the panel: all products are forecast from the same periods, as a planner
     * would have done. A product that ended before them is not scored.
     */
    CALENDAR,
    /**
     * The last period of each series, for collections of unrelated series. A candidate that learns
     * across series may then learn from periods after the cutoff of another one.
     */
    SERIES_END
  }

  private static final List<Metric> DEFAULT_METRICS =
      List.of(
          Metrics.WAPE,
          Metrics.BIAS,
          Metrics.RMSSE,
          Metrics.weightedQuantileLoss(0.1, 0.5, 0.9),
          Metrics.coverage(0.8));

  /**
   * Copies the metrics.
   *
   * @throws IllegalArgumentException if a number is below 1, or metrics are none or not distinct
   */
  public Backtest {
    Cutoffs.requirePositive("horizon", horizon);
    Cutoffs.requirePositive("number of windows", windows);
    Cutoffs.requirePositive("step", step);
    metrics = List.copyOf(metrics);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("A backtest needs at least one metric.");
    }
    requireDistinct("metrics", metrics.stream().map(Metric::name).toList());
  }

  /**
   * Returns a backtest whose windows follow each other without overlap (the step is the horizon),
   * with a refit at each cutoff, counted back from the end of the calendar, with WAPE, bias, RMSSE,
   * weighted quantile loss at 0.1, 0.5 and 0.9, and coverage of the central 80 %.
   *
   * @param horizon periods forecast at each cutoff, at least 1
   * @param windows number of cutoffs, at least 1
   */
  public static Backtest rolling(int horizon, int windows) {
    return new Backtest(horizon, windows, horizon, Alignment.CALENDAR, true, DEFAULT_METRICS);
  }

  /** The same with this number of periods from one cutoff to the next. */
  public Backtest withStep(int periods) {
    return new Backtest(horizon, windows, periods, alignment, refit, metrics);
  }

  /** The same with cutoffs counted back from there. */
  public Backtest withAlignment(Alignment other) {
    return new Backtest(horizon, windows, step, other, refit, metrics);
  }

  /** The same, refitting at each cutoff or not. */
  public Backtest withRefit(boolean each) {
    return new Backtest(horizon, windows, step, alignment, each, metrics);
  }

  /** The same with these metrics. */
  public Backtest withMetrics(Metric... others) {
    return new Backtest(horizon, windows, step, alignment, refit, List.of(others));
  }

  /** The cutoffs of a history that ends before this period. */
  public Cutoffs cutoffs(long endPeriod) {
    return Cutoffs.rolling(endPeriod, horizon, windows, step);
  }

  /**
   * Backtests candidates on a catalogue.
   *
   * @param candidates forecasters, at least one, whose names differ
   * @param context seed, progress, cancellation and where to run; the result does not depend on
   *     where
   * @throws IllegalArgumentException if there is no candidate or names are not distinct
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public BacktestResult run(
      Panel panel, List<? extends GlobalForecaster> candidates, FitContext context) {
    return run(panel, candidates, context, BacktestListener.NONE);
  }

  /** Backtests candidates on a catalogue; the listener is handed every forecast. */
  public BacktestResult run(
      Panel panel,
      List<? extends GlobalForecaster> candidates,
      FitContext context,
      BacktestListener listener) {
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("A backtest needs at least one candidate.");
    }
    requireDistinct("candidates", candidates.stream().map(GlobalForecaster::name).toList());
    return new BacktestRun(this, panel, candidates, context, listener).run();
  }

  /** Backtests candidates on one product. */
  public BacktestResult run(
      Series series,
      Covariates covariates,
      List<? extends GlobalForecaster> candidates,
      FitContext context) {
    Panel panel = Panel.builder(series.frequency()).add(series, covariates).build();
    return run(panel, candidates, context);
  }

  private static void requireDistinct(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "Two %s are called '%s'. Give them names that differ.".formatted(what, name));
      }
    }
  }
}
