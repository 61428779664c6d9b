package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.data.Series;

/**
 * When a season is taken out of a series that is forecast without it, and how much of it. The
 * season is that of a classical decomposition: multiplicative if all values are positive, otherwise
 * additive. Missing values are taken from a periodic {@link Stl} first.
 *
 * @param critical the season is taken out if the autocorrelation at the season length m is larger
 *     than this many of its standard errors √((1 + 2·Σ r(k)²)/n), k below m (Bartlett 1946), and
 *     there are more than two seasons; not negative
 * @param shrunk whether the seasonal indices are drawn towards no season by as much as they are
 *     uncertain: by the share (m − 3)·V/Σ d², with their distances d from no season and the mean
 *     variance V of an index (James and Stein; Miller and Williams 2003, "Shrinkage estimators of
 *     time series seasonal factors and their effect on forecasting accuracy", International Journal
 *     of Forecasting 19)
 */
public record SeasonalAdjustment(double critical, boolean shrunk) {

  /**
   * A season that is significant at 90 %, taken out whole (Assimakopoulos and Nikolopoulos 2000).
   */
  public static final SeasonalAdjustment CLASSICAL =
      new SeasonalAdjustment(1.6448536269514722, false);

  /** A season that is significant at 80 %, shrunk. */
  public static final SeasonalAdjustment SHRUNK = new SeasonalAdjustment(1.2815515655446004, true);

  /**
   * @throws IllegalArgumentException if the critical value is negative or {@code NaN}
   */
  public SeasonalAdjustment {
    if (!(critical >= 0)) {
      throw new IllegalArgumentException(
          "The critical value of the seasonal test is %s but must not be negative. Maybe use 1.645."
              .formatted(critical));
    }
  }

  /** The same with this critical value. */
  public SeasonalAdjustment withCritical(double standardErrors) {
    return new SeasonalAdjustment(standardErrors, shrunk);
  }

  /** The same, shrunk or not. */
  public SeasonalAdjustment withShrunk(boolean other) {
    return new SeasonalAdjustment(critical, other);
  }

  /**
   * The season that a series has; none where it is not significant.
   *
   * @throws IllegalArgumentException if values are missing, and a position of the season was never
   *     observed
   */
  public Season seasonOf(Series history) {
    return Season.of(history, this);
  }
}
