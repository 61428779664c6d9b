package io.github.lifecycle4j.models.intermittent;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;

/**
 * What kind of demand a history shows (Syntetos, Boylan and Croston 2005).
 *
 * @param interval average inter-demand interval (ADI): observed periods for each one with demand;
 *     infinite without any
 * @param squaredVariation squared coefficient of variation (CV²) of the sizes of demand: their
 *     variance (of the population) over their squared mean; 0 without any
 * @param pattern the class
 */
public record DemandClassification(double interval, double squaredVariation, Pattern pattern) {

  /** The average interval above which demand is intermittent. */
  public static final double INTERVAL_CUT = 1.32;

  /** The squared coefficient of variation above which sizes are erratic. */
  public static final double VARIATION_CUT = 0.49;

  /** The classes. */
  public enum Pattern {
    /** Frequent demand of steady size. */
    SMOOTH,
    /** Frequent demand of varying size. */
    ERRATIC,
    /** Rare demand of steady size. */
    INTERMITTENT,
    /** Rare demand of varying size. */
    LUMPY
  }

  /**
   * Classifies a history; missing values are left out.
   *
   * @throws IllegalArgumentException if no value is observed or one is below 0
   */
  public static DemandClassification of(Series history) {
    UnivariateFit.requireObserved(history, 1, "a classification", "Maybe wait a period.");
    return Demand.of(history).classify();
  }

  static DemandClassification of(double interval, double squaredVariation) {
    boolean rare = interval > INTERVAL_CUT;
    boolean varying = squaredVariation > VARIATION_CUT;
    Pattern pattern =
        rare
            ? varying ? Pattern.LUMPY : Pattern.INTERMITTENT
            : varying ? Pattern.ERRATIC : Pattern.SMOOTH;
    return new DemandClassification(interval, squaredVariation, pattern);
  }

  /**
   * The method for a product of this class: for frequent demand ADIDA, which smooths each period
   * there, and for rare demand TSB. The authors advise Croston for smooth demand and SBA for the
   * others; but these never learn that demand has ended, as that of every product does.
   */
  public IntermittentMethod method() {
    return interval > INTERVAL_CUT ? IntermittentMethod.TSB : IntermittentMethod.ADIDA;
  }
}
