package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Series;
import java.util.List;

/**
 * The last observed value of a covariate before the cutoff.
 *
 * @param covariate name of the covariate
 */
record Latest(String covariate) implements FittedFeature {

  /** The last value that is not missing, {@code NaN} if there is none. */
  static double of(Series before) {
    int index = before.length() - 1;
    while (index >= 0 && before.isMissing(index)) {
      index--;
    }
    return index < 0 ? Double.NaN : before.value(index);
  }

  @Override
  public List<String> columns() {
    return List.of(covariate + "_latest");
  }

  @Override
  public PeriodValues at(Known known) {
    return PeriodValues.constant(of(known.history(covariate)));
  }
}
