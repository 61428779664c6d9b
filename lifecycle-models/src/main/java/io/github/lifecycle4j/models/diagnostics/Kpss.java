package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.internal.LeastSquares;
import io.github.lifecycle4j.models.internal.Moments;
import java.util.Arrays;

/**
 * The test of Kwiatkowski, Phillips, Schmidt and Shin (1992) that a series is stationary about a
 * level or a line, against a unit root: Σ S(t)² / (n²·s²), with the partial sums S of the residuals
 * from the level or line and their long-run variance s².
 */
public final class Kpss {

  private static final double[] LEVELS = {0.01, 0.025, 0.05, 0.1};
  private static final CriticalValues ABOUT_LEVEL =
      new CriticalValues(LEVELS, new double[] {0.739, 0.574, 0.463, 0.347});
  private static final CriticalValues ABOUT_LINE =
      new CriticalValues(LEVELS, new double[] {0.216, 0.176, 0.146, 0.119});

  private Kpss() {}

  /**
   * Tests a series. The critical values are those of Kwiatkowski et al., table 1.
   *
   * @param values at least 3 observed; missing ones are left out
   * @param terms {@link Terms#CONSTANT} or {@link Terms#TREND}
   * @param lags number of lags in the long-run variance, not negative
   * @throws IllegalArgumentException if there are too few values, all are equal or lie on the line,
   *     or the terms are others
   */
  public static TestResult test(double[] values, Terms terms, int lags) {
    TestSeries.requireLags(lags, 0);
    double[] observed = TestSeries.usable(values, 3, "KPSS");
    double[] residuals = residuals(observed, terms);
    double sum = 0;
    double squares = 0;
    for (double residual : residuals) {
      sum += residual;
      squares += sum * sum;
    }
    double n = residuals.length;
    double statistic = squares / (n * n * TestSeries.longRunVariance(residuals, lags));
    boolean level = terms == Terms.CONSTANT;
    return (level ? ABOUT_LEVEL : ABOUT_LINE)
        .result(
            "KPSS",
            level
                ? "the series is stationary about a level"
                : "the series is stationary about a line",
            lags,
            statistic);
  }

  private static double[] residuals(double[] observed, Terms terms) {
    return switch (terms) {
      case CONSTANT -> Moments.centred(observed);
      case TREND -> {
        double[] time = new double[observed.length];
        Arrays.setAll(time, t -> t);
        double[][] line = {Moments.centred(time)};
        double[] centred = Moments.centred(observed);
        LeastSquares fit = LeastSquares.fit(centred, line);
        TestSeries.statistic(fit, 0);
        yield fit.residuals(centred, line);
      }
      case NONE ->
          throw new IllegalArgumentException(
              "The KPSS test has no variant without a level. Maybe use Terms.CONSTANT.");
    };
  }

  /** A small number of lags for this many values, ⌊4(n/100)^¼⌋. */
  public static int shortLags(int observed) {
    return TestSeries.schwertLags(4, observed);
  }

  /** A large number of lags for this many values, ⌊12(n/100)^¼⌋. */
  public static int longLags(int observed) {
    return TestSeries.schwertLags(12, observed);
  }
}
