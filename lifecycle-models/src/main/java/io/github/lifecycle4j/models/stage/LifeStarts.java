package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * Where the lives of a product begin, see {@link SeveralLivesDetector}. Told at the time, the rules
 * look at the history up to a period alone; in hindsight they know which silences were sleep.
 */
final class LifeStarts {

  /** A life has run down when its level is at most this share of its peak. */
  private static final double RUN_DOWN = 0.15;

  /** A second life has come when the level is this many times the low one, … */
  private static final double RISE = 3;

  /** … and at least this share of the earlier peak. */
  private static final double LEAST_SHARE = 0.02;

  /** Low levels are means over at least so many periods. */
  private static final int LEAST_LOW = 3;

  /** A silence ends a life if in all of it a longer one by chance is less likely than this. */
  private static final double CHANCE = 0.02;

  /**
   * Where sales are counts the square roots of two sums differ by this: four standard deviations,
   * since the lowest of many means is compared with.
   */
  private static final double CLEAR = 2;

  /**
   * A life.
   *
   * @param start index of its first period
   * @param told index of the first period by which that could be told
   * @param afterSilence whether nothing was sold for at least a quarter of a season before it
   */
  record Start(int start, int told, boolean afterSilence) {}

  private final Series history;
  private final boolean hindsight;
  private final int span;
  private final int season;
  private final boolean counts;

  /**
   * @param awake the history with sleep as missing values
   * @param hindsight whether later periods may be looked at
   */
  LifeStarts(Series awake, boolean hindsight) {
    this.history = awake;
    this.hindsight = hindsight;
    span = RuleReading.span(history.frequency().unit());
    season = Math.max(2, history.frequency().seasonLength());
    counts =
        Arrays.stream(history.toArray()).allMatch(it -> Double.isNaN(it) || it == Math.rint(it));
  }

  /** The starts in order of time; the first is the launch. */
  List<Start> find() {
    List<Start> starts = new ArrayList<>();
    int first = FirstSale.index(history);
    starts.add(new Start(0, first, false));
    Running life = new Running(first);
    int silent = 0;
    for (int t = first; t < history.length(); t++) {
      boolean sold = history.value(t) > 0;
      if (sold && silent > 0 && isEnd(life, t, silent)) {
        starts.add(new Start(t, t, true));
        life = new Running(t);
      }
      silent = sold ? 0 : silent + (history.isMissing(t) ? 0 : 1);
      if (life.hasRisenBy(t)) {
        int start = bend(life.down, t);
        starts.add(new Start(start, t, false));
        life = new Running(start);
        life.peak = RuleReading.mean(history, t, span);
      }
    }
    return starts;
  }

  /** Whether a silence before a sale ended a life. */
  private boolean isEnd(Running life, int sale, int silent) {
    if (silent < Math.max(2, season / 4)) {
      return false;
    }
    int from = sale;
    int zeros = 0;
    while (zeros < silent) {
      zeros += history.value(--from) == 0 ? 1 : 0;
    }
    return isUnusual(life.first, from, silent)
        && isUnusual(Math.max(life.first, from - season / 2), from, silent)
        && (silent >= season
            || hasSales(from - season, sale - season, life.first)
            || (hindsight && hasSales(from + season, sale + season, sale)));
  }

  /** Whether anything was sold between two periods, as far as the second life is not looked at. */
  private boolean hasSales(int from, int to, int least) {
    for (int t = Math.max(least, from); t < Math.min(to, history.length()); t++) {
      if (history.value(t) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a silence is longer than those of a product that sells as often as this one did: by the
   * distribution of the number of periods without a sale whose chance has a beta distribution.
   */
  private boolean isUnusual(int from, int to, int silent) {
    int sales = 0;
    int zeros = 0;
    for (int t = from; t < to; t++) {
      sales += history.value(t) > 0 ? 1 : 0;
      zeros += history.value(t) == 0 ? 1 : 0;
    }
    // The first sale is where counting begins.
    double none = zeros + 1;
    double all = none + sales;
    double logChance =
        Gamma.logGamma(none + silent)
            - Gamma.logGamma(none)
            + Gamma.logGamma(all)
            - Gamma.logGamma(all + silent);
    return logChance + Math.log1p(sales) < Math.log(CHANCE);
  }

  /**
   * Where a level that stayed begins to rise: the bend between a level and a straight line up from
   * it that come nearest to the sales, by least squares with the variance in proportion to the
   * level.
   */
  private int bend(int from, int to) {
    double[] weight = new double[to - from + 1];
    for (int t = from; t <= to; t++) {
      double level = RuleReading.mean(history, Math.min(to, t + span / 2), span);
      weight[t - from] = history.isMissing(t) ? 0 : 1 / Math.max(level, Double.MIN_NORMAL);
    }
    int best = to;
    double most = Double.NEGATIVE_INFINITY;
    for (int bend = from + 1; bend <= to; bend++) {
      double explained = explained(from, bend, to, weight);
      if (explained > most) {
        most = explained;
        best = bend;
      }
    }
    return best;
  }

  /** The sum of squares that a line up from a bend explains beside the level. */
  private double explained(int from, int bend, int to, double[] weight) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int t = from; t <= to; t++) {
      if (weight[t - from] > 0) {
        sum += weight[t - from];
        x += weight[t - from] * Math.max(0, t - bend + 1);
        y += weight[t - from] * history.value(t);
      }
    }
    double cross = 0;
    double squares = 0;
    for (int t = from; t <= to; t++) {
      if (weight[t - from] > 0) {
        double off = Math.max(0, t - bend + 1) - x / sum;
        cross += weight[t - from] * off * (history.value(t) - y / sum);
        squares += weight[t - from] * off * off;
      }
    }
    return squares > 0 ? Math.max(0, cross) * Math.max(0, cross) / squares : 0;
  }

  /** A life as far as it has been read. */
  private final class Running {

    private final int first;
    private double peak;
    private int down = -1;
    private int up;

    Running(int first) {
      this.first = first;
    }

    /** Reads a period; whether a second life has come by then. */
    boolean hasRisenBy(int t) {
      double level = t - first + 1 < span ? Double.NaN : RuleReading.mean(history, t, span);
      if (Double.isNaN(level)) {
        return false;
      }
      boolean low = level <= RUN_DOWN * peak;
      up = low ? 0 : up + 1;
      if (down < 0) {
        peak = Math.max(peak, level);
        down = low ? t : -1;
        return false;
      }
      int before = t - down + 1 - span;
      boolean risen =
          before >= season
              ? isUp(t, span)
              : t - down + 1 - season / 2 >= season / 2 && isUp(t, Math.max(span, season / 2));
      if (!risen && up > Math.max(span, season / 2)) {
        // It has sold more for long, but not enough: the life goes on.
        peak = Math.max(peak, level);
        down = -1;
      }
      return risen;
    }

    /** Whether the last periods sell far more than the lowest before, and most of them do. */
    private boolean isUp(int t, int last) {
      double low = lowest(t - last);
      double level = RuleReading.mean(history, t, last);
      int above = 0;
      int known = 0;
      for (int i = t - last + 1; i <= t; i++) {
        known += history.isMissing(i) ? 0 : 1;
        above += history.value(i) > RISE / 2 * low ? 1 : 0;
      }
      return level >= RISE * low
          && level >= LEAST_SHARE * peak
          && 2 * above > known
          && (!counts || Math.sqrt(level * known) - Math.sqrt(low * known) >= CLEAR);
    }

    /** The lowest mean over a season since the life has run down, up to a period. */
    private double lowest(int to) {
      int length = Math.min(Math.max(LEAST_LOW, season), to - down + 1);
      double lowest = Double.POSITIVE_INFINITY;
      for (int t = down + length - 1; t <= to; t++) {
        double mean = RuleReading.mean(history, t, length);
        lowest = mean < lowest ? mean : lowest;
      }
      return lowest;
    }
  }
}
