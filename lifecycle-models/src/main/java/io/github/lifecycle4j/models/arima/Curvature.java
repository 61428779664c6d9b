package io.github.lifecycle4j.models.arima;

import java.util.Arrays;

/**
 * Covariance of the estimates: the inverse of minus the second derivatives of the log-likelihood in
 * the free ARMA coefficients and those of the regressors, by central differences.
 */
final class Curvature {

  private static final double STEP = 1e-4;

  private final DifferencedData data;
  private final Innovations likelihood;
  private final double[] point;
  private final int[] free;
  private final double[] steps;
  private final double[] best;
  private final double[] scratch;

  Curvature(DifferencedData data, Innovations likelihood, double[] point, int[] free) {
    this.data = data;
    this.likelihood = likelihood;
    this.point = point.clone();
    this.free = free;
    scratch = new double[likelihood.size()];
    likelihood.evaluate(point, scratch);
    best = likelihood.fit().coefficients();
    steps = new double[free.length + data.regressors];
    chooseSteps();
  }

  private void chooseSteps() {
    for (int i = 0; i < free.length; i++) {
      steps[i] = STEP;
      while (steps[i] > 1e-12 && !(isFinite(i, -1) && isFinite(i, 1))) {
        steps[i] /= 4;
      }
    }
    likelihood.evaluate(point, scratch);
    LinearFit fit = likelihood.fit();
    double least = fit.sumOfSquares();
    for (int j = 0; j < data.regressors; j++) {
      double[] moved = best.clone();
      moved[j]++;
      double steepness = fit.sumOfSquares(moved) - least;
      steps[free.length + j] = 0.01 * Math.sqrt(least / (steepness * data.used));
    }
  }

  private boolean isFinite(int i, int sign) {
    double[] moved = point.clone();
    moved[free[i]] += sign * steps[i];
    return likelihood.evaluate(moved, scratch) < Double.POSITIVE_INFINITY;
  }

  /** The covariance, NaN if the likelihood has no maximum here; regressors in their own units. */
  double[][] covariance() {
    int size = steps.length;
    double[][] information = new double[size][size];
    double centre = negative(0, 0, 0, 0);
    for (int i = 0; i < size; i++) {
      information[i][i] =
          (negative(i, 1, i, 0) - 2 * centre + negative(i, -1, i, 0)) / (steps[i] * steps[i]);
      for (int j = 0; j < i; j++) {
        information[i][j] =
            (negative(i, 1, j, 1)
                    - negative(i, 1, j, -1)
                    - negative(i, -1, j, 1)
                    + negative(i, -1, j, -1))
                / (4 * steps[i] * steps[j]);
      }
    }
    double[][] factor = new double[size][size];
    if (!Cholesky.factor(information, factor, size)) {
      double[][] none = new double[size][size];
      for (double[] row : none) {
        Arrays.fill(row, Double.NaN);
      }
      return none;
    }
    return inUnits(Cholesky.inverse(factor, size));
  }

  private double negative(int i, int signI, int j, int signJ) {
    double[] moved = point.clone();
    double[] regression = best.clone();
    shift(moved, regression, i, signI);
    shift(moved, regression, j, signJ);
    likelihood.evaluate(moved, scratch);
    return 0.5
        * (data.used * Math.log(likelihood.fit().sumOfSquares(regression))
            + likelihood.logDeterminant());
  }

  private void shift(double[] moved, double[] regression, int i, int sign) {
    if (sign == 0) {
      return;
    }
    if (i < free.length) {
      moved[free[i]] += sign * steps[i];
    } else {
      regression[i - free.length] += sign * steps[i];
    }
  }

  private double[][] inUnits(double[][] inverse) {
    int size = inverse.length;
    double[][] map = new double[size][size];
    double[] origin = data.regressionCoefficients(new double[data.regressors]);
    for (int i = 0; i < free.length; i++) {
      map[i][i] = 1;
    }
    for (int j = 0; j < data.regressors; j++) {
      double[] unit = new double[data.regressors];
      unit[j] = 1;
      double[] moved = data.regressionCoefficients(unit);
      for (int i = 0; i < data.regressors; i++) {
        map[free.length + i][free.length + j] = moved[i] - origin[i];
      }
    }
    return product(product(map, inverse, false), map, true);
  }

  private static double[][] product(double[][] a, double[][] b, boolean transposed) {
    int size = a.length;
    double[][] product = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          product[i][j] += a[i][k] * (transposed ? b[j][k] : b[k][j]);
        }
      }
    }
    return product;
  }
}
