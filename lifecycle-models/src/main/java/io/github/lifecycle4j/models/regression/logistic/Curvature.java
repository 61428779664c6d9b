package io.github.lifecycle4j.models.regression.logistic;

import java.util.Arrays;

/**
 * A matrix of second derivatives, factored by Cholesky's method, so that it can be solved for; its
 * variables are scaled to a curvature of 1 first.
 */
final class Curvature {

  private final int n;
  private final double[] factor;
  private final double[] roots;
  private final int rank;

  /**
   * Factors a matrix.
   *
   * @param matrix row by row; read up to the diagonal
   * @param least the least part of its curvature that the variables before it may leave to one
   */
  Curvature(double[] matrix, int n, double least) {
    this.n = n;
    this.factor = new double[n * n];
    this.roots = new double[n];
    this.rank = factor(matrix, least);
  }

  /**
   * Returns how many variables are no combination of those before them, up to the first that is.
   */
  private int factor(double[] matrix, double least) {
    for (int i = 0; i < n; i++) {
      roots[i] = Math.sqrt(matrix[i * n + i]);
      double left = 1;
      for (int j = 0; j < i; j++) {
        double sum = matrix[i * n + j] / (roots[i] * roots[j]);
        for (int k = 0; k < j; k++) {
          sum -= factor[i * n + k] * factor[j * n + k];
        }
        double value = sum / factor[j * n + j];
        factor[i * n + j] = value;
        left -= value * value;
      }
      if (!(roots[i] > 0 && roots[i] < Double.POSITIVE_INFINITY && left > least)) {
        return i;
      }
      factor[i * n + i] = Math.sqrt(left);
    }
    return n;
  }

  /** Whether the matrix is positive definite. */
  boolean isDefinite() {
    return rank == n;
  }

  /** The first variable that is a combination of those before it, counted from 0. */
  int dependent() {
    return rank;
  }

  /**
   * The shares in which the variables before the first {@linkplain #dependent dependent} one make
   * it up, in units of equal curvature.
   */
  double[] shares() {
    double[] shares = Arrays.copyOfRange(factor, rank * n, rank * n + rank);
    for (int i = rank - 1; i >= 0; i--) {
      shares[i] /= factor[i * n + i];
      for (int k = 0; k < i; k++) {
        shares[k] -= factor[i * n + k] * shares[i];
      }
    }
    return shares;
  }

  /** Solves for a step; only if the matrix is definite. */
  void solve(double[] right, double[] step) {
    for (int i = 0; i < n; i++) {
      double sum = right[i] / roots[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * n + k] * step[k];
      }
      step[i] = sum / factor[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double value = step[i] / factor[i * n + i];
      step[i] = value;
      for (int k = 0; k < i; k++) {
        step[k] -= factor[i * n + k] * value;
      }
    }
    for (int i = 0; i < n; i++) {
      step[i] /= roots[i];
    }
  }
}
