package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import java.util.Arrays;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The Bass model by ordinary least squares: adoptions of a period on those of all periods before, N
 * = a + b·A + c·A² (Bass 1969, eq. 10), where a = pm, b = q − p and c = −q/m. Quick and biased; p
 * may come out negative.
 *
 * @param constant a
 * @param linear b
 * @param quadratic c
 * @param rSquared share of the squared deviations from the mean that is explained
 */
public record BassRegression(double constant, double linear, double quadratic, double rSquared) {

  /** A quadratic goes through fewer points in many ways. */
  private static final int TOTALS = 3;

  /**
   * Estimates from the adoptions of each period.
   *
   * @throws IllegalArgumentException with advice, if fewer than four values are known, one is
   *     missing in between, there are sales in fewer than two periods before the last one, or the
   *     line has no market
   */
  public static BassRegression of(Series history) {
    UnivariateFit.requireObserved(
        history, 4, "a quadratic and one error", "Maybe fit the curve with known parameters.");
    if (history.observed() < history.length()) {
      throw new IllegalArgumentException(
          "The series (%s) has missing values, so its totals are not known. Maybe use CurveFit."
              .formatted(history.key()));
    }
    double[] values = history.toArray();
    double[][] totals = new double[values.length][2];
    double total = 0;
    for (int t = 0; t < values.length; t++) {
      totals[t][0] = total;
      totals[t][1] = total * total;
      total += values[t];
    }
    if (Arrays.stream(totals).mapToDouble(row -> row[0]).distinct().count() < TOTALS) {
      throw new IllegalArgumentException(
          "The series (%s) has sales in fewer than two periods before its last one, which show no line. Maybe forecast it from similar products."
              .formatted(history.key()));
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(values, totals);
    double[] beta = regression.estimateRegressionParameters();
    BassRegression line =
        new BassRegression(beta[0], beta[1], beta[2], regression.calculateRSquared());
    if (!(line.market() > 0)) {
      throw new IllegalArgumentException(
          "The adoptions of the series (%s) never fall to 0 with their total, so they have no market. Maybe it is too early in the life: use the diffusion forecaster."
              .formatted(history.key()));
    }
    return line;
  }

  /** All who ever adopt, m: the total at which adoptions fall to 0; NaN if there is none. */
  public double market() {
    return (-linear - Math.sqrt(linear * linear - 4 * constant * quadratic)) / (2 * quadratic);
  }

  /** Coefficient of innovation, p. */
  public double p() {
    return constant / market();
  }

  /** Coefficient of imitation, q. */
  public double q() {
    return -quadratic * market();
  }
}
