package io.github.lifecycle4j.models.smoothing;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The state of an exponential smoothing model at some time.
 *
 * @param level ℓ, in units of the series
 * @param slope b, where there is a trend: what is added to the level in each period, in units of
 *     the series, or what multiplies it
 * @param season the seasonal states in the order in which they are used next, the first one in the
 *     next period; in units of the series, or factors; empty without a season
 */
public record EtsState(double level, OptionalDouble slope, List<Double> season) {

  /** Copies the list. */
  public EtsState {
    season = List.copyOf(season);
  }

  static EtsState of(EtsPoint point) {
    return new EtsState(
        point.level,
        point.structure.hasTrend() ? OptionalDouble.of(point.slope) : OptionalDouble.empty(),
        Arrays.stream(point.season()).boxed().toList());
  }
}
