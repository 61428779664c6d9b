package io.github.lifecycle4j.features;

import java.util.List;

/**
 * The value some periods before the target period of lead 1: lag 1 is the last known period.
 *
 * @param signal what the lag is taken of
 * @param lags each at least 1
 */
record Lags(Signal signal, List<Integer> lags) implements FittedFeature {

  Lags {
    lags = Counts.positive("lag", lags);
  }

  @Override
  public List<String> columns() {
    return Counts.columns(signal.name() + "_lag_", lags);
  }

  @Override
  public PeriodValues at(Known known) {
    var series = signal.before(known);
    return PeriodValues.constant(
        lags.stream().mapToDouble(lag -> series.valueAt(known.cutoff() - lag)).toArray());
  }
}
