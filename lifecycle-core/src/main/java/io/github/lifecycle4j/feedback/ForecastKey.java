package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an issued forecast is known by. */
record ForecastKey(ProductKey product, String forecaster, long startPeriod) {

  static ForecastKey of(LedgerEntry entry) {
    return new ForecastKey(entry.product(), entry.forecaster(), entry.startPeriod());
  }

  /** The steps of forecasts that are to be issued, by key. */
  static Map<ForecastKey, List<LedgerEntry>> index(
      Collection<IssuedForecast> issues, LedgerSettings settings) {
    Map<ForecastKey, List<LedgerEntry>> forecasts = new LinkedHashMap<>();
    for (IssuedForecast issue : issues) {
      Frequency grid = issue.forecast().frequency();
      if (grid.unit() != settings.frequency().unit()) {
        throw new IllegalArgumentException(
            "The forecast of '%s' has periods of a %s but the ledger's are of a %s. Maybe keep a ledger for each time grid."
                .formatted(issue.forecast().key(), grid.unit(), settings.frequency().unit()));
      }
      List<LedgerEntry> entries = LedgerEntry.of(issue, settings.levels());
      ForecastKey key = of(entries.get(0));
      if (forecasts.put(key, entries) != null) {
        throw new IllegalArgumentException(
            "The %s is given twice. Keep one of them.".formatted(key));
      }
    }
    return forecasts;
  }

  LedgerException refused() {
    return new LedgerException(
        "The %s was issued before with other numbers. Use reissue to replace it, or issue it under another forecaster name."
            .formatted(this));
  }

  @Override
  public String toString() {
    return "forecast of '%s' by '%s' from period %s on".formatted(product, forecaster, startPeriod);
  }
}
