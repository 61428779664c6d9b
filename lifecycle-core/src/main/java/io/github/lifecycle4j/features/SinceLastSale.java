package io.github.lifecycle4j.features;

import java.util.List;

/**
 * Periods from the last one with positive sales to the cutoff: 1 when the last known period had
 * sales, {@code NaN} before the first sale.
 */
record SinceLastSale() implements FittedFeature {

  @Override
  public List<String> columns() {
    return List.of("periods_since_sale");
  }

  @Override
  public PeriodValues at(Known known) {
    var last = known.lastSale();
    return PeriodValues.constant(last.isPresent() ? known.cutoff() - last.getAsLong() : Double.NaN);
  }
}
