package io.github.lifecycle4j.models.diffusion;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The inverse of a covariance. A direction of which next to nothing is known gets a very large, but
 * finite, variance.
 */
final class Precision {

  /** Least share of a parameter's own information that is left when the others are unknown. */
  private static final double LEAST = 1e-12;

  private static final double SYMMETRY = 1e-6;

  private final double[][] matrix;
  private final double[] scale;
  private final CholeskyDecomposition factor;
  private final double[][] upper;

  /**
   * @param matrix symmetric, positive semidefinite; not copied, nor written
   */
  Precision(double[][] matrix) {
    this.matrix = matrix;
    int n = matrix.length;
    scale = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = matrix[i][i] > 0 ? Math.sqrt(matrix[i][i]) : 1;
    }
    double[][] scaled = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        scaled[i][j] = matrix[i][j] / (scale[i] * scale[j]);
      }
      scaled[i][i] = 1 + n * LEAST;
    }
    factor = new CholeskyDecomposition(new Array2DRowRealMatrix(scaled, false), SYMMETRY, -1);
    upper = factor.getLT().getData();
  }

  /** The covariance. */
  double[][] covariance() {
    RealMatrix inverse = factor.getSolver().getInverse();
    double[][] covariance = inverse.getData();
    for (int i = 0; i < scale.length; i++) {
      for (int j = 0; j < scale.length; j++) {
        covariance[i][j] /= scale[i] * scale[j];
      }
    }
    return covariance;
  }

  /** Turns independent standard normal numbers into a draw with this precision, in place. */
  void draw(double[] normals) {
    for (int i = normals.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < normals.length; k++) {
        normals[i] -= upper[i][k] * normals[k];
      }
      normals[i] /= upper[i][i];
    }
    for (int i = 0; i < normals.length; i++) {
      normals[i] /= scale[i];
    }
  }

  /** Squared distance of a point from a centre, in standard deviations. */
  double squaredLength(double[] centre, double[] point) {
    double sum = 0;
    for (int i = 0; i < scale.length; i++) {
      double part = 0;
      for (int j = 0; j < scale.length; j++) {
        part += matrix[i][j] * (point[j] - centre[j]);
      }
      sum += part * (point[i] - centre[i]);
    }
    return sum;
  }

  /** Half the logarithm of the determinant. */
  double halfLogDeterminant() {
    double sum = Math.log(factor.getDeterminant()) / 2;
    for (double root : scale) {
      sum += Math.log(root);
    }
    return sum;
  }
}
