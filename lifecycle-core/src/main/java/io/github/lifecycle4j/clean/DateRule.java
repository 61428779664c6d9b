package io.github.lifecycle4j.clean;

import java.util.List;

/** Drops rows with an impossible or stray date and puts the others in order of time. */
final class DateRule implements Rule {

  private final Window window;

  DateRule(Window window) {
    this.window = window;
  }

  @Override
  public List<Treatment> treatments() {
    return List.of(
        new Treatment(Issue.IMPOSSIBLE_DATE, Effect.DROPPED, "the row is dropped"),
        new Treatment(Issue.STRAY_DATE, Effect.DROPPED, "the row is dropped"));
  }

  @Override
  public void apply(Draft draft, Log log) {
    Table table = draft.table();
    int[] rows = draft.rows();
    int kept = 0;
    for (int row : rows) {
      if (!window.isPossible(table, row)) {
        log.dropped(Issue.IMPOSSIBLE_DATE, draft, row);
      } else if (window.isStray(table.period(row))) {
        log.dropped(Issue.STRAY_DATE, draft, row);
      } else {
        rows[kept++] = row;
      }
    }
    draft.keepRows(kept);
    draft.sortRows();
  }
}
