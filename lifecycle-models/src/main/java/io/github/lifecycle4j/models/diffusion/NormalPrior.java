package io.github.lifecycle4j.models.diffusion;

/**
 * A normal distribution of parameters, given by its precision, which may be 0 where nothing is
 * known. Immutable: its arrays are never written.
 */
final class NormalPrior {

  private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

  private final double[] mean;
  private final double[][] precision;
  private final double tilt;
  private final double logConstant;

  private NormalPrior(double[] mean, double[][] precision, double tilt, double logConstant) {
    this.mean = mean;
    this.precision = precision;
    this.tilt = tilt;
    this.logConstant = logConstant;
  }

  /** Nothing is known of this number of parameters. */
  static NormalPrior flat(int parameters) {
    return new NormalPrior(new double[parameters], new double[parameters][parameters], 0, 0);
  }

  /** A prior of this mean and covariance. */
  static NormalPrior of(double[] mean, double[][] covariance) {
    Precision inverse = new Precision(covariance);
    double constant = -inverse.halfLogDeterminant() - mean.length * HALF_LOG_TWO_PI;
    return new NormalPrior(mean, inverse.covariance(), 0, constant);
  }

  /**
   * The same after a first parameter of which nothing is known but that its density falls with it.
   */
  NormalPrior after(double fall) {
    int n = mean.length;
    double[] longer = new double[n + 1];
    double[][] larger = new double[n + 1][n + 1];
    System.arraycopy(mean, 0, longer, 1, n);
    for (int i = 0; i < n; i++) {
      System.arraycopy(precision[i], 0, larger[i + 1], 1, n);
    }
    return new NormalPrior(longer, larger, fall, logConstant);
  }

  /** The same with the expectation of the first parameter moved. */
  NormalPrior movedFirst(double by) {
    double[] moved = mean.clone();
    moved[0] += by;
    return new NormalPrior(moved, precision, tilt, logConstant);
  }

  /** What is expected; not to be written. */
  double[] mean() {
    return mean;
  }

  /** Inverse of the covariance; not to be written. */
  double[][] precision() {
    return precision;
  }

  /** Logarithm of the constant of the density, of what is known. */
  double logConstant() {
    return logConstant;
  }

  /**
   * Half the squared distance from the mean: minus the logarithm of the density but for the
   * constant.
   */
  double penalty(double[] theta) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += (theta[i] - mean[i]) * distance(theta, i);
    }
    return sum / 2 + tilt * theta[0];
  }

  /** Derivative of the penalty by one parameter. */
  double pull(double[] theta, int i) {
    return distance(theta, i) + (i == 0 ? tilt : 0);
  }

  private double distance(double[] theta, int i) {
    double sum = 0;
    for (int j = 0; j < mean.length; j++) {
      sum += precision[i][j] * (theta[j] - mean[j]);
    }
    return sum;
  }
}
