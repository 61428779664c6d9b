package io.github.lifecycle4j.evaluate;

import java.math.BigDecimal;

/** The central prediction interval of a level. */
final class Interval {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final double alpha;
  private final double lowerLevel;
  private final double upperLevel;

  /**
   * @param level nominal share of actual values inside, strictly between 0 and 1
   */
  Interval(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "The level of an interval is %s but must lie strictly between 0 and 1. Maybe write 80 %% as 0.8."
              .formatted(level));
    }
    // In decimals, so that the interval of 0.8 starts at the quantile 0.1 that was forecast.
    BigDecimal outside = BigDecimal.ONE.subtract(BigDecimal.valueOf(level));
    BigDecimal below = outside.divide(TWO);
    this.alpha = outside.doubleValue();
    this.lowerLevel = below.doubleValue();
    this.upperLevel = BigDecimal.ONE.subtract(below).doubleValue();
  }

  private double lower(RealizedForecast realized, int step) {
    return realized.distribution().quantile(step, lowerLevel);
  }

  private double upper(RealizedForecast realized, int step) {
    return realized.distribution().quantile(step, upperLevel);
  }

  /** 1 if the actual value lies in the interval, else 0. */
  double covers(RealizedForecast realized, int step) {
    double actual = realized.actual(step);
    return lower(realized, step) <= actual && actual <= upper(realized, step) ? 1 : 0;
  }

  /** Width of the interval and a penalty for an actual value outside of it. */
  double score(RealizedForecast realized, int step) {
    double lower = lower(realized, step);
    double upper = upper(realized, step);
    double actual = realized.actual(step);
    double outside = Math.max(lower - actual, 0) + Math.max(actual - upper, 0);
    return upper - lower + 2 / alpha * outside;
  }
}
