package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.evaluate.Metrics;
import io.github.lifecycle4j.evaluate.RealizedForecast;
import io.github.lifecycle4j.evaluate.Score;
import io.github.lifecycle4j.evaluate.ScoreAccumulator;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up the errors of one group of entries. */
final class ErrorSums {

  private final LedgerSettings settings;
  private final ScoreAccumulator wape = new ScoreAccumulator(Metrics.WAPE);
  private final ScoreAccumulator bias = new ScoreAccumulator(Metrics.BIAS);
  private final ScoreAccumulator mae = new ScoreAccumulator(Metrics.MAE);
  private final ScoreAccumulator rmse = new ScoreAccumulator(Metrics.RMSE);
  private final List<ScoreAccumulator> pinball = new ArrayList<>();
  private long covered;

  private ErrorSums(LedgerSettings settings) {
    this.settings = settings;
    settings.levels().forEach(level -> pinball.add(new ScoreAccumulator(Metrics.pinball(level))));
  }

  static <K extends Comparable<K>> SortedMap<K, ErrorSummary> by(
      ForecastLedger ledger, Function<? super LedgerEntry, K> group, LedgerFilter filter) {
    TreeMap<K, ErrorSums> sums = new TreeMap<>();
    ledger.forEach(
        filter,
        entry ->
            sums.computeIfAbsent(group.apply(entry), unused -> new ErrorSums(ledger.settings()))
                .add(entry));
    TreeMap<K, ErrorSummary> summaries = new TreeMap<>();
    sums.forEach((key, sum) -> summaries.put(key, sum.summary()));
    return summaries;
  }

  private void add(LedgerEntry entry) {
    RealizedForecast realized = entry.realized(settings.frequency());
    wape.add(realized);
    bias.add(realized);
    mae.add(realized);
    rmse.add(realized);
    pinball.forEach(level -> level.add(realized));
    covered += entry.isCovered() ? 1 : 0;
  }

  private ErrorSummary summary() {
    Score counts = mae.score();
    return new ErrorSummary(
        wape.score(),
        bias.score(),
        counts,
        rmse.score(),
        like(counts, (double) covered / counts.used()),
        like(counts, pinball.stream().mapToDouble(l -> l.score().value()).average().orElseThrow()));
  }

  /** A value that rests on the same entries as another score. */
  private static Score like(Score counts, double value) {
    return new Score(value, counts.used(), counts.undefined(), counts.missing());
  }
}
