package io.github.lifecycle4j.models.regression.logistic;

/**
 * Minimises g·d + d·H·d/2 + Σ a·|b + d| over the step d, one coordinate after the other (Friedman,
 * Hastie and Tibshirani 2010, J. Stat. Softw. 33).
 */
final class CoordinateDescent {

  private static final int MOST_SWEEPS = 10_000;

  /** A sweep that gains no more than this share of what ends the outer search is the last. */
  private static final double SHARE = 1e-3;

  private final double[] hessian;
  private final double[] slopes;
  private final double[] lasso;
  private final double tolerance;
  private final int n;

  /**
   * @param tolerance gain that would end the outer search
   */
  CoordinateDescent(double[] hessian, double[] gradient, double[] lasso, double tolerance) {
    this.hessian = hessian;
    this.slopes = gradient.clone();
    this.lasso = lasso;
    this.tolerance = SHARE * tolerance;
    this.n = gradient.length;
  }

  /** Finds the step from a point, beginning with no step. */
  void minimise(double[] point, double[] step) {
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double gain = 0;
      for (int i = 0; i < n; i++) {
        double curvature = hessian[i * n + i];
        double at = point[i] + step[i];
        double free = at - slopes[i] / curvature;
        double shrunk = Math.max(Math.abs(free) - lasso[i] / curvature, 0);
        double change = Math.copySign(shrunk, free) - at;
        if (change != 0) {
          step[i] += change;
          gain += curvature * change * change;
          for (int j = 0; j < n; j++) {
            slopes[j] += hessian[i * n + j] * change;
          }
        }
      }
      if (gain <= tolerance) {
        return;
      }
    }
  }
}
