package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDefinition;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A prior population of life curves: level relative to the peak by age in periods. Each curve rises
 * to the growth share, on to the maturity share, passes its peak and falls from the decline share;
 * how long each part takes and how it is bent differs. The parameters are the points of a Halton
 * sequence (Halton 1960), so the population is the same every time.
 */
final class LifeCurves {

  private static final int[] BASES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
  private static final int SKIPPED_POINTS = 20;

  /** The coordinates of a point that the lengths of the parts of a life come from. */
  private static final int[] LENGTH_COORDINATES = {0, 1, 2, 3, 9};

  /**
   * The time at the peak and the fall of a life that begins with a spike, as a share of others'.
   */
  private static final double SPIKE_PACE = 0.15;

  /** Share of the spike's level that stays and falls this many times more slowly. */
  private static final double SPIKE_REST = 0.2;

  private static final double SPIKE_SLOWDOWN = 10;

  /** A life starts at this share of the level at which growth begins, at most. */
  private static final double HIGHEST_START = 0.8;

  /** Lowest relative level that is told from another one. */
  private static final double FLOOR = 0.002;

  /** Relative level at which a life counts as ended and a straight fall levels off. */
  private static final double END = 0.05;

  /** Power of the squared distance from the middle by which a plateau leaves the peak. */
  private static final double PLATEAU = 5;

  private final StageDefinition definition;
  private final double[] growth;
  private final double[] maturity;
  private final double[] decline;
  private final double[] fall;
  private final double[] start;
  private final double[] before;
  private final boolean[] spike;
  private final boolean[] linearIntroduction;
  private final boolean[] linearGrowth;
  private final boolean[] linearDecline;
  private final boolean[] plateau;
  private final int[] growthFrom;
  private final int[] maturityFrom;
  private final int[] declineFrom;

  /**
   * Draws a population.
   *
   * @param size number of curves
   * @param prior lengths and starts that are likely
   * @param underWay share of lives that are under way when the history begins, 0 … 1
   */
  LifeCurves(int size, StageDefinition definition, StagePrior prior, double underWay) {
    this.definition = definition;
    growth = new double[size];
    maturity = new double[size];
    decline = new double[size];
    fall = new double[size];
    start = new double[size];
    before = new double[size];
    spike = new boolean[size];
    linearIntroduction = new boolean[size];
    linearGrowth = new boolean[size];
    linearDecline = new boolean[size];
    plateau = new boolean[size];
    growthFrom = new int[size];
    maturityFrom = new int[size];
    declineFrom = new int[size];
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    for (int k = 0; k < size; k++) {
      double[] u = point(k);
      drawLengths(k, u, prior.lengths(), normal);
      double seen = u[10] < underWay ? u[10] / underWay : 0;
      before[k] = seen * (decline[k] + fall[k]);
      double startShare = Math.pow(prior.lowestStart() / HIGHEST_START, u[4]);
      start[k] = definition.growthFrom() * HIGHEST_START * startShare;
      linearGrowth[k] = u[5] < 0.5;
      linearIntroduction[k] = u[6] < 0.5;
      linearDecline[k] = u[8] < 0.6;
      plateau[k] = u[11] < 0.5;
      growthFrom[k] = (int) end(k, LifecycleStage.INTRODUCTION);
      maturityFrom[k] = (int) end(k, LifecycleStage.GROWTH);
      declineFrom[k] = (int) end(k, LifecycleStage.MATURITY);
    }
  }

  private void drawLengths(int k, double[] u, LifeLengths lengths, NormalDistribution normal) {
    double[] drawn = new double[LifeLengths.NORMALS];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = normal.inverseCumulativeProbability(u[LENGTH_COORDINATES[i]]);
    }
    double[] length = lengths.draw(drawn);
    spike[k] = u[7] < lengths.spikes();
    growth[k] = spike[k] ? 0 : length[0];
    maturity[k] = growth[k] + (spike[k] ? 0 : length[1]);
    decline[k] = maturity[k] + (spike[k] ? SPIKE_PACE : 1) * length[2];
    fall[k] = (spike[k] ? SPIKE_PACE : 1) * length[3];
  }

  private static double[] point(int index) {
    double[] u = new double[BASES.length];
    for (int i = 0; i < u.length; i++) {
      u[i] = radicalInverse(index + SKIPPED_POINTS, BASES[i]);
    }
    return u;
  }

  /** The digits of the index in the base, mirrored at the point: evenly spread over (0, 1). */
  private static double radicalInverse(int index, int base) {
    double value = 0;
    double weight = 1.0 / base;
    for (int rest = index; rest > 0; rest /= base) {
      value += weight * (rest % base);
      weight /= base;
    }
    return value;
  }

  /** Number of curves. */
  int size() {
    return growth.length;
  }

  /** Whether a life was under way before the history began. */
  boolean isUnderWay(int curve) {
    return before[curve] > 0;
  }

  /** Whether a life is at its best when it is launched. */
  boolean isSpike(int curve) {
    return spike[curve];
  }

  /** The logarithms of the lengths of the parts of a life that rises first, in periods. */
  double[] logLengths(int curve) {
    return new double[] {
      Math.log(growth[curve]),
      Math.log(maturity[curve] - growth[curve]),
      Math.log(decline[curve] - maturity[curve]),
      Math.log(fall[curve])
    };
  }

  /** The stage of a curve in the period with this age, 0 for the first. */
  LifecycleStage stage(int curve, int age) {
    return age < growthFrom[curve]
        ? LifecycleStage.INTRODUCTION
        : age < maturityFrom[curve]
            ? LifecycleStage.GROWTH
            : age < declineFrom[curve] ? LifecycleStage.MATURITY : LifecycleStage.DECLINE;
  }

  /** The age of the first period in growth, also where it lies before the history. */
  int growthFrom(int curve) {
    return growthFrom[curve];
  }

  /** The age of the first period in maturity, not below that of growth. */
  int maturityFrom(int curve) {
    return maturityFrom[curve];
  }

  /** The age of the first period in decline, not below that of maturity. */
  int declineFrom(int curve) {
    return declineFrom[curve];
  }

  /** The age of the first period after a stage; for decline, when the level falls to 5 %. */
  double end(int curve, LifecycleStage stage) {
    double time =
        switch (stage) {
          case PRE_LAUNCH -> 0;
          case INTRODUCTION -> growth[curve];
          case GROWTH -> maturity[curve];
          case MATURITY -> decline[curve];
          case DECLINE, DISCONTINUED -> decline[curve] + fall[curve] * endOfFall(curve);
        };
    return Math.ceil(time - before[curve] - 0.5);
  }

  private double endOfFall(int curve) {
    double from = definition.declineBelow();
    if (spike[curve]) {
      return SPIKE_SLOWDOWN * Math.log(SPIKE_REST * from / END) / Math.log(3);
    }
    return linearDecline[curve] ? kink(from) : Math.log(from / END) / Math.log(3);
  }

  /** The logarithm of the relative level of a curve in the period with this age. */
  double logLevel(int curve, int age) {
    return Math.log(relativeLevel(curve, age));
  }

  /** The level of a curve relative to its peak in the period with this age. */
  double relativeLevel(int curve, int age) {
    return Math.max(FLOOR, level(curve, before[curve] + age + 0.5));
  }

  private double level(int k, double age) {
    if (age < growth[k]) {
      return introduction(k, age / growth[k]);
    }
    if (age < maturity[k]) {
      return growth(k, (age - growth[k]) / (maturity[k] - growth[k]));
    }
    return age < decline[k]
        ? maturity(k, (age - maturity[k]) / (decline[k] - maturity[k]))
        : decline(k, (age - decline[k]) / fall[k]);
  }

  private double introduction(int k, double x) {
    double to = definition.growthFrom();
    return linearIntroduction[k]
        ? start[k] + (to - start[k]) * x
        : start[k] * Math.pow(to / start[k], x);
  }

  private double growth(int k, double x) {
    double from = definition.growthFrom();
    double to = Math.min(definition.maturityFrom(), 0.999);
    return linearGrowth[k]
        ? from + (to - from) * x
        : 1 / (1 + Math.exp(-(logit(from) + (logit(to) - logit(from)) * x)));
  }

  /** A bow or, with a higher power, a plateau. */
  private double maturity(int k, double x) {
    double edge = x < 0.5 ? definition.maturityFrom() : definition.declineBelow();
    double away = 2 * x - 1;
    return 1 - (1 - edge) * Math.pow(away * away, plateau[k] ? PLATEAU : 1);
  }

  /** A straight or an exponential fall by two thirds for x = 1; the straight one levels off. */
  private double decline(int k, double x) {
    double from = definition.declineBelow();
    if (spike[k]) {
      return from
          * ((1 - SPIKE_REST) * Math.pow(3, -x) + SPIKE_REST * Math.pow(3, -x / SPIKE_SLOWDOWN));
    }
    if (!linearDecline[k]) {
      return from * Math.pow(3, -x);
    }
    return x < kink(from) ? from * (1 - x * 2 / 3) : END * Math.exp(-2 * (x - kink(from)));
  }

  /** Where a straight fall levels off. */
  private static double kink(double from) {
    return 1.5 * (1 - END / from);
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }
}
