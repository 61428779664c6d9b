package io.github.lifecycle4j.models.regression.logistic;

import java.util.Arrays;

/** Standard errors of coefficients from the second derivatives of the log-likelihood. */
final class StandardErrors {

  private StandardErrors() {}

  /** Those of the columns as they are, from the second derivatives for scaled columns. */
  static double[] of(double[] hessian, ColumnScales scales) {
    int n = scales.scales.length;
    Curvature curvature = new Curvature(hessian, n, 0);
    double[] errors = new double[n];
    double[] combination = new double[n];
    double[] solved = new double[n];
    for (int column = 0; column < n; column++) {
      Arrays.fill(combination, 0);
      combination[column] = 1 / scales.scales[column];
      // The first coefficient takes the means of the others away.
      for (int other = 1; column == 0 && other < n; other++) {
        combination[other] = -scales.means[other] / scales.scales[other];
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
}
