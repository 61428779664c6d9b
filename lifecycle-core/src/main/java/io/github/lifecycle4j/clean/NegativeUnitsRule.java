package io.github.lifecycle4j.clean;

import java.util.List;

/** Treats periods with more returns than sales. */
final class NegativeUnitsRule implements Rule {

  private final NegativeUnits action;

  NegativeUnitsRule(NegativeUnits action) {
    this.action = action;
  }

  @Override
  public List<Treatment> treatments() {
    return List.of(
        switch (action) {
          case MISSING ->
              new Treatment(Issue.NEGATIVE_UNITS, Effect.CHANGED, "the units are missing");
          case ZERO -> new Treatment(Issue.NEGATIVE_UNITS, Effect.CHANGED, "the units are zero");
          case KEEP -> new Treatment(Issue.NEGATIVE_UNITS, Effect.FLAGGED, "the units stay");
        });
  }

  @Override
  public void apply(Draft draft, Log log) {
    double[] units = draft.units();
    for (int t = 0; t < units.length; t++) {
      if (units[t] < 0) {
        double after =
            switch (action) {
              case MISSING -> Double.NaN;
              case ZERO -> 0;
              case KEEP -> units[t];
            };
        log.value(Issue.NEGATIVE_UNITS, draft, t, "units", units[t], after);
        units[t] = after;
      }
    }
  }
}
