package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.internal.Moments;
import java.util.TreeMap;

/**
 * The test of Jarque and Bera (1980) that values are normal: n/6·(S² + (K − 3)²/4) with skewness S
 * and kurtosis K, χ² with two degrees of freedom under that hypothesis in a long series.
 */
public final class JarqueBera {

  private JarqueBera() {}

  /**
   * Tests values such as residuals.
   *
   * @param values at least two observed; {@code NaN} is a missing value
   * @throws IllegalArgumentException if fewer are observed or all are equal
   */
  public static TestResult test(double[] values) {
    double[] centred = Moments.centred(TestSeries.usable(values, 2, "Jarque-Bera"));
    double n = centred.length;
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (double value : centred) {
      double square = value * value;
      second += square / n;
      third += square * value / n;
      fourth += square * square / n;
    }
    double skewness = third / (second * Math.sqrt(second));
    double excess = fourth / (second * second) - 3;
    double statistic = n / 6 * (skewness * skewness + excess * excess / 4);
    return new TestResult(
        "Jarque-Bera",
        "the values are normal",
        0,
        statistic,
        Math.exp(-statistic / 2),
        new TreeMap<>());
  }
}
