package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.data.Series;

/** A way to take a series apart into the sum of trend, seasons and remainder. */
public sealed interface SeasonalTrend permits Stl, Mstl {

  /** A short name, such as {@code "stl"}. */
  String name();

  /**
   * Takes a series apart.
   *
   * @throws IllegalArgumentException if it has no season, or not enough observations
   */
  Decomposition decompose(Series series);
}
