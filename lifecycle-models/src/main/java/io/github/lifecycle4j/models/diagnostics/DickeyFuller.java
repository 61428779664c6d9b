package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.internal.LeastSquares;
import io.github.lifecycle4j.models.internal.Moments;
import java.util.Arrays;

/**
 * The augmented Dickey–Fuller test that a series has a unit root (Dickey and Fuller 1979, 1981;
 * Said and Dickey 1984): the regression of the differences on the level before, the deterministic
 * terms and lagged differences.
 */
public final class DickeyFuller {

  private final double[] differences;
  private final double[] level;
  private final Terms terms;
  private final int lags;
  private final int skipped;

  /**
   * @param skipped differences at the start that are not used as responses, at least the lags
   */
  private DickeyFuller(double[] observed, Terms terms, int lags, int skipped) {
    this.differences = Moments.differences(observed, 1);
    this.level = observed;
    this.terms = terms;
    this.lags = lags;
    this.skipped = skipped;
  }

  /**
   * Tests by the t statistic of the level, with p values from Fuller (1976), table 8.5.2.
   *
   * @param values at least 2·lags + 5 observed; missing ones are left out
   * @param terms the deterministic terms
   * @param lags number of lagged differences, not negative
   * @throws IllegalArgumentException if there are too few values, or all are equal
   */
  public static TestResult test(double[] values, Terms terms, int lags) {
    return of(values, terms, lags, lags).tau();
  }

  /**
   * Tests by the F statistic that the constant, and the trend where there is one, are 0 with the
   * unit root: Dickey and Fuller's Φ₁ with a constant, Φ₂ with a trend.
   *
   * @param values as for {@link #test}
   * @param terms {@link Terms#CONSTANT} or {@link Terms#TREND}
   * @param lags as for {@link #test}
   * @throws IllegalArgumentException as {@link #test}, and for other terms
   */
  public static TestResult withoutDrift(double[] values, Terms terms, int lags) {
    if (terms == Terms.NONE) {
      throw new IllegalArgumentException(
          "Without terms there is no drift to test. Maybe use Terms.CONSTANT.");
    }
    DickeyFuller regression = of(values, terms, lags, lags);
    boolean trend = terms == Terms.TREND;
    int n = regression.differences.length;
    return (trend ? FullerTables.phi2(n) : FullerTables.phi1(n))
        .result(
            "Dickey-Fuller joint",
            "the series has a unit root and no drift",
            lags,
            regression.fisher(Terms.NONE, trend ? 3 : 2));
  }

  /**
   * Tests by the F statistic that the trend is 0 with the unit root: Dickey and Fuller's Φ₃.
   *
   * @param values as for {@link #test}
   * @param lags as for {@link #test}
   * @throws IllegalArgumentException as {@link #test}
   */
  public static TestResult withoutTrend(double[] values, int lags) {
    DickeyFuller regression = of(values, Terms.TREND, lags, lags);
    return FullerTables.phi3(regression.differences.length)
        .result(
            "Dickey-Fuller joint",
            "the series has a unit root and no trend",
            lags,
            regression.fisher(Terms.CONSTANT, 2));
  }

  /**
   * Tests with the number of lags of the smallest AIC, all on the same responses.
   *
   * @param values at least 2·maxLags + 5 observed; missing ones are left out
   * @param terms the deterministic terms
   * @param maxLags largest number of lagged differences, at least 1
   * @throws IllegalArgumentException as {@link #test}
   */
  public static TestResult testByAic(double[] values, Terms terms, int maxLags) {
    TestSeries.requireLags(maxLags, 1);
    DickeyFuller best = of(values, terms, 1, maxLags);
    double least = best.aic();
    for (int lags = 2; lags <= maxLags; lags++) {
      DickeyFuller next = of(values, terms, lags, maxLags);
      if (next.aic() < least) {
        least = next.aic();
        best = next;
      }
    }
    return best.tau();
  }

  /** A number of lags that grows with the number of values, ⌊(n − 1)^⅓⌋. */
  public static int cubeRootLags(int observed) {
    return (int) Math.cbrt(observed - 1.0);
  }

  private static DickeyFuller of(double[] values, Terms terms, int lags, int skipped) {
    TestSeries.requireLags(lags, 0);
    return new DickeyFuller(
        TestSeries.usable(values, 2 * skipped + 5, "Dickey-Fuller"), terms, lags, skipped);
  }

  private TestResult tau() {
    LeastSquares fit = LeastSquares.fit(response(), columns(true, terms));
    return FullerTables.tau(terms, differences.length)
        .result("Dickey-Fuller", "the series has a unit root", lags, TestSeries.statistic(fit, 0));
  }

  private double fisher(Terms restricted, int restrictions) {
    double[] response = response();
    LeastSquares full = LeastSquares.fit(response, columns(true, terms));
    double free = response.length - full.rank();
    double less =
        LeastSquares.fit(response, columns(false, restricted)).sumOfSquares() - full.sumOfSquares();
    return less / restrictions / (full.sumOfSquares() / free);
  }

  private double aic() {
    double[] response = response();
    LeastSquares fit = LeastSquares.fit(response, columns(true, terms));
    return response.length * Math.log(fit.sumOfSquares()) + 2 * fit.rank();
  }

  private double[] response() {
    return Arrays.copyOfRange(differences, skipped, differences.length);
  }

  /** The level, where it is wanted, the deterministic terms and the lagged differences. */
  private double[][] columns(boolean withLevel, Terms deterministic) {
    int first = withLevel ? 1 : 0;
    double[][] columns = new double[first + deterministic.ordinal() + lags][];
    int rows = differences.length - skipped;
    if (withLevel) {
      columns[0] = Arrays.copyOfRange(level, skipped, skipped + rows);
    }
    if (deterministic != Terms.NONE) {
      columns[first] = new double[rows];
      Arrays.fill(columns[first], 1);
    }
    if (deterministic == Terms.TREND) {
      columns[first + 1] = new double[rows];
      Arrays.setAll(columns[first + 1], t -> t);
    }
    for (int lag = 1; lag <= lags; lag++) {
      columns[first + deterministic.ordinal() + lag - 1] =
          Arrays.copyOfRange(differences, skipped - lag, skipped - lag + rows);
    }
    return columns;
  }
}
