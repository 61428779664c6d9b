package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.feedback.DriftOptions;
import io.github.lifecycle4j.feedback.ForecastLedger;
import io.github.lifecycle4j.feedback.IssuedForecast;
import io.github.lifecycle4j.feedback.JdbcForecastLedger;
import io.github.lifecycle4j.feedback.LedgerEntry;
import io.github.lifecycle4j.feedback.LedgerFilter;
import io.github.lifecycle4j.feedback.LedgerSettings;
import io.github.lifecycle4j.feedback.Outcome;
import io.github.lifecycle4j.feedback.OutcomeReceipt;
import io.github.lifecycle4j.feedback.RefitAdvice;
import io.github.lifecycle4j.models.baseline.HistoricMean;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Feedback: forecasts are written down when they are made and compared with what came.
 *
 * <p>Every Monday the shop forecasts the week by the mean of all weeks so far, and by the naive
 * forecast to compare with. Soap sells 9 and 11 units in turn, so the mean is the better forecast;
 * after 30 weeks sales double, which the mean is slow to learn.
 */
public final class FeedbackExample {

  private static final int FIRST_WEEK = 10;
  private static final int FIRST_RUN = 30;
  private static final int SECOND_RUN = 42;

  private FeedbackExample() {}

  /** Runs the example; the first argument is the folder for the ledger's file. */
  public static void main(String[] args) throws IOException {
    run(System.out, args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("lifecycle"));
  }

  static void run(PrintStream out, Path folder) {
    Panel soap = soap();
    // Two runs of the same program: the ledger is a file and remembers.
    review(out, folder.resolve("ledger"), soap, FIRST_WEEK, FIRST_RUN);
    review(out, folder.resolve("ledger"), soap, FIRST_RUN, SECOND_RUN);
  }

  private static void review(PrintStream out, Path file, Panel panel, int from, int to) {
    long start = panel.series(0).startPeriod();
    long now = start + to;
    try (ForecastLedger ledger =
        JdbcForecastLedger.embedded(file, LedgerSettings.defaults(Frequency.WEEKLY))) {
      int issued = ledger.issue(forecasts(panel, start + from, now));
      OutcomeReceipt receipt = ledger.record(Outcome.of(panel, start, now));
      out.printf(
          Locale.ROOT,
          "Review on %s: %d forecasts issued, %d outcomes added, %d known already%n",
          panel.frequency().label(now),
          issued,
          receipt.added(),
          receipt.unchanged());
      LedgerFilter latest = LedgerFilter.all().withPeriods(now - 12, now);
      ledger
          .valueAddedBy(LedgerEntry::forecaster, "naive", latest)
          .forEach(
              (forecaster, added) ->
                  out.printf(
                      Locale.ROOT,
                      "  last 12 weeks: WAPE %.4f by %s, %.4f by naive, value added %.4f%n",
                      added.wape(),
                      forecaster,
                      added.baselineWape(),
                      added.value()));
      RefitAdvice advice = RefitAdvice.of(ledger, now, DriftOptions.defaults(), "naive");
      out.println(advice.advised().isEmpty() ? "  no refit is advised" : "  advice to refit:");
      advice
          .advised()
          .forEach(item -> out.println("    " + item.reason() + ": " + item.rationale()));
    }
  }

  /** What was forecast on the Mondays before the periods {@code from} to {@code end}. */
  private static List<IssuedForecast> forecasts(Panel panel, long from, long end) {
    List<IssuedForecast> issues = new ArrayList<>();
    for (long monday = from; monday < end; monday++) {
      for (Series known : panel.knownBefore(monday).series()) {
        for (Forecaster forecaster : List.of(new HistoricMean(), new Naive())) {
          issues.add(
              new IssuedForecast(
                  forecaster.fit(known, FitContext.of(1)).orElseThrow().forecast(1),
                  LifecycleStage.MATURITY));
        }
      }
    }
    return issues;
  }

  private static Panel soap() {
    double[] units = new double[SECOND_RUN];
    Arrays.setAll(units, week -> (week % 2 == 0 ? 9 : 11) * (week < FIRST_RUN ? 1 : 2));
    return Panel.of(
        Series.of(ProductKey.of("soap"), Frequency.WEEKLY, LocalDate.of(2024, 1, 1), units));
  }
}
