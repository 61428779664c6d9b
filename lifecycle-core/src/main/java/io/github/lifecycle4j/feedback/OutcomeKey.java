package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an outcome is known by. */
record OutcomeKey(ProductKey product, long period) {

  static OutcomeKey of(LedgerEntry entry) {
    return new OutcomeKey(entry.product(), entry.period());
  }

  /** The units of outcomes that are to be recorded, by key. */
  static Map<OutcomeKey, Double> index(Collection<Outcome> outcomes) {
    Map<OutcomeKey, Double> units = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      OutcomeKey key = new OutcomeKey(outcome.product(), outcome.period());
      Double before = units.put(key, outcome.units());
      if (before != null && !before.equals(outcome.units())) {
        throw new IllegalArgumentException(
            "The outcome of '%s' in period %s is given twice, as %s and as %s. Keep one of them."
                .formatted(key.product(), key.period(), before, outcome.units()));
      }
    }
    return units;
  }
}
