package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.clean.Duplicates.Merge;
import java.util.List;

/** Makes one value of all rows of a period. */
final class DuplicateRule implements Rule {

  private final Duplicates options;
  private final Aggregation[] aggregations;

  DuplicateRule(Duplicates options, Table table) {
    this.options = options;
    this.aggregations =
        table.columns().stream()
            .map(column -> options.aggregation(column.name()))
            .toArray(Aggregation[]::new);
  }

  @Override
  public List<Treatment> treatments() {
    Treatment duplicate =
        switch (options.merge()) {
          case SUM -> new Treatment(Issue.DUPLICATE, Effect.MERGED, "the units are summed");
          case MEAN -> new Treatment(Issue.DUPLICATE, Effect.MERGED, "the units are averaged");
          case KEEP_FIRST -> new Treatment(Issue.DUPLICATE, Effect.DROPPED, "the first row stays");
          case KEEP_LAST -> new Treatment(Issue.DUPLICATE, Effect.DROPPED, "the last row stays");
          case REFUSE -> new Treatment(Issue.DUPLICATE, Effect.DROPPED, "the table is refused");
        };
    return List.of(
        duplicate, new Treatment(Issue.OVERFLOW, Effect.CHANGED, "the value is missing"));
  }

  @Override
  public void apply(Draft draft, Log log) {
    Table table = draft.table();
    int[] rows = draft.rows();
    int to;
    for (int from = 0; from < rows.length; from = to) {
      long period = table.period(rows[from]);
      to = from + 1;
      while (to < rows.length && table.period(rows[to]) == period) {
        to++;
      }
      Span span = new Span(table, rows, from, to);
      fill(draft, (int) (period - draft.start()), reduce(draft, span, period), log);
      if (to - from > 1) {
        report(draft, (int) (period - draft.start()), span, log);
      }
    }
  }

  /** The rows that are to be aggregated: all of them, or the one that is kept. */
  private Span reduce(Draft draft, Span span, long period) {
    if (options.merge() == Merge.REFUSE && span.size() > 1) {
      throw new IllegalArgumentException(
          "The product '%s' has %s rows in the period %s. Maybe sum them: Cleaner.withDuplicates(Duplicates.defaults())."
              .formatted(
                  draft.table().observations().products().get(draft.product()),
                  span.size(),
                  draft.table().frequency().label(period)));
    }
    return switch (options.merge()) {
      case KEEP_FIRST -> span.first();
      case KEEP_LAST -> span.last();
      default -> span;
    };
  }

  private void fill(Draft draft, int t, Span span, Log log) {
    draft.reported()[t] = true;
    if (t < draft.length()) {
      double value = options.merge() == Merge.MEAN ? span.meanUnits() : span.sumUnits();
      draft.units()[t] = finite(value, draft, t, "units", log);
    }
    for (int c = 0; c < aggregations.length; c++) {
      if (t < draft.values(c).length) {
        String name = draft.table().columns().get(c).name();
        draft.values(c)[t] = finite(span.aggregate(c, aggregations[c]), draft, t, name, log);
      }
    }
  }

  private static double finite(double value, Draft draft, int t, String field, Log log) {
    if (!Double.isInfinite(value)) {
      return value;
    }
    log.value(Issue.OVERFLOW, draft, t, field, value, Double.NaN);
    return Double.NaN;
  }

  private static void report(Draft draft, int t, Span span, Log log) {
    if (log.count(Issue.DUPLICATE, draft, span.size() - 1)) {
      double after = t < draft.length() ? draft.units()[t] : Double.NaN;
      log.example(Issue.DUPLICATE, draft, draft.label(t), "units", span.first().sumUnits(), after);
    }
  }
}
