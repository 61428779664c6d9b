package io.github.lifecycle4j.features;

import java.util.List;

/** Number of periods from the last known one to the target period, 1 for the cutoff itself. */
record Lead() implements FittedFeature {

  @Override
  public List<String> columns() {
    return List.of("lead");
  }

  @Override
  public PeriodValues at(Known known) {
    return (period, row) -> row.accept((double) (period - known.cutoff() + 1));
  }
}
