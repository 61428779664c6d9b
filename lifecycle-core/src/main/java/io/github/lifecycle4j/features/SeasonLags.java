package io.github.lifecycle4j.features;

import java.util.List;

/**
 * The units in the target period's place of the season, some seasons back: 1 is the latest such
 * period that is known, so with leads above one season it is more than one season back.
 *
 * @param seasons each at least 1
 */
record SeasonLags(List<Integer> seasons) implements FittedFeature {

  SeasonLags {
    seasons = Counts.positive("number of seasons", seasons);
  }

  @Override
  public List<String> columns() {
    return Counts.columns("units_season_lag_", seasons);
  }

  @Override
  public PeriodValues at(Known known) {
    long length = known.frequency().seasonLength();
    return (period, row) -> {
      long ahead = period - known.cutoff();
      long latest = period - length * (ahead / length + 1);
      for (int season : seasons) {
        row.accept(known.sales().valueAt(latest - length * (season - 1)));
      }
    };
  }
}
