package io.github.lifecycle4j.models.stage;

import java.util.SplittableRandom;

/**
 * The normal distributions of the coefficients of some curves: a mean for each curve and a
 * covariance that all share. Immutable.
 */
final class CurveCoefficients {

  private final float[][] mean;
  private final double[][] root;

  /**
   * @param mean mean of each coefficient by curve; kept
   * @param covariance of the coefficients; not kept
   */
  CurveCoefficients(float[][] mean, double[][] covariance) {
    this.mean = mean;
    root = root(covariance);
  }

  /** The lower triangle whose product with its transpose is the matrix (Cholesky). */
  private static double[][] root(double[][] matrix) {
    int n = matrix.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i == j) {
          lower[i][i] = Math.sqrt(Math.max(0, rest));
        } else {
          lower[i][j] = lower[j][j] > 0 ? rest / lower[j][j] : 0;
        }
      }
    }
    return lower;
  }

  /** Draws the coefficients of the curve at an index. */
  double[] draw(int index, SplittableRandom random) {
    double[] normal = new double[root.length];
    double[] drawn = new double[root.length];
    for (int i = 0; i < drawn.length; i++) {
      normal[i] = random.nextGaussian();
      drawn[i] = mean[i][index];
      for (int j = 0; j <= i; j++) {
        drawn[i] += root[i][j] * normal[j];
      }
    }
    return drawn;
  }
}
