package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.internal.LeastSquares;
import io.github.lifecycle4j.models.internal.Moments;
import java.util.Arrays;

/**
 * The tests of Phillips and Perron (1988) that a series has a unit root: the regression of the
 * series on its level before and the deterministic terms, with statistics corrected for the
 * autocorrelation of the errors by their long-run variance. Without correction they are those of
 * Dickey and Fuller.
 */
public final class PhillipsPerron {

  private final double unitRoot;
  private final double standardError;
  private final double variance;
  private final double longRun;

  /** Mean square of what the deterministic terms leave of the level. */
  private final double levelSquare;

  private final int n;

  private PhillipsPerron(double[] observed, Terms terms, int lags, boolean before) {
    n = observed.length - 1;
    double[] response = Moments.differences(observed, 1);
    double[] level = Arrays.copyOf(observed, n);
    double[][] deterministic = deterministic(terms);
    double[][] columns = new double[deterministic.length + 1][];
    columns[0] = level;
    System.arraycopy(deterministic, 0, columns, 1, deterministic.length);
    LeastSquares fit = LeastSquares.fit(response, columns);
    unitRoot = fit.coefficient(0);
    standardError = unitRoot / TestSeries.statistic(fit, 0);
    variance = fit.sumOfSquares() / n;
    longRun = TestSeries.longRunVariance(fit.residuals(response, columns), lags);
    double[] moments = before ? level : Arrays.copyOfRange(observed, 1, n + 1);
    double square = LeastSquares.fit(moments, deterministic).sumOfSquares() / ((double) n * n);
    // Phillips and Perron's M has the factor 1 - n^-2 with a trend.
    levelSquare = terms == Terms.TREND ? square * (1 - 1.0 / ((double) n * n)) : square;
  }

  private double[][] deterministic(Terms terms) {
    double[] constant = new double[n];
    Arrays.fill(constant, 1);
    if (terms == Terms.CONSTANT) {
      return new double[][] {constant};
    }
    double[] trend = new double[n];
    Arrays.setAll(trend, t -> t - (n - 1) / 2.0);
    return new double[][] {constant, trend};
  }

  /**
   * Tests by the corrected t statistic Z(t), with p values from Fuller (1976), table 8.5.2.
   *
   * @param values at least 6 observed; missing ones are left out
   * @param terms {@link Terms#CONSTANT} or {@link Terms#TREND}
   * @param lags number of lags in the long-run variance, not negative
   * @throws IllegalArgumentException if there are too few values, all are equal, or the terms are
   *     others
   */
  public static TestResult test(double[] values, Terms terms, int lags) {
    return of(values, terms, lags, true).studentized(terms, lags);
  }

  /**
   * Tests by the corrected coefficient Z(α), with p values from Fuller (1976), table 8.5.1.
   *
   * @param values as for {@link #test}
   * @param terms as for {@link #test}
   * @param lags as for {@link #test}
   * @throws IllegalArgumentException as {@link #test}
   */
  public static TestResult testCoefficient(double[] values, Terms terms, int lags) {
    PhillipsPerron regression = of(values, terms, lags, true);
    double n = regression.n;
    double statistic =
        n * regression.unitRoot
            - (regression.longRun - regression.variance) / (2 * regression.levelSquare);
    return FullerTables.rho(terms, regression.n)
        .result("Phillips-Perron coefficient", "the series has a unit root", lags, statistic);
  }

  /**
   * The same as {@link #test}, but with the moments of the level itself in the correction, not of
   * the level before.
   */
  static TestResult testByLevel(double[] values, Terms terms, int lags) {
    return of(values, terms, lags, false).studentized(terms, lags);
  }

  private static PhillipsPerron of(double[] values, Terms terms, int lags, boolean before) {
    TestSeries.requireLags(lags, 0);
    if (terms == Terms.NONE) {
      throw new IllegalArgumentException(
          "The Phillips-Perron test has no variant without a level. Maybe use Terms.CONSTANT.");
    }
    return new PhillipsPerron(TestSeries.usable(values, 6, "Phillips-Perron"), terms, lags, before);
  }

  private TestResult studentized(Terms terms, int lags) {
    double statistic =
        Math.sqrt(variance / longRun) * unitRoot / standardError
            - (longRun - variance) / (2 * Math.sqrt(longRun * levelSquare));
    return FullerTables.tau(terms, n)
        .result("Phillips-Perron", "the series has a unit root", lags, statistic);
  }

  /** A small number of lags for this many values, ⌊4((n − 1)/100)^¼⌋. */
  public static int shortLags(int observed) {
    return TestSeries.schwertLags(4, observed - 1);
  }

  /** A large number of lags for this many values, ⌊12((n − 1)/100)^¼⌋. */
  public static int longLags(int observed) {
    return TestSeries.schwertLags(12, observed - 1);
  }
}
