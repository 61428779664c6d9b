package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.evaluate.Metrics;
import io.github.lifecycle4j.evaluate.ScoreAccumulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Pairs forecasts with those of a baseline, one product, start period and step at a time. */
final class ValueAddedSums<K extends Comparable<K>> {

  /** Sums of one group. */
  private static final class Sums {
    final ScoreAccumulator baseline = new ScoreAccumulator(Metrics.WAPE);
    final ScoreAccumulator forecasts = new ScoreAccumulator(Metrics.WAPE);
    long unpaired;
  }

  private final Function<? super LedgerEntry, K> group;
  private final String baseline;
  private final Optional<String> compared;
  private final Frequency frequency;
  private final TreeMap<K, Sums> sums = new TreeMap<>();
  private final List<LedgerEntry> sameStep = new ArrayList<>();

  private ValueAddedSums(
      Function<? super LedgerEntry, K> group,
      String baseline,
      Optional<String> compared,
      Frequency frequency) {
    this.group = group;
    this.baseline = baseline;
    this.compared = compared;
    this.frequency = frequency;
  }

  static <K extends Comparable<K>> SortedMap<K, ForecastValueAdded> by(
      ForecastLedger ledger,
      Function<? super LedgerEntry, K> group,
      String baseline,
      LedgerFilter filter) {
    ValueAddedSums<K> sums =
        new ValueAddedSums<>(group, baseline, filter.forecaster(), ledger.settings().frequency());
    ledger.forEach(filter.withAnyForecaster(), sums::add);
    sums.closeStep();
    return sums.result();
  }

  private void add(LedgerEntry entry) {
    if (!sameStep.isEmpty()) {
      LedgerEntry other = sameStep.get(0);
      if (entry.step() != other.step()
          || entry.startPeriod() != other.startPeriod()
          || !entry.product().equals(other.product())) {
        closeStep();
      }
    }
    if (entry.isRealized()) {
      sameStep.add(entry);
    }
  }

  private void closeStep() {
    Optional<LedgerEntry> base =
        sameStep.stream().filter(entry -> entry.forecaster().equals(baseline)).findFirst();
    for (LedgerEntry entry : sameStep) {
      if (!entry.forecaster().equals(baseline)
          && compared.map(entry.forecaster()::equals).orElse(true)) {
        pair(entry, base);
      }
    }
    sameStep.clear();
  }

  private void pair(LedgerEntry entry, Optional<LedgerEntry> base) {
    Sums sum = sums.computeIfAbsent(group.apply(entry), unused -> new Sums());
    if (base.isEmpty()) {
      sum.unpaired++;
      return;
    }
    sum.forecasts.add(entry.realized(frequency));
    sum.baseline.add(base.get().realized(frequency));
  }

  private SortedMap<K, ForecastValueAdded> result() {
    TreeMap<K, ForecastValueAdded> result = new TreeMap<>();
    sums.forEach(
        (key, sum) ->
            result.put(
                key,
                new ForecastValueAdded(
                    baseline,
                    sum.baseline.score().value(),
                    sum.forecasts.score().value(),
                    sum.forecasts.score().used(),
                    sum.unpaired)));
    return result;
  }
}
