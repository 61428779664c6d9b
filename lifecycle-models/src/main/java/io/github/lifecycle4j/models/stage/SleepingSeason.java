package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Series;
import java.util.function.IntPredicate;

/**
 * Finds the part of the season in which a product sleeps. A run of zeros over at least a quarter of
 * the season that comes again a season later, with sales between, says nothing of the level.
 */
final class SleepingSeason {

  private final Series history;
  private final int season;
  private final int[] run;

  SleepingSeason(Series history) {
    this.history = history;
    season = history.frequency().seasonLength();
    run = runs(history);
  }

  /**
   * For each period the length of the run of zeros that it belongs to, 0 where something is sold.
   */
  private static int[] runs(Series history) {
    int[] run = new int[history.length()];
    int from = 0;
    for (int t = 0; t <= run.length; t++) {
      if (t == run.length || !(history.value(t) == 0)) {
        for (int i = from; i < t; i++) {
          run[i] = t - from;
        }
        from = t + 1;
      }
    }
    return run;
  }

  /** The history with sleep as missing values, as it could be told at the time. */
  Series awakeOnline() {
    return without(t -> asleep(t, t - season));
  }

  /** The history with sleep as missing values. */
  Series awake() {
    return without(t -> asleep(t, t - season) || asleep(t, t + season));
  }

  private Series without(IntPredicate asleep) {
    double[] values = history.toArray();
    boolean any = false;
    for (int t = 0; t < values.length; t++) {
      if (asleep.test(t)) {
        values[t] = Double.NaN;
        any = true;
      }
    }
    return any
        ? Series.of(history.key(), history.frequency(), history.startPeriod(), values)
        : history;
  }

  private boolean asleep(int t, int other) {
    if (season < 4 || other < 0 || other >= run.length || run[t] == 0 || 4 * run[other] < season) {
      return false;
    }
    for (int i = Math.min(t, other) + 1; i < Math.max(t, other); i++) {
      if (history.value(i) > 0) {
        return true;
      }
    }
    return false;
  }
}
