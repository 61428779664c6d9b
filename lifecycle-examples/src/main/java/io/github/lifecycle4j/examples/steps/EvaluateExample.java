package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.collect.SimulatedCatalog;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.evaluate.Backtest;
import io.github.lifecycle4j.evaluate.BacktestResult;
import io.github.lifecycle4j.evaluate.Leaderboard;
import io.github.lifecycle4j.evaluate.Metrics;
import io.github.lifecycle4j.evaluate.Selection;
import io.github.lifecycle4j.models.baseline.MovingAverage;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.models.baseline.SeasonalNaive;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Evaluate: which forecaster would have done best? At three cutoffs in the past each one forecasts
 * four weeks from what was known then.
 */
public final class EvaluateExample {

  private EvaluateExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out, panel());
  }

  /** A simulated shop of 30 products over three years. */
  static Panel panel() {
    SimulatedCatalog shop =
        SimulatedCatalog.startingOn(LocalDate.of(2021, 1, 4)).withProducts(30).withSeed(7);
    return Cleaner.defaults().clean(shop.collect().observations()).panel();
  }

  static void run(PrintStream out, Panel panel) {
    List<Forecaster> candidates =
        List.of(
            new Naive(),
            new SeasonalNaive(),
            new MovingAverage(8),
            SimpleExponentialSmoothing.DEFAULTS);
    BacktestResult result =
        Backtest.rolling(4, 3)
            .withMetrics(Metrics.WAPE, Metrics.BIAS, Metrics.RMSSE, Metrics.coverage(0.8))
            .run(panel, candidates, FitContext.of(1));

    Leaderboard board = result.leaderboard();
    out.println(board);
    out.printf(
        Locale.ROOT,
        "WAPE of ses relative to naive: %.3f%n",
        board.relative("ses", "naive", Metrics.WAPE));
    out.printf(Locale.ROOT, "%d windows, %d skipped%n", result.windows(), result.skipped().size());

    // A forecaster that failed is no reason to stop; each failure has its reason.
    result.failures().stream().limit(1).forEach(failure -> out.println(failure.reason()));

    // The best forecaster of one product need not be that of the catalogue, which is taken where a
    // product has no windows of its own to tell from.
    Selection selection = result.selectBy(Metrics.WAPE, Selection.Basis.PRODUCT);
    Map<Selection.Choice, Integer> products = new LinkedHashMap<>();
    panel.keys().forEach(key -> products.merge(selection.best(key), 1, Integer::sum));
    products.forEach(
        (choice, count) ->
            out.printf(
                Locale.ROOT,
                "Best for %d: %s, by %s%n",
                count,
                choice.forecaster(),
                choice.basis()));
  }
}
