package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Series;

/**
 * A series of a competition.
 *
 * @param period how often it is observed
 * @param history what the forecasters see; period 0 is the first
 * @param future what came then, as many values as are to be forecast
 */
public record CompetitionSeries(Period period, Series history, Series future) {

  /** Number of periods to forecast. */
  public int horizon() {
    return future.length();
  }

  /** Its name in the competition, such as {@code "N1402"}. */
  public String name() {
    return history.key().id();
  }
}
