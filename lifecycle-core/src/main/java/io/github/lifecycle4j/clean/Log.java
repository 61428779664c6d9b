package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.ProductKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what the rules do, by issue and product, and keeps the first few cases. */
final class Log {

  private static final int EXAMPLES = 5;

  private final List<ProductKey> products;
  private final Map<Issue, Entry> entries = new EnumMap<>(Issue.class);

  private static final class Entry {
    final Treatment treatment;
    final List<Finding.Example> examples = new ArrayList<>();
    int[] counts = {};
    long count;

    Entry(Treatment treatment) {
      this.treatment = treatment;
    }
  }

  Log(List<ProductKey> products, List<Rule> rules) {
    this.products = products;
    for (Rule rule : rules) {
      for (Treatment treatment : rule.treatments()) {
        entries.put(treatment.issue(), new Entry(treatment));
      }
    }
  }

  /** Counts a value of a row. */
  void row(Issue issue, Draft draft, int row, String field, double before, double after) {
    if (count(issue, draft, 1)) {
      example(issue, draft, draft.table().label(row), field, before, after);
    }
  }

  /** Counts a row that is dropped. */
  void dropped(Issue issue, Draft draft, int row) {
    row(issue, draft, row, "units", draft.table().units(row), Double.NaN);
  }

  /** Counts a value of a period, which is given as an index into the draft. */
  void value(Issue issue, Draft draft, int t, String field, double before, double after) {
    if (count(issue, draft, 1)) {
      example(issue, draft, draft.label(t), field, before, after);
    }
  }

  /** Adds to the count and says whether an example is still wanted. */
  boolean count(Issue issue, Draft draft, int cases) {
    Entry entry = entry(issue);
    if (entry.counts.length == 0) {
      entry.counts = new int[products.size()];
    }
    entry.counts[draft.product()] += cases;
    entry.count += cases;
    return entry.examples.size() < EXAMPLES;
  }

  void example(Issue issue, Draft draft, String when, String field, double before, double after) {
    entry(issue)
        .examples
        .add(new Finding.Example(products.get(draft.product()), when, field, before, after));
  }

  /** Cases of an issue with a product so far. */
  int count(Issue issue, int product) {
    Entry entry = entries.get(issue);
    return entry == null || entry.counts.length == 0 ? 0 : entry.counts[product];
  }

  /** Cases with an effect so far, all products together. */
  long count(Effect effect) {
    return entries.values().stream()
        .filter(entry -> entry.treatment.effect() == effect)
        .mapToLong(entry -> entry.count)
        .sum();
  }

  List<Finding> findings() {
    return entries.values().stream()
        .map(
            entry ->
                new Finding(entry.treatment, products, entry.counts, entry.count, entry.examples))
        .toList();
  }

  private Entry entry(Issue issue) {
    Entry entry = entries.get(issue);
    if (entry == null) {
      throw new IllegalStateException("No rule said that it looks for '%s'.".formatted(issue));
    }
    return entry;
  }
}
