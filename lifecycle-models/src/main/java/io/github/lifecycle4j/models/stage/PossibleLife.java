package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.stage.LifecycleStage;

/**
 * A life as it may be: a life curve with the scale, the season and the effect of promotions that
 * the history lets expect of it. It is known in every period from the first sale on, also in those
 * to come. Immutable.
 */
public final class PossibleLife {

  private final LifeCurves curves;
  private final int curve;
  private final SalesSignal signal;
  private final long launch;
  private final double[] coefficient;
  private final double peak;

  /**
   * @param launch number of the period of the first sale
   * @param coefficient the logarithm of the peak, then the effect of promotions where they are
   *     known, then the season; not copied
   */
  PossibleLife(
      LifeCurves curves, int curve, SalesSignal signal, long launch, double[] coefficient) {
    this.curves = curves;
    this.curve = curve;
    this.signal = signal;
    this.launch = launch;
    this.coefficient = coefficient;
    peak = Math.exp(coefficient[0]);
  }

  /**
   * The level in a period, in units: sales without season and promotion.
   *
   * @param period number of a period, not before the first sale
   */
  public double level(long period) {
    return peak * curves.relativeLevel(curve, age(period));
  }

  /** What the season multiplies the level by in a period. */
  public double season(long period) {
    return Math.exp(signal.season(age(period), coefficient));
  }

  /**
   * What a promotion multiplies sales by; 1 where the history knows of none.
   *
   * @param share share of the period that is on promotion, 0 … 1
   */
  public double promotion(double share) {
    return signal.hasPromotion() ? Math.exp(coefficient[1] * share) : 1;
  }

  /**
   * The stage in a period, from {@link LifecycleStage#INTRODUCTION} to {@link
   * LifecycleStage#DECLINE}.
   *
   * @param period number of a period, not before the first sale
   */
  public LifecycleStage stage(long period) {
    return curves.stage(curve, age(period));
  }

  /** Number of the period in which the level has fallen to 5 % of the peak for good. */
  public long end() {
    return launch + (long) curves.end(curve, LifecycleStage.DECLINE);
  }

  private int age(long period) {
    return Math.toIntExact(period - launch);
  }
}
