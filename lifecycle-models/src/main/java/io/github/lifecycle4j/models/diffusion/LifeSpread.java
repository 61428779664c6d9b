package io.github.lifecycle4j.models.diffusion;

/**
 * Gathers means and covariances of normal distributions, and tells those of all together. Not safe
 * for use by several threads.
 */
final class LifeSpread {

  private final double[] sum;
  private final double[][] products;
  private double count;

  LifeSpread(int parameters) {
    sum = new double[parameters];
    products = new double[parameters][parameters];
  }

  /** Adds a distribution, by a number of times. */
  void add(double[] mean, double[][] covariance, double times) {
    count += times;
    for (int i = 0; i < sum.length; i++) {
      sum[i] += times * mean[i];
      for (int j = 0; j < sum.length; j++) {
        products[i][j] += times * (covariance[i][j] + mean[i] * mean[j]);
      }
    }
  }

  double[] mean() {
    double[] mean = sum.clone();
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= count;
    }
    return mean;
  }

  double[][] covariance() {
    double[] mean = mean();
    double[][] covariance = new double[mean.length][mean.length];
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        covariance[i][j] = products[i][j] / count - mean[i] * mean[j];
      }
    }
    return covariance;
  }
}
