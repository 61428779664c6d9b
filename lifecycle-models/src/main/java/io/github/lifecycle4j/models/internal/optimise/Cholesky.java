package io.github.lifecycle4j.models.internal.optimise;

/** Solves for the free variables of a positive definite matrix, by its Cholesky factor. */
final class Cholesky {

  private final int n;
  private final double[] factor;
  private final double[] unknown;
  private final int[] index;

  Cholesky(int n) {
    this.n = n;
    this.factor = new double[n * n];
    this.unknown = new double[n];
    this.index = new int[n];
  }

  /**
   * Solves (A + damping·diag A)·step = right in the free variables.
   *
   * @param matrix A row by row; read up to the diagonal
   * @param step takes the solution in the free variables; the others are left
   * @return whether the matrix is positive definite
   */
  boolean solve(double[] matrix, double damping, boolean[] free, double[] right, double[] step) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (free[i]) {
        index[count++] = i;
      }
    }
    for (int i = 0; i < count; i++) {
      double below = factorRow(matrix, i);
      double pivot = (1 + damping) * matrix[index[i] * n + index[i]] - below;
      if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
        return false;
      }
      factor[i * n + i] = Math.sqrt(pivot);
      unknown[i] = (right[index[i]] - dot(i, i)) / factor[i * n + i];
    }
    for (int i = count - 1; i >= 0; i--) {
      double sum = unknown[i];
      for (int k = i + 1; k < count; k++) {
        sum -= factor[k * n + i] * unknown[k];
      }
      unknown[i] = sum / factor[i * n + i];
      step[index[i]] = unknown[i];
    }
    return true;
  }

  /** A row of the factor before its diagonal; returns the sum of its squares. */
  private double factorRow(double[] matrix, int i) {
    double squares = 0;
    int row = i * n;
    for (int j = 0; j < i; j++) {
      double sum = matrix[index[i] * n + index[j]];
      for (int k = 0; k < j; k++) {
        sum -= factor[row + k] * factor[j * n + k];
      }
      double value = sum / factor[j * n + j];
      factor[row + j] = value;
      squares += value * value;
    }
    return squares;
  }

  /** A row of the factor times what is solved so far. */
  private double dot(int i, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += factor[i * n + k] * unknown[k];
    }
    return sum;
  }
}
