package io.github.lifecycle4j.models.arima;

/**
 * Least squares of one column on a few others by Cholesky's decomposition of their cross products.
 * The columns are near to orthogonal, so nothing is lost. Work space of one thread.
 */
final class LinearFit {

  private final int regressors;

  /** The columns: regressors, and last what they explain. */
  final double[][] columns;

  /** Cross products of the columns. */
  private final double[][] products;

  private final double[][] factor;
  private final double[] coefficients;
  private double sumOfSquares;

  LinearFit(int regressors, int rows) {
    this.regressors = regressors;
    columns = new double[regressors + 1][rows];
    products = new double[regressors + 1][regressors + 1];
    factor = new double[regressors][regressors];
    coefficients = new double[regressors];
  }

  /** Computes coefficients and sum of squares; residuals take the place of the last column. */
  void solve() {
    double[] target = columns[regressors];
    for (int i = 0; i <= regressors; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = Linearisation.dot(columns[i], columns[j]);
      }
    }
    sumOfSquares = products[regressors][regressors];
    if (regressors == 0) {
      return;
    }
    for (int j = 0; j < regressors; j++) {
      coefficients[j] = products[regressors][j];
    }
    Cholesky.factor(products, factor, regressors);
    Cholesky.solve(factor, coefficients, regressors);
    for (int j = 0; j < regressors; j++) {
      double share = coefficients[j];
      double[] column = columns[j];
      for (int t = 0; t < target.length; t++) {
        target[t] -= share * column[t];
      }
    }
    sumOfSquares = Linearisation.dot(target, target);
  }

  /** Sum of squares at the best coefficients. */
  double sumOfSquares() {
    return sumOfSquares;
  }

  /** The best coefficients. */
  double[] coefficients() {
    return coefficients.clone();
  }

  /** Sum of squares at other coefficients. */
  double sumOfSquares(double[] other) {
    double sum = sumOfSquares;
    for (int i = 0; i < regressors; i++) {
      for (int j = 0; j < regressors; j++) {
        double product = products[Math.max(i, j)][Math.min(i, j)];
        sum += (other[i] - coefficients[i]) * product * (other[j] - coefficients[j]);
      }
    }
    return sum;
  }
}
