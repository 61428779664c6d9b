package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.decomposition.Mstl;
import io.github.lifecycle4j.models.internal.Moments;

/** How often a series should be differenced to make it stationary, by repeated tests. */
public final class Differencing {

  /** A test that tells whether a series has a unit root. */
  public enum UnitRootTest {
    /**
     * {@link Kpss} with ⌊3√n/13⌋ lags: differences only on evidence against stationarity (as
     * Hyndman and Khandakar 2008).
     */
    KPSS,
    /** {@link DickeyFuller} with one lag: differences unless there is evidence for stationarity. */
    DICKEY_FULLER,
    /** {@link PhillipsPerron} with few lags, in the same sense. */
    PHILLIPS_PERRON
  }

  /** A test that tells whether a series should be differenced at the season. */
  public enum SeasonalTest {
    /**
     * The strength of the season in an STL decomposition is above 0.64 (Wang, Smith and Hyndman
     * 2006; the limit is that of R's package forecast).
     */
    STRENGTH,
    /** {@link Ocsb} with the best of 0 to 3 lags does not reject a seasonal unit root. */
    OCSB
  }

  private static final double STRONG = 0.64;
  private static final int OCSB_LAGS = 3;

  private Differencing() {}

  /**
   * Number of first differences until the test finds no unit root. A line is differenced once.
   * Where the test has no answer, for too few values are left or its regression fits them exactly,
   * they are not differenced further.
   *
   * @param values one value a period; missing ones are left out
   * @param test the test, which is repeated on the differences
   * @param terms {@link Terms#CONSTANT} or {@link Terms#TREND}
   * @param level level of significance, 0.01 to 0.1
   * @param most the largest number, not negative
   * @return 0 … most, no more than what makes the series constant
   * @throws IllegalArgumentException if the terms, level or number are out of range
   */
  public static int differences(
      double[] values, UnitRootTest test, Terms terms, double level, int most) {
    if (!(level >= 0.01 && level <= 0.1)) {
      throw new IllegalArgumentException(
          "The level of significance is %s but must lie in 0.01 … 0.1.".formatted(level));
    }
    if (most < 0 || terms == Terms.NONE) {
      throw new IllegalArgumentException(
          "At most %s differences with the terms %s cannot be tested. Maybe use Terms.CONSTANT."
              .formatted(most, terms));
    }
    double[] left = Moments.withoutMissing(values);
    int differences = 0;
    while (differences < most
        && left.length > 2
        && !Moments.areConstant(left)
        && hasUnitRoot(left, test, terms, level)) {
      left = Moments.differences(left, 1);
      differences++;
    }
    return differences;
  }

  private static boolean hasUnitRoot(
      double[] values, UnitRootTest test, Terms terms, double level) {
    if (TestSeries.areLine(values)) {
      return true;
    }
    int n = values.length;
    try {
      return switch (test) {
        case KPSS -> Kpss.test(values, terms, (int) (3 * Math.sqrt(n) / 13)).rejects(level);
        case DICKEY_FULLER -> !DickeyFuller.test(values, terms, 1).rejects(level);
        case PHILLIPS_PERRON ->
            !PhillipsPerron.testByLevel(values, terms, PhillipsPerron.shortLags(n)).rejects(level);
      };
    } catch (IllegalArgumentException noAnswer) {
      return false;
    }
  }

  /**
   * Number of seasonal differences until the test asks for no more. A series of no more than two
   * seasons, or constant, is not differenced.
   *
   * @param values one value a period; NaN is a missing value, which OCSB does not take
   * @param seasonLength periods in a season; 1 for none, which is never differenced
   * @param test the test, which is repeated on the differences
   * @param most the largest number, not negative
   * @return 0 … most, no more than what makes the series constant
   * @throws IllegalArgumentException if a value is missing for OCSB, or one position of the season
   *     is never observed
   */
  public static int seasonalDifferences(
      double[] values, int seasonLength, SeasonalTest test, int most) {
    double[] left = values;
    int differences = 0;
    while (differences < most
        && seasonLength > 1
        && left.length > 2 * seasonLength
        && !Moments.areConstant(left)
        && isSeasonal(left, seasonLength, test)) {
      left = Moments.differences(left, seasonLength);
      differences++;
    }
    return differences;
  }

  private static boolean isSeasonal(double[] values, int seasonLength, SeasonalTest test) {
    return switch (test) {
      case STRENGTH -> Mstl.DEFAULTS.decompose(values, seasonLength).seasonalStrength() > STRONG;
      case OCSB -> !Ocsb.testByAic(values, seasonLength, OCSB_LAGS).rejects();
    };
  }
}
