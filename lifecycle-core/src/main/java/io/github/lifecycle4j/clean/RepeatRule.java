package io.github.lifecycle4j.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds rows that equal an earlier row of the same product and day. */
final class RepeatRule implements Rule {

  private final boolean drop;

  RepeatRule(boolean drop) {
    this.drop = drop;
  }

  @Override
  public List<Treatment> treatments() {
    return List.of(
        drop
            ? new Treatment(Issue.REPEATED_ROW, Effect.DROPPED, "the row is dropped")
            : new Treatment(Issue.REPEATED_ROW, Effect.FLAGGED, "the row stays"));
  }

  @Override
  public void apply(Draft draft, Log log) {
    Table table = draft.table();
    int[] rows = draft.rows();
    int kept = 0;
    int to;
    for (int from = 0; from < rows.length; from = to) {
      to = from + 1;
      while (to < rows.length && table.day(rows[to]) == table.day(rows[from])) {
        to++;
      }
      kept = to - from == 1 ? keep(rows, kept, rows[from]) : look(draft, from, to, kept, log);
    }
    draft.keepRows(kept);
  }

  /** Looks at the rows of one day and returns how many rows stay up to here. */
  private int look(Draft draft, int from, int to, int keptBefore, Log log) {
    Table table = draft.table();
    int[] rows = draft.rows();
    int kept = keptBefore;
    Set<List<Double>> seen = new HashSet<>();
    for (int i = from; i < to; i++) {
      int row = rows[i];
      boolean repeated = !seen.add(numbers(table, row));
      if (repeated) {
        double units = table.units(row);
        log.row(Issue.REPEATED_ROW, draft, row, "units", units, drop ? Double.NaN : units);
      }
      if (!repeated || !drop) {
        kept = keep(rows, kept, row);
      }
    }
    return kept;
  }

  private static int keep(int[] rows, int kept, int row) {
    rows[kept] = row;
    return kept + 1;
  }

  private static List<Double> numbers(Table table, int row) {
    List<Double> numbers = new ArrayList<>(table.columns().size() + 1);
    numbers.add(table.units(row));
    for (int c = 0; c < table.columns().size(); c++) {
      numbers.add(table.rawValue(row, c));
    }
    return numbers;
  }
}
