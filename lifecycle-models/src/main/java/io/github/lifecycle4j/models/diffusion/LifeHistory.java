package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Series;
import java.util.Optional;

/**
 * The sales of one life from its launch, the first period with sales, as shares of the best period.
 * Long histories are added up in blocks of periods. Immutable: its arrays are never written.
 */
final class LifeHistory {

  /** Most blocks: more would cost time and tell no more of the shape of a life. */
  private static final int MOST_BLOCKS = 60;

  /** Sales in fewer periods say nothing of a life. */
  private static final int LEAST_SALES = 2;

  /** A life is completed when its last part sells at most this share of the best period. */
  private static final double PAST_BEST = 0.5;

  /** The last part is one in so many of the periods. */
  private static final int LAST_PART = 8;

  private static final int LEAST_PERIODS = 6;

  /** Units smaller than this share of the best period do not show. */
  private static final double FINEST_UNIT = 1e-4;

  /** Fewer periods have common factors by chance. */
  private static final int LEAST_FOR_UNIT = 5;

  /** Shares that differ by less are the same but for rounding. */
  private static final double ROUNDING = 1e-5;

  private final long launch;
  private final double scale;
  private final double[] times;
  private final double[] values;
  private final double mean;
  private final double unit;

  private LifeHistory(long launch, double scale, double[] times, double[] values) {
    this.launch = launch;
    this.scale = scale;
    this.times = times;
    this.values = values;
    double sum = 0;
    int observed = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] / scale);
      if (!Double.isNaN(values[i])) {
        sum += values[i];
        observed++;
      }
    }
    mean = sum / observed;
    unit = observed < LEAST_FOR_UNIT ? 0 : unit(values);
  }

  /**
   * The largest number of which all shares are multiples, by Euclid's algorithm, since what is sold
   * by the piece may be told in thousands; 0 if it is too small to matter.
   */
  private static double unit(double[] shares) {
    double unit = 0;
    for (double share : shares) {
      double rest = Double.isNaN(share) ? 0 : Math.abs(share);
      while (rest > ROUNDING) {
        double next = Math.abs(unit - rest * Math.rint(unit / rest));
        unit = rest;
        rest = next;
      }
      if (unit < FINEST_UNIT) {
        return 0;
      }
    }
    // The best period is a whole number of units too.
    return 1 / Math.rint(1 / unit);
  }

  /** The life in a history; empty if there are sales in fewer than two periods. */
  static Optional<LifeHistory> find(Series history) {
    int launch = 0;
    while (launch < history.length() && !(history.value(launch) > 0)) {
      launch++;
    }
    int sales = 0;
    for (int i = launch; i < history.length() && sales < LEAST_SALES; i++) {
      sales += history.value(i) > 0 ? 1 : 0;
    }
    return sales < LEAST_SALES
        ? Optional.empty()
        : Optional.of(of(history.from(history.startPeriod() + launch)));
  }

  private static LifeHistory of(Series life) {
    int block = (life.length() + MOST_BLOCKS - 1) / MOST_BLOCKS;
    int blocks = (life.length() + block - 1) / block;
    double[] times = new double[blocks + 1];
    double[] values = new double[blocks];
    double scale = 0;
    for (int i = 0; i < blocks; i++) {
      int end = Math.min((i + 1) * block, life.length());
      times[i + 1] = end;
      values[i] = total(life, i * block, end);
      scale = Math.max(scale, Double.isNaN(values[i]) ? 0 : values[i]);
    }
    return new LifeHistory(life.startPeriod(), scale, times, values);
  }

  /** Sales of some periods; a missing one sold as much as the others in the mean. */
  private static double total(Series life, int begin, int end) {
    double sum = 0;
    int observed = 0;
    for (int i = begin; i < end; i++) {
      if (!life.isMissing(i)) {
        sum += life.value(i);
        observed++;
      }
    }
    return observed == 0 ? Double.NaN : sum * (end - begin) / observed;
  }

  /** Number of the first period with sales. */
  long launch() {
    return launch;
  }

  /** Sales of the best block. */
  double scale() {
    return scale;
  }

  /** Share of the best block that is one unit sold; 0 where units do not show. */
  double unit() {
    return unit;
  }

  /** Periods in a block; the last one may be shorter. */
  int block() {
    return (int) times[1];
  }

  /** Where the first block begins and where each ends, in periods since launch. */
  double[] times() {
    return times;
  }

  /** Sales of each block over the scale, NaN where all of it is missing. */
  double[] values() {
    return values;
  }

  /** Mean of the values. */
  double mean() {
    return mean;
  }

  /** Whether sales are so far below their best at the end that the life is past it. */
  boolean isCompleted() {
    int last = Math.max(1, values.length / LAST_PART);
    double sum = 0;
    int observed = 0;
    for (int i = values.length - last; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sum += values[i];
        observed++;
      }
    }
    return values.length >= LEAST_PERIODS && observed > 0 && sum <= PAST_BEST * observed;
  }

  /** Logarithm of all that has been sold, over the scale. */
  double logSold() {
    double sold = 0;
    for (double value : values) {
      sold += value > 0 ? value : 0;
    }
    return Math.log(sold);
  }

  /** Periods of the whole life. */
  int periods() {
    return (int) times[times.length - 1];
  }
}
