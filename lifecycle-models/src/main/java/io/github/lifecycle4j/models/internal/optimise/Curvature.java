package io.github.lifecycle4j.models.internal.optimise;

import java.util.Arrays;

/**
 * An estimate of the matrix of second derivatives that learns from gradients (BFGS: Nocedal and
 * Wright 2006, Numerical Optimization, 2nd ed., eq. 6.19), and the Newton step in the free
 * variables.
 */
final class Curvature {

  /** Share of the expected curvature below which an observed one is not learned from. */
  private static final double LEAST = 1e-10;

  private final int n;
  private final double[] matrix;
  private final Cholesky cholesky;
  private final double[] product;
  private boolean fresh;

  Curvature(int n) {
    this.n = n;
    this.matrix = new double[n * n];
    this.cholesky = new Cholesky(n);
    this.product = new double[n];
  }

  /** Forgets everything: a multiple of the identity. */
  void reset(double diagonal) {
    Arrays.fill(matrix, 0);
    for (int i = 0; i < n; i++) {
      matrix[i * n + i] = diagonal;
    }
    fresh = true;
  }

  /** Whether nothing has been learned since the last reset. */
  boolean isFresh() {
    return fresh;
  }

  /** Learns from a step and the change of the gradient over it. */
  void learn(double[] step, double[] change) {
    double observed = dot(step, change);
    double length = dot(step, step);
    double squaredChange = dot(change, change);
    if (!(observed > LEAST * Math.sqrt(length * squaredChange))) {
      return;
    }
    if (fresh) {
      reset(squaredChange / observed);
      fresh = false;
    }
    double expected = 0;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += matrix[i * n + j] * step[j];
      }
      product[i] = sum;
      expected += sum * step[i];
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i * n + j] += change[i] * change[j] / observed - product[i] * product[j] / expected;
      }
    }
  }

  /**
   * Solves for the Newton step of the free variables; the others do not move.
   *
   * @return whether the matrix is positive definite in the free variables
   */
  boolean newtonStep(double[] gradient, boolean[] free, double[] step) {
    for (int i = 0; i < n; i++) {
      step[i] = 0;
      product[i] = -gradient[i];
    }
    return cholesky.solve(matrix, 0, free, product, step);
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
