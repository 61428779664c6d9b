package io.github.lifecycle4j.models.diffusion;

/**
 * Parameters with what is sold by some age in place of the market: what was sold so far is well
 * known when the market is not, so that the posterior distribution is rounder. Volumes stay the
 * same.
 *
 * @param family the curve
 * @param age of the life, in periods
 */
record SoldCoordinates(CurveFamily family, double age) {

  private static final double STEP = 1e-4;

  /** Shares below this are not told from 0. */
  private static final double LEAST_SHARE = 1e-300;

  /** Logarithm of the share of the market that has bought. */
  private double logShare(double[] theta) {
    double share = LifeMeans.curve(family, theta, 1).cumulative(age);
    return Math.log(Math.max(LEAST_SHARE, share));
  }

  /** Parameters with the logarithm of what was sold first. */
  double[] toSold(double[] theta) {
    double[] sold = theta.clone();
    sold[0] += logShare(theta);
    return sold;
  }

  /** Parameters with the logarithm of the market first. */
  double[] toMarket(double[] sold) {
    double[] theta = sold.clone();
    theta[0] -= logShare(sold);
    return theta;
  }

  /** Turns second derivatives by parameters with the market into such with what was sold. */
  double[][] curvature(double[] theta, double[][] byMarket) {
    int n = theta.length;
    double[][] jacobian = new double[n][n];
    double[] moved = theta.clone();
    for (int j = 0; j < n; j++) {
      jacobian[j][j] = 1;
      if (j > 0) {
        moved[j] = theta[j] + STEP;
        double above = logShare(moved);
        moved[j] = theta[j] - STEP;
        jacobian[0][j] = -(above - logShare(moved)) / (2 * STEP);
        moved[j] = theta[j];
      }
    }
    double[][] curvature = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          for (int l = 0; l < n; l++) {
            curvature[i][j] += jacobian[k][i] * byMarket[k][l] * jacobian[l][j];
          }
        }
      }
    }
    return curvature;
  }
}
