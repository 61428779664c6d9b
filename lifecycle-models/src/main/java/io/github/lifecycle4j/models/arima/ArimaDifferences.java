package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.models.diagnostics.Differencing;
import io.github.lifecycle4j.models.diagnostics.Terms;
import io.github.lifecycle4j.models.internal.Moments;
import java.util.OptionalInt;

/**
 * How {@link AutoArima} chooses the differences of a series: the seasonal ones first, the others by
 * a test of what is left.
 *
 * @param test the test of a unit root
 * @param terms the deterministic terms in it, a constant or a trend
 * @param level its level of significance, 0.01 to 0.1
 * @param seasonalTest the test of the season
 * @param differences d, where it is given and not tested
 * @param seasonalDifferences D, where it is given and not tested
 */
public record ArimaDifferences(
    Differencing.UnitRootTest test,
    Terms terms,
    double level,
    Differencing.SeasonalTest seasonalTest,
    OptionalInt differences,
    OptionalInt seasonalDifferences) {

  /** KPSS about a level at 5 %, and the strength of the season. */
  public static final ArimaDifferences DEFAULTS =
      new ArimaDifferences(
          Differencing.UnitRootTest.KPSS,
          Terms.CONSTANT,
          0.05,
          Differencing.SeasonalTest.STRENGTH,
          OptionalInt.empty(),
          OptionalInt.empty());

  /**
   * @throws IllegalArgumentException if the level is not 0.01 to 0.1, there are no terms, or a
   *     given number is negative or above 2
   */
  public ArimaDifferences {
    if (!(level >= 0.01 && level <= 0.1) || terms == Terms.NONE) {
      throw new IllegalArgumentException(
          "A unit root is to be tested at the level %s with the terms %s. Use a level of 0.01 to 0.1 and a constant or a trend."
              .formatted(level, terms));
    }
    requireFew(differences);
    requireFew(seasonalDifferences);
  }

  private static void requireFew(OptionalInt given) {
    if (given.isPresent() && (given.getAsInt() < 0 || given.getAsInt() > 2)) {
      throw new IllegalArgumentException(
          "The number of differences is %s but must be 0 to 2.".formatted(given.getAsInt()));
    }
  }

  /** The same with this test of a unit root. */
  public ArimaDifferences withTest(Differencing.UnitRootTest other) {
    return new ArimaDifferences(
        other, terms, level, seasonalTest, differences, seasonalDifferences);
  }

  /** The same with these terms in the test of a unit root. */
  public ArimaDifferences withTerms(Terms other) {
    return new ArimaDifferences(test, other, level, seasonalTest, differences, seasonalDifferences);
  }

  /** The same with this level of significance. */
  public ArimaDifferences withLevel(double other) {
    return new ArimaDifferences(test, terms, other, seasonalTest, differences, seasonalDifferences);
  }

  /** The same with this test of the season. */
  public ArimaDifferences withSeasonalTest(Differencing.SeasonalTest other) {
    return new ArimaDifferences(test, terms, level, other, differences, seasonalDifferences);
  }

  /** The same with d given. */
  public ArimaDifferences withDifferences(int given) {
    return new ArimaDifferences(
        test, terms, level, seasonalTest, OptionalInt.of(given), seasonalDifferences);
  }

  /** The same with D given. */
  public ArimaDifferences withSeasonalDifferences(int given) {
    return new ArimaDifferences(
        test, terms, level, seasonalTest, differences, OptionalInt.of(given));
  }

  /** The orders (0,d,0)(0,D,0) for a series; NaN is a missing value. */
  ArimaOrder choose(double[] values, int season, ArimaLimits limits) {
    int seasonal =
        season == 1
            ? 0
            : seasonalDifferences.orElseGet(
                () ->
                    Differencing.seasonalDifferences(
                        values, season, seasonalTest, limits.seasonalDifferences()));
    double[] left = values;
    for (int i = 0; i < seasonal; i++) {
      left = Moments.differences(left, season);
    }
    double[] rest = left;
    int plain =
        differences.orElseGet(
            () -> Differencing.differences(rest, test, terms, level, limits.differences()));
    return ArimaOrder.of(0, plain, 0).seasonal(0, seasonal, 0);
  }
}
