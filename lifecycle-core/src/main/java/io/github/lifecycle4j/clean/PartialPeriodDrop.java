package io.github.lifecycle4j.clean;

import java.util.List;

/**
 * Drops rows outside the periods that were recorded in full. Rows after them that also hold plans
 * lose their units and past covariates only.
 */
final class PartialPeriodDrop implements Rule {

  private final Window window;

  PartialPeriodDrop(Window window) {
    this.window = window;
  }

  @Override
  public List<Treatment> treatments() {
    return List.of(
        new Treatment(Issue.PARTIAL_PERIOD, Effect.DROPPED, "the row is dropped"),
        new Treatment(
            Issue.PARTIAL_PERIOD_UNITS, Effect.CHANGED, "only the planned covariates stay"));
  }

  @Override
  public void apply(Draft draft, Log log) {
    Table table = draft.table();
    int[] rows = draft.rows();
    int kept = 0;
    for (int row : rows) {
      long period = table.period(row);
      boolean before = period < window.start();
      boolean after = period >= window.end() && !table.isPlan(row);
      if (before || (after && !table.hasPlan(row))) {
        log.dropped(Issue.PARTIAL_PERIOD, draft, row);
        continue;
      }
      if (after) {
        log.dropped(Issue.PARTIAL_PERIOD_UNITS, draft, row);
      }
      rows[kept++] = row;
    }
    draft.keepRows(kept);
  }
}
