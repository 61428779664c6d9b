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
      Set<List<Double>> seen = new HashSet<>();
      for (int i = from; i < to; i++) {
        int row = rows[i];
        boolean repeated = to - from > 1 && !seen.add(numbers(table, row));
        if (repeated) {
          log.row(
              Issue.REPEATED_ROW,
              draft,
              row,
              "units",
              table.units(row),
              drop ? Double.NaN : table.units(row));
        }
        if (!repeated || !drop) {
          rows[kept++] = row;
        }
      }
    }
    draft.keepRows(kept);
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
