package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A ledger that lives as long as the program. Products come in the order of their keys. */
public final class InMemoryForecastLedger implements ForecastLedger {

  private static final Comparator<LedgerEntry> BY_TIME =
      Comparator.comparingLong(LedgerEntry::startPeriod)
          .thenComparingInt(LedgerEntry::step)
          .thenComparing(LedgerEntry::forecaster);

  private final LedgerSettings settings;
  private final TreeMap<ProductKey, Map<ForecastKey, List<LedgerEntry>>> forecasts =
      new TreeMap<>();
  private final Map<OutcomeKey, Double> outcomes = new HashMap<>();

  /** An empty ledger. */
  public InMemoryForecastLedger(LedgerSettings settings) {
    this.settings = settings;
  }

  @Override
  public LedgerSettings settings() {
    return settings;
  }

  @Override
  public synchronized int issue(Collection<IssuedForecast> issues) {
    Map<ForecastKey, List<LedgerEntry>> batch = ForecastKey.index(issues, settings);
    batch.forEach(
        (key, entries) -> {
          List<LedgerEntry> before = ofProduct(key).get(key);
          if (before != null && !before.equals(entries)) {
            throw key.refused();
          }
        });
    return put(batch);
  }

  @Override
  public synchronized int reissue(Collection<IssuedForecast> issues) {
    return put(ForecastKey.index(issues, settings));
  }

  private int put(Map<ForecastKey, List<LedgerEntry>> batch) {
    int added = 0;
    for (Map.Entry<ForecastKey, List<LedgerEntry>> forecast : batch.entrySet()) {
      ForecastKey key = forecast.getKey();
      added +=
          forecasts
                      .computeIfAbsent(key.product(), unused -> new HashMap<>())
                      .put(key, forecast.getValue())
                  == null
              ? 1
              : 0;
    }
    return added;
  }

  private Map<ForecastKey, List<LedgerEntry>> ofProduct(ForecastKey key) {
    return forecasts.getOrDefault(key.product(), Map.of());
  }

  @Override
  public synchronized OutcomeReceipt record(Collection<Outcome> recorded) {
    int added = 0;
    int corrected = 0;
    Map<OutcomeKey, Double> batch = OutcomeKey.index(recorded);
    for (Map.Entry<OutcomeKey, Double> outcome : batch.entrySet()) {
      Double before = outcomes.put(outcome.getKey(), outcome.getValue());
      added += before == null ? 1 : 0;
      corrected += before != null && !before.equals(outcome.getValue()) ? 1 : 0;
    }
    return new OutcomeReceipt(added, corrected, batch.size() - added - corrected);
  }

  @Override
  public synchronized void forEach(LedgerFilter filter, Consumer<? super LedgerEntry> action) {
    for (Map<ForecastKey, List<LedgerEntry>> product : forecasts.values()) {
      product.values().stream()
          .flatMap(List::stream)
          .filter(filter::includes)
          .sorted(BY_TIME)
          .map(entry -> entry.withActual(outcomes.getOrDefault(OutcomeKey.of(entry), Double.NaN)))
          .forEach(action);
    }
  }

  /** Does nothing: there is nothing to close. */
  @Override
  public void close() {}
}
