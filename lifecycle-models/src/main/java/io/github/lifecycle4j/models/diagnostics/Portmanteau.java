package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.internal.Moments;
import java.util.TreeMap;
import org.apache.commons.math3.special.Gamma;

/**
 * Tests that the residuals of a model are not autocorrelated. Under that hypothesis the statistic
 * is χ² with as many degrees of freedom as lags, less the estimated ARMA coefficients.
 */
public final class Portmanteau {

  private Portmanteau() {}

  /**
   * The test of Ljung and Box (1978): Q = n(n + 2) Σ r(k)² / (n − k).
   *
   * @param residuals one a period, at least one more than lags; {@code NaN} is a missing value
   * @param lags number of autocorrelations, above {@code fitted}
   * @param fitted number of autoregressive and moving-average coefficients that were estimated, 0
   *     for a plain series
   * @throws IllegalArgumentException if there are too few residuals or lags, or all residuals are
   *     equal
   */
  public static TestResult ljungBox(double[] residuals, int lags, int fitted) {
    Autocorrelation r = correlations(residuals, lags, fitted, "Ljung-Box");
    double n = r.observed();
    double sum = 0;
    for (int k = 1; k <= lags; k++) {
      sum += r.acf(k) * r.acf(k) / (n - k);
    }
    return result("Ljung-Box", n * (n + 2) * sum, lags, fitted);
  }

  /**
   * The test of Box and Pierce (1970): Q = n Σ r(k)². Ljung and Box's is nearer to χ² when the
   * series is short.
   *
   * @param residuals as for {@link #ljungBox}
   * @param lags as for {@link #ljungBox}
   * @param fitted as for {@link #ljungBox}
   * @throws IllegalArgumentException as {@link #ljungBox}
   */
  public static TestResult boxPierce(double[] residuals, int lags, int fitted) {
    Autocorrelation r = correlations(residuals, lags, fitted, "Box-Pierce");
    double sum = 0;
    for (int k = 1; k <= lags; k++) {
      sum += r.acf(k) * r.acf(k);
    }
    return result("Box-Pierce", r.observed() * sum, lags, fitted);
  }

  private static Autocorrelation correlations(
      double[] residuals, int lags, int fitted, String test) {
    if (fitted < 0 || lags <= fitted) {
      throw new IllegalArgumentException(
          "The %s test has %s lags and %s fitted coefficients. The lags must be more."
              .formatted(test, lags, fitted));
    }
    if (Moments.observed(residuals) > lags) {
      TestSeries.usable(residuals, 2, test);
      return Autocorrelation.of(residuals, lags);
    }
    throw new IllegalArgumentException(
        "The %s test has %s residuals for %s lags. Maybe use fewer lags."
            .formatted(test, Moments.observed(residuals), lags));
  }

  private static TestResult result(String test, double statistic, int lags, int fitted) {
    return new TestResult(
        test,
        "there is no autocorrelation up to lag " + lags,
        lags,
        statistic,
        Gamma.regularizedGammaQ((lags - fitted) / 2.0, statistic / 2),
        new TreeMap<>());
  }
}
