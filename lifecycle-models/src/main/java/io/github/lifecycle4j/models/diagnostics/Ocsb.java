package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.internal.LeastSquares;
import io.github.lifecycle4j.models.internal.Moments;
import java.util.Arrays;
import java.util.Locale;

/**
 * Result of the test of Osborn, Chui, Smith and Birchenhall (1988) that a series has a seasonal
 * unit root: the regression of w = ΔΔₛy on φ(L)Δₛy(t − 1), φ(L)Δy(t − s) and lags of w, where φ is
 * an autoregression of w. The statistic is the t of the second regressor; the critical value at the
 * 5 % level is the response surface of R's package forecast, −0.2937411·exp(−0.2850853·d −
 * 0.05983644·d²) − 1.652202 with d = ln s − 0.7656451.
 *
 * @param seasonLength periods in a season s
 * @param lags number of lags of w
 * @param statistic the t statistic
 * @param criticalValue below it the hypothesis is rejected at the 5 % level
 */
public record Ocsb(int seasonLength, int lags, double statistic, double criticalValue) {

  /**
   * Tests a series.
   *
   * @param values one value a period, at least a season and 2·lags + 5 more; none missing
   * @param seasonLength periods in a season, at least 2
   * @param lags number of lags of w, not negative
   * @throws IllegalArgumentException if the series is too short, a value is missing, or the
   *     regression has no error
   */
  public static Ocsb test(double[] values, int seasonLength, int lags) {
    Regression regression = new Regression(usable(values, seasonLength, lags), seasonLength, lags);
    return regression.result(lags);
  }

  /**
   * Tests a series with the number of lags, 0 … maxLags, of the smallest AIC, all on the same
   * responses.
   *
   * @param values as for {@link #test} with the largest number of lags
   * @throws IllegalArgumentException as {@link #test}
   */
  public static Ocsb testByAic(double[] values, int seasonLength, int maxLags) {
    double[] usable = usable(values, seasonLength, maxLags);
    Regression regression = new Regression(usable, seasonLength, maxLags);
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int lags = 0; lags <= maxLags; lags++) {
      double aic = regression.aic(lags);
      if (aic < least) {
        least = aic;
        best = lags;
      }
    }
    return new Regression(usable, seasonLength, best).result(best);
  }

  /** Whether the hypothesis of a seasonal unit root is rejected at the 5 % level. */
  public boolean rejects() {
    return statistic < criticalValue;
  }

  /** What the test says, in a sentence. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "OCSB: that the series has a unit root of season %d is %s at the 5 %% level (statistic %.4g, critical value %.4g, %d lags).",
        seasonLength,
        rejects() ? "rejected" : "not rejected",
        statistic,
        criticalValue,
        lags);
  }

  private static double[] usable(double[] values, int seasonLength, int lags) {
    if (seasonLength < 2) {
      throw new IllegalArgumentException(
          "The season length is %s but must be at least 2.".formatted(seasonLength));
    }
    TestSeries.requireLags(lags, 0);
    double[] usable = TestSeries.usable(values, seasonLength + 2 * lags + 5, "OCSB");
    if (usable.length < values.length) {
      throw new IllegalArgumentException(
          "%s of %s values are missing. Maybe interpolate them first."
              .formatted(values.length - usable.length, values.length));
    }
    return usable;
  }

  /** The regression on the responses that are left when this many lags are taken. */
  private static final class Regression {

    private final int season;
    private final double[] once;
    private final double[] seasonal;
    private final double[] both;

    /** Index in {@code both} of the first response. */
    private final int first;

    Regression(double[] values, int season, int lags) {
      this.season = season;
      this.once = Moments.differences(values, 1);
      this.seasonal = Moments.differences(values, season);
      this.both = Moments.differences(seasonal, 1);
      this.first = lags;
    }

    Ocsb result(int lags) {
      double d = Math.log(season) - 0.7656451;
      double critical = -0.2937411 * Math.exp(-0.2850853 * d - 0.05983644 * d * d) - 1.652202;
      return new Ocsb(season, lags, TestSeries.statistic(fit(lags), 1), critical);
    }

    double aic(int lags) {
      LeastSquares fit = fit(lags);
      return (both.length - first) * Math.log(fit.sumOfSquares()) + 2 * fit.rank();
    }

    private LeastSquares fit(int lags) {
      double[] filter = filter(lags);
      int rows = both.length - first;
      double[][] columns = new double[2 + lags][rows];
      for (int row = 0; row < rows; row++) {
        // both[i] belongs to period i + season + 1, as do seasonal[i + 1] and once[i + season].
        int i = first + row;
        columns[0][row] = filtered(seasonal, i, filter);
        columns[1][row] = filtered(once, i, filter);
        for (int lag = 1; lag <= lags; lag++) {
          columns[1 + lag][row] = both[i - lag];
        }
      }
      return LeastSquares.fit(Arrays.copyOfRange(both, first, both.length), columns);
    }

    /** The autoregression of the twice differenced series, by least squares without a constant. */
    private double[] filter(int lags) {
      double[][] columns = new double[lags][];
      int rows = both.length - lags;
      for (int lag = 1; lag <= lags; lag++) {
        columns[lag - 1] = Arrays.copyOfRange(both, lags - lag, lags - lag + rows);
      }
      LeastSquares fit = LeastSquares.fit(Arrays.copyOfRange(both, lags, both.length), columns);
      double[] filter = new double[lags];
      Arrays.setAll(filter, fit::coefficient);
      return filter;
    }

    private static double filtered(double[] values, int at, double[] filter) {
      double value = values[at];
      for (int lag = 1; lag <= filter.length; lag++) {
        value -= filter[lag - 1] * values[at - lag];
      }
      return value;
    }
  }
}
