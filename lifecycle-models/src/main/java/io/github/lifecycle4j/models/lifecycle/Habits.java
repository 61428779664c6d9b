package io.github.lifecycle4j.models.lifecycle;

/**
 * What a catalogue has taught of its products.
 *
 * @param trend how far levels follow the life curves, 0 … 1: the power that the level of a curve is
 *     raised to
 * @param season how far sales follow the season, 0 … 1: the power of the season's factor
 * @param memory weight of an error relative to the one a period later, above 0, at most 1
 * @param beginning number of the period before which no product is seen: those seen in it may have
 *     been on sale before
 */
record Habits(double trend, double season, double memory, long beginning) {

  /** Life curve and season count in full, and no history is cut off. */
  static final Habits DEFAULTS = new Habits(1, 1, 0.9, Long.MIN_VALUE);

  /** The same where levels follow the life curves in full. */
  Habits withFullTrend() {
    return new Habits(1, season, memory, beginning);
  }

  /** The same with another memory. */
  Habits withMemory(double weight) {
    return new Habits(trend, season, weight, beginning);
  }
}
