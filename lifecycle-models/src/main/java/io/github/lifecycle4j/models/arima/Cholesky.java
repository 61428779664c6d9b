package io.github.lifecycle4j.models.arima;

/** Cholesky's decomposition of small symmetric matrices, given by their lower triangles. */
final class Cholesky {

  private Cholesky() {}

  /** Factors a matrix; returns whether it is positive definite. */
  static boolean factor(double[][] matrix, double[][] lower, int size) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i > j) {
          lower[i][j] = sum / lower[j][j];
        } else {
          if (!(sum > 1e-14 * Math.abs(matrix[i][i]))) {
            return false;
          }
          lower[i][i] = Math.sqrt(sum);
        }
      }
    }
    return true;
  }

  /** Replaces a vector by the solution. */
  static void solve(double[][] lower, double[] vector, int size) {
    forward(lower, vector, size);
    for (int i = size - 1; i >= 0; i--) {
      double sum = vector[i];
      for (int k = i + 1; k < size; k++) {
        sum -= lower[k][i] * vector[k];
      }
      vector[i] = sum / lower[i][i];
    }
  }

  private static void forward(double[][] lower, double[] vector, int size) {
    for (int i = 0; i < size; i++) {
      double sum = vector[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * vector[k];
      }
      vector[i] = sum / lower[i][i];
    }
  }

  /** The inverse of the factored matrix. */
  static double[][] inverse(double[][] lower, int size) {
    double[][] inverse = new double[size][size];
    for (int i = 0; i < size; i++) {
      inverse[i][i] = 1;
      solve(lower, inverse[i], size);
    }
    return inverse;
  }
}
