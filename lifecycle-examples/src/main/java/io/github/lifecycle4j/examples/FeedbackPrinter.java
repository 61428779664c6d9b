package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.feedback.DriftOptions;
import io.github.lifecycle4j.feedback.ForecastLedger;
import io.github.lifecycle4j.feedback.ForecastValueAdded;
import io.github.lifecycle4j.feedback.LedgerEntry;
import io.github.lifecycle4j.feedback.LedgerFilter;
import io.github.lifecycle4j.feedback.RefitAdvice;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SortedMap;

/** Prints how earlier forecasts came true, and what to fit again. */
final class FeedbackPrinter {

  private static final int SHOWN_ADVICE = 5;

  private final ForecastLedger ledger;
  private final String baseline;

  FeedbackPrinter(ForecastLedger ledger, String baseline) {
    this.ledger = ledger;
    this.baseline = baseline;
  }

  void print(PrintWriter out) {
    OptionalLong end = endOfOutcomes();
    if (end.isEmpty()) {
      out.println("Feedback: the forecasts are kept; none of them has come due yet.");
      return;
    }
    out.println("Feedback: how earlier forecasts came true");
    TextTable table =
        new TextTable(
            "by stage", "outcomes", "WAPE", "bias", "covered", "value added over " + baseline);
    LedgerFilter all = LedgerFilter.all();
    SortedMap<LifecycleStage, ForecastValueAdded> added =
        ledger.valueAddedBy(LedgerEntry::stage, baseline, all);
    ledger
        .errorsBy(LedgerEntry::stage, all)
        .forEach(
            (stage, errors) -> {
              if (errors.wape().used() > 0) {
                table.add(
                    ReportPrinter.words(stage),
                    Numbers.count(errors.wape().used()),
                    share(errors.wape().value()),
                    share(errors.bias().value()),
                    Numbers.percent(errors.coverage().value()),
                    added.containsKey(stage) ? share(added.get(stage).value()) : "-");
              }
            });
    table.lines().forEach(line -> out.println("  " + line));
    RefitAdvice advice = RefitAdvice.of(ledger, end.getAsLong(), DriftOptions.defaults(), baseline);
    out.println("  Refits advised: " + Numbers.count(advice.advised().size()));
    advice.advised().stream()
        .limit(SHOWN_ADVICE)
        .forEach(item -> out.println("  " + item.rationale()));
  }

  /** Number of the period after the last one whose outcome is known. */
  private OptionalLong endOfOutcomes() {
    long[] end = {Long.MIN_VALUE};
    ledger.forEach(
        LedgerFilter.all(),
        entry -> {
          if (entry.isRealized()) {
            end[0] = Math.max(end[0], entry.period() + 1);
          }
        });
    return end[0] == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(end[0]);
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}
