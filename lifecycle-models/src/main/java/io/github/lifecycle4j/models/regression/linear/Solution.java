package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.models.internal.leastsquares.Triangle;

/** Coefficients with the sum of their weighted squared residuals. */
final class Solution {

  final double[] coefficients;
  final double residualSquares;

  Solution(double[] coefficients, double residualSquares) {
    this.coefficients = coefficients;
    this.residualSquares = residualSquares;
  }

  static Solution of(Triangle triangle) {
    return new Solution(triangle.solve(), triangle.residualSquares());
  }
}
