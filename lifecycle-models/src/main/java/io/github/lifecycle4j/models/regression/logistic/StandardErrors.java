package io.github.lifecycle4j.models.regression.logistic;

import java.util.Arrays;

/** Standard errors of coefficients from the second derivatives of the log-likelihood. */
final class StandardErrors {

  private StandardErrors() {}

  /**
   * Those of the columns as they are, from the second derivatives for scaled columns; of several
   * outputs, whose coefficients of a column add up to 0, one output after the other.
   */
  static double[] of(double[] hessian, ColumnScales scales, int outputs) {
    int columns = scales.scales.length;
    int n = outputs * columns;
    Curvature curvature = new Curvature(hessian, n, 0);
    double[] errors = new double[n];
    double[] combination = new double[n];
    double[] solved = new double[n];
    for (int column = 0; column < n; column++) {
      Arrays.fill(combination, 0);
      for (int output = 0; output < outputs; output++) {
        // The change of all outputs alike, which changes nothing, is taken away.
        double share = (output == column / columns ? 1 : 0) - (outputs > 1 ? 1.0 / outputs : 0);
        add(combination, output * columns, column % columns, share, scales);
      }
      curvature.solve(combination, solved);
      double variance = 0;
      for (int i = 0; i < n; i++) {
        variance += combination[i] * solved[i];
      }
      errors[column] = Math.sqrt(variance);
    }
    return errors;
  }

  /** Adds a share of the coefficient of a column as it is, in terms of those of scaled columns. */
  private static void add(
      double[] combination, int at, int column, double share, ColumnScales scales) {
    combination[at + column] += share / scales.scales[column];
    // The first coefficient takes the means of the others away.
    for (int other = 1; column == 0 && other < scales.means.length; other++) {
      combination[at + other] -= share * scales.means[other] / scales.scales[other];
    }
  }
}
