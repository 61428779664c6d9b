package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.feedback.ForecastLedger;
import io.github.lifecycle4j.feedback.IssuedForecast;
import io.github.lifecycle4j.feedback.LedgerFilter;
import io.github.lifecycle4j.feedback.Outcome;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.train.Forecaster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps what was forecast, beside a baseline's forecast, and what came, in a ledger. */
record Feedback(ForecastLedger ledger, Forecaster baseline) {

  /** The forecasts of a product that the ledger is to keep; none without a stage. */
  static List<IssuedForecast> issues(
      Optional<StageEstimate> stage, Optional<Forecast> chosen, Optional<Forecast> baseline) {
    List<IssuedForecast> issues = new ArrayList<>(2);
    if (stage.isPresent()) {
      chosen.ifPresent(
          forecast -> issues.add(new IssuedForecast(forecast, stage.get().mostLikely())));
      baseline
          .filter(forecast -> chosen.isEmpty() || !name(chosen.get()).equals(name(forecast)))
          .ifPresent(
              forecast -> issues.add(new IssuedForecast(forecast, stage.get().mostLikely())));
    }
    return issues;
  }

  private static String name(Forecast forecast) {
    return forecast.provenance().forecaster();
  }

  /**
   * Records the last {@code horizon} periods of the panel, and earlier ones from the first forecast
   * on that waits for its outcome, and the new forecasts; returns how many are new.
   */
  int keep(Panel panel, int horizon, Collection<IssuedForecast> issues) {
    long first = Math.min(panel.endPeriod() - horizon, firstAwaited(panel.endPeriod()));
    ledger.record(Outcome.of(panel, first, panel.endPeriod()));
    return ledger.reissue(issues);
  }

  private long firstAwaited(long end) {
    AtomicLong first = new AtomicLong(end);
    ledger.forEach(
        LedgerFilter.all().withPeriods(Long.MIN_VALUE, end),
        entry -> {
          if (!entry.isRealized()) {
            first.accumulateAndGet(entry.period(), Math::min);
          }
        });
    return first.get();
  }
}
