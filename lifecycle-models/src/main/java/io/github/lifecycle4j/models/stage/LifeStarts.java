package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the lives of a product begin, see {@link SeveralLivesDetector}: the rules look at means
 * over a span of periods, and at the history up to a period alone.
 */
final class LifeStarts {

  /** A life has run down when its level is at most this share of its peak. */
  private static final double RUN_DOWN = 0.15;

  /** A second life has come when the level is this many times its lowest, … */
  private static final double RISE = 3;

  /** … and at least this share of the earlier peak. */
  private static final double LEAST_SHARE = 0.02;

  /**
   * A life.
   *
   * @param start index of its first period
   * @param told index of the first period by which that could be told
   * @param afterSilence whether nothing was sold for at least a season before it
   */
  record Start(int start, int told, boolean afterSilence) {}

  private final Series history;
  private final int span;
  private final int season;

  LifeStarts(Series history) {
    this.history = history;
    span = RuleReading.span(history.frequency().unit());
    season = Math.max(2, history.frequency().seasonLength());
  }

  /** The starts in order of time; the first is the launch. */
  List<Start> find() {
    List<Start> starts = new ArrayList<>();
    int first = FirstSale.index(history);
    starts.add(new Start(0, first, false));
    double peak = 0;
    int lowest = -1;
    int down = 0;
    int silent = 0;
    for (int t = first; t < history.length(); t++) {
      boolean sold = history.value(t) > 0;
      if (sold && silent >= season) {
        starts.add(new Start(t, t, true));
        first = t;
        peak = 0;
        lowest = -1;
        down = 0;
      }
      silent = sold ? 0 : silent + (history.isMissing(t) ? 0 : 1);
      double level = t - first + 1 < span ? Double.NaN : RuleReading.mean(history, t, span);
      boolean risen =
          lowest >= 0
              && down >= season
              && level >= RISE * level(lowest)
              && level >= LEAST_SHARE * peak;
      if (risen) {
        first = lowest + 1;
        starts.add(new Start(first, t, false));
        peak = level;
      }
      if (level <= RUN_DOWN * peak) {
        down++;
        lowest = lowest < 0 || level <= level(lowest) ? t : lowest;
      } else if (!Double.isNaN(level)) {
        peak = Math.max(peak, level);
        down = 0;
        lowest = -1;
      }
    }
    return starts;
  }

  private double level(int t) {
    return RuleReading.mean(history, t, span);
  }
}
