package io.github.lifecycle4j.clean;

import java.util.List;

/** Makes the units of partly recorded periods missing, or flags them. */
final class PartialPeriodMark implements Rule {

  private final Window.Recorded recorded;
  private final boolean missing;

  PartialPeriodMark(Window.Recorded recorded, boolean missing) {
    this.recorded = recorded;
    this.missing = missing;
  }

  @Override
  public List<Treatment> treatments() {
    return List.of(
        missing
            ? new Treatment(Issue.PARTIAL_PERIOD, Effect.CHANGED, "the units are missing")
            : new Treatment(Issue.PARTIAL_PERIOD, Effect.FLAGGED, "the units stay"));
  }

  @Override
  public void apply(Draft draft, Log log) {
    double[] units = draft.units();
    for (int t = 0; t < units.length; t++) {
      if (recorded.isPartial(draft.start() + t) && !Double.isNaN(units[t])) {
        double after = missing ? Double.NaN : units[t];
        log.value(Issue.PARTIAL_PERIOD, draft, t, "units", units[t], after);
        units[t] = after;
      }
    }
  }
}
