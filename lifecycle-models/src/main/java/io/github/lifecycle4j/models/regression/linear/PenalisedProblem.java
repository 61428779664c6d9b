package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.models.internal.leastsquares.Triangle;

/**
 * Least squares with a penalty, by coordinate descent on the products of the columns (Friedman,
 * Hastie and Tibshirani 2010, sections 2.1 to 2.3). Starts each solution from the last.
 */
final class PenalisedProblem {

  /** The share of a column's length below which what is left of it is taken for rounding. */
  private static final double ROUNDING = 1e-13;

  private static final int MOST_SWEEPS = 100_000;
  private static final double SMALL = 1e-13;

  private final Triangle triangle;
  private final int first;
  private final int m;
  private final double weight;
  private final double[] products;
  private final double[] scales;
  private final double[] gradient;
  private final double[] coefficients;
  private final double length;

  /**
   * The problem of a triangle.
   *
   * @param first number of columns in front that are not penalised: 1 for the intercept, else 0
   * @param weight sum of the weights of the rows
   * @param standardised whether coefficients are penalised in units of their columns' deviations
   */
  PenalisedProblem(Triangle triangle, int first, double weight, boolean standardised) {
    this.triangle = triangle;
    this.first = first;
    this.m = triangle.regressors() - first;
    this.weight = weight;
    this.products = new double[m * m];
    this.scales = new double[m];
    this.gradient = new double[m];
    this.coefficients = new double[m];
    for (int i = 0; i < m; i++) {
      scales[i] =
          standardised && !isConstant(i)
              ? Math.sqrt(triangle.squares(first + i, first) / weight)
              : 1;
    }
    for (int i = 0; i < m; i++) {
      if (isConstant(i)) {
        // Without products and gradient its coefficient stays 0.
        continue;
      }
      for (int j = 0; j < m; j++) {
        products[i * m + j] =
            isConstant(j) ? 0 : product(first + i, first + j) / (scales[i] * scales[j]);
      }
      gradient[i] = product(first + i, triangle.regressors()) / scales[i];
    }
    this.length = Math.sqrt(product(triangle.regressors(), triangle.regressors()));
  }

  /** Whether what the intercept leaves of a column is no more than rounding. */
  private boolean isConstant(int column) {
    double squares = triangle.squares(first + column, 0);
    return triangle.squares(first + column, first) <= ROUNDING * ROUNDING * squares;
  }

  private double product(int a, int b) {
    double sum = 0;
    for (int row = first; row <= Math.min(a, b); row++) {
      sum += triangle.get(row, a) * triangle.get(row, b);
    }
    return sum;
  }

  /** The smallest strength at which all coefficients are 0, before any solution. */
  double largestStrength(double l1Share) {
    double largest = 0;
    for (double value : gradient) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest / (weight * l1Share);
  }

  /** The coefficients at a strength, the unpenalised ones included. */
  double[] solve(double strength, double l1Share) {
    double absolute = weight * strength * l1Share;
    double square = weight * strength * (1 - l1Share);
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double largest = 0;
      for (int j = 0; j < m; j++) {
        largest = Math.max(largest, update(j, absolute, square));
      }
      if (largest <= SMALL * length) {
        return unscaled();
      }
    }
    throw new IllegalArgumentException(
        "The coefficients still move after %s sweeps at the penalty's strength %s. Maybe raise the strength or leave out a column that others explain."
            .formatted(MOST_SWEEPS, strength));
  }

  /** Solves for one coefficient and returns by how much the fit moves. */
  private double update(int j, double absolute, double square) {
    double own = products[j * m + j];
    double old = coefficients[j];
    double pull = gradient[j] + own * old;
    double shrunk = Math.signum(pull) * Math.max(Math.abs(pull) - absolute, 0);
    double change = own + square > 0 ? shrunk / (own + square) - old : 0;
    if (change == 0) {
      return 0;
    }
    coefficients[j] = old + change;
    for (int k = 0; k < m; k++) {
      gradient[k] -= change * products[j * m + k];
    }
    return Math.abs(change) * Math.sqrt(own);
  }

  private double[] unscaled() {
    double[] all = new double[first + m];
    for (int i = 0; i < m; i++) {
      all[first + i] = coefficients[i] / scales[i];
    }
    if (first == 1) {
      double sum = triangle.get(0, triangle.regressors());
      for (int i = 0; i < m; i++) {
        sum -= triangle.get(0, 1 + i) * all[1 + i];
      }
      all[0] = sum / triangle.get(0, 0);
    }
    return all;
  }

  /** Sum of the weighted squared residuals of a triangle's rows at some coefficients. */
  static double squares(Triangle triangle, double[] coefficients) {
    int p = triangle.regressors();
    double squares = triangle.residualSquares();
    for (int row = 0; row < p; row++) {
      double rest = triangle.get(row, p);
      for (int column = row; column < p; column++) {
        rest -= triangle.get(row, column) * coefficients[column];
      }
      squares += rest * rest;
    }
    return squares;
  }
}
