package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A statistic of what is observed in the last periods before the cutoff. A product younger than the
 * window has the statistic of what there is.
 *
 * @param signal what the statistic is taken of
 * @param statistic the statistic
 * @param windows lengths of the windows in periods, each at least 1
 */
record Rolling(Signal signal, Statistic statistic, List<Integer> windows) implements FittedFeature {

  Rolling {
    windows = Counts.positive("window", windows);
  }

  /** The statistic of a series in the window before the cutoff. */
  static double of(Series before, Statistic statistic, long cutoff, int window) {
    Series part = before.between(cutoff - window, cutoff);
    double[] observed = new double[part.length()];
    int count = 0;
    for (int i = 0; i < observed.length; i++) {
      if (!part.isMissing(i)) {
        observed[count++] = part.value(i);
      }
    }
    return count == 0 ? Double.NaN : statistic.of(Arrays.copyOf(observed, count));
  }

  @Override
  public List<String> columns() {
    String prefix = signal.name() + "_" + statistic.name().toLowerCase(Locale.ROOT) + "_";
    return Counts.columns(prefix, windows);
  }

  @Override
  public PeriodValues at(Known known) {
    Series before = signal.before(known);
    return PeriodValues.constant(
        windows.stream()
            .mapToDouble(window -> of(before, statistic, known.cutoff(), window))
            .toArray());
  }
}
