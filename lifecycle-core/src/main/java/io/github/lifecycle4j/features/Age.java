package io.github.lifecycle4j.features;

import java.util.List;

/**
 * Periods from the first one with positive sales to the target period; {@code NaN} before the first
 * sale. A history that starts after the launch makes the product look younger.
 */
record Age() implements FittedFeature {

  @Override
  public List<String> columns() {
    return List.of("age");
  }

  @Override
  public PeriodValues at(Known known) {
    var first = known.firstSale();
    return (period, row) -> row.accept(first.isPresent() ? period - first.getAsLong() : Double.NaN);
  }
}
