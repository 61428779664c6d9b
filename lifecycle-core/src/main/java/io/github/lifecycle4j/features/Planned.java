package io.github.lifecycle4j.features;

import java.util.List;

/**
 * The value of a future covariate in the target period.
 *
 * @param covariate name of the covariate
 */
record Planned(String covariate) implements FittedFeature {

  @Override
  public List<String> columns() {
    return List.of(covariate + "_planned");
  }

  @Override
  public PeriodValues at(Known known) {
    return (period, row) -> row.accept(known.planned(covariate, period));
  }
}
