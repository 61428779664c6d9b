package io.github.lifecycle4j.models.arima;

/**
 * The largest orders of the models that {@link AutoArima} tries.
 *
 * @param ar largest p; never more than a third of the observed values
 * @param differences largest d, at most 2
 * @param ma largest q; never more than a third of the observed values
 * @param seasonalAr largest P; never more than a third of the number of seasons
 * @param seasonalDifferences largest D, at most 2
 * @param seasonalMa largest Q; never more than a third of the number of seasons
 * @param sum largest p + q + P + Q of an exhaustive search
 */
public record ArimaLimits(
    int ar,
    int differences,
    int ma,
    int seasonalAr,
    int seasonalDifferences,
    int seasonalMa,
    int sum) {

  /** (5,2,5)(2,1,2), with a sum of at most 5 in an exhaustive search. */
  public static final ArimaLimits DEFAULTS = new ArimaLimits(5, 2, 5, 2, 1, 2, 5);

  private static final int LARGEST = 100;
  private static final int LARGEST_DIFFERENCES = 2;

  /**
   * @throws IllegalArgumentException if a limit is negative, above 100, or above 2 for differences
   */
  public ArimaLimits {
    require("ar", ar, LARGEST);
    require("differences", differences, LARGEST_DIFFERENCES);
    require("ma", ma, LARGEST);
    require("seasonalAr", seasonalAr, LARGEST);
    require("seasonalDifferences", seasonalDifferences, LARGEST_DIFFERENCES);
    require("seasonalMa", seasonalMa, LARGEST);
    require("sum", sum, 4 * LARGEST);
  }

  private static void require(String name, int value, int largest) {
    if (value < 0 || value > largest) {
      throw new IllegalArgumentException(
          "The limit '%s' is %s but must be 0 to %s.".formatted(name, value, largest));
    }
  }

  /** The same with these limits of p, d and q. */
  public ArimaLimits withOrder(int p, int d, int q) {
    return new ArimaLimits(p, d, q, seasonalAr, seasonalDifferences, seasonalMa, sum);
  }

  /** The same with these limits of P, D and Q. */
  public ArimaLimits withSeasonalOrder(int p, int d, int q) {
    return new ArimaLimits(ar, differences, ma, p, d, q, sum);
  }

  /** The same with this limit of p + q + P + Q. */
  public ArimaLimits withSum(int largest) {
    return new ArimaLimits(
        ar, differences, ma, seasonalAr, seasonalDifferences, seasonalMa, largest);
  }

  /** The limits for a series of this many observed values. */
  ArimaLimits within(int observed, int season) {
    int third = observed / 3;
    int seasons = season > 1 ? third / season : 0;
    return new ArimaLimits(
        Math.min(ar, third),
        differences,
        Math.min(ma, third),
        Math.min(seasonalAr, seasons),
        season > 1 ? seasonalDifferences : 0,
        Math.min(seasonalMa, seasons),
        sum);
  }
}
