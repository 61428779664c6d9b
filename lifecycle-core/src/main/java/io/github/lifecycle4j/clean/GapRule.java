package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import java.util.List;
import java.util.Set;

/** Fills periods without a row. */
final class GapRule implements Rule {

  /** Covariates that are zero where nothing was sold and nothing was recorded. */
  private static final Set<String> ZERO_COVARIATES =
      Set.of(Covariates.PROMOTION, Covariates.CUSTOMERS);

  private final Gaps gaps;

  GapRule(Gaps gaps) {
    this.gaps = gaps;
  }

  @Override
  public List<Treatment> treatments() {
    return gaps == Gaps.ZERO
        ? List.of(
            new Treatment(Issue.GAP, Effect.FILLED, "the units are zero"),
            new Treatment(Issue.COVARIATE_GAP, Effect.FILLED, "promotion and customers are zero"))
        : List.of(new Treatment(Issue.GAP, Effect.FILLED, "the units are missing"));
  }

  @Override
  public void apply(Draft draft, Log log) {
    double after = gaps == Gaps.ZERO ? 0 : Double.NaN;
    for (int t = 0; t < draft.length(); t++) {
      if (!draft.reported()[t]) {
        log.value(Issue.GAP, draft, t, "units", Double.NaN, after);
        draft.units()[t] = after;
      }
    }
    if (gaps == Gaps.ZERO) {
      for (int c = 0; c < draft.table().columns().size(); c++) {
        String name = draft.table().columns().get(c).name();
        if (ZERO_COVARIATES.contains(name)) {
          fill(draft, draft.values(c), name, log);
        }
      }
    }
  }

  private static void fill(Draft draft, double[] values, String name, Log log) {
    for (int t = 0; t < values.length; t++) {
      if (!draft.reported()[t]) {
        log.value(Issue.COVARIATE_GAP, draft, t, name, Double.NaN, 0);
        values[t] = 0;
      }
    }
  }
}
