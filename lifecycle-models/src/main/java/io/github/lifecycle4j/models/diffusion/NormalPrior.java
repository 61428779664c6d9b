package io.github.lifecycle4j.models.diffusion;

/**
 * A normal distribution of parameters, given by its precision, which may be 0 where nothing is
 * known. Immutable: its arrays are never written.
 */
final class NormalPrior {

  private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

  private static final double NO_KNEE = Double.POSITIVE_INFINITY;

  private final double[] mean;
  private final double[][] precision;
  private final double tilt;
  private final double knee;
  private final double logConstant;

  private NormalPrior(
      double[] mean, double[][] precision, double tilt, double knee, double logConstant) {
    this.mean = mean;
    this.precision = precision;
    this.tilt = tilt;
    this.knee = knee;
    this.logConstant = logConstant;
  }

  /** Nothing is known of this number of parameters. */
  static NormalPrior flat(int parameters) {
    return new NormalPrior(
        new double[parameters], new double[parameters][parameters], 0, NO_KNEE, 0);
  }

  /** A prior of this mean and covariance. */
  static NormalPrior of(double[] mean, double[][] covariance) {
    Precision inverse = new Precision(covariance);
    double constant = -inverse.halfLogDeterminant() - mean.length * HALF_LOG_TWO_PI;
    return new NormalPrior(mean, inverse.covariance(), 0, NO_KNEE, constant);
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
    return new NormalPrior(longer, larger, fall, NO_KNEE, logConstant);
  }

  /** The same with the expectation of the first parameter moved. */
  NormalPrior movedFirst(double by) {
    double[] moved = mean.clone();
    moved[0] += by;
    return new NormalPrior(moved, precision, tilt, knee + by, logConstant);
  }

  /**
   * The same where, as far as nothing is known of the first parameter, its density falls with it
   * exponentially beyond a value too; the two meet in a smooth bend.
   */
  NormalPrior fallingBeyond(double value) {
    return tilt > 0 ? new NormalPrior(mean, precision, tilt, value, logConstant) : this;
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
    return sum / 2 + tilt * theta[0] + excess(theta[0] - knee);
  }

  /** Derivative of the penalty by one parameter. */
  double pull(double[] theta, int i) {
    return distance(theta, i) + (i == 0 ? tilt + 1 / (1 + Math.exp(knee - theta[0])) : 0);
  }

  /** ln(1 + e^x): next to nothing below 0, x above. */
  private static double excess(double x) {
    return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  private double distance(double[] theta, int i) {
    double sum = 0;
    for (int j = 0; j < mean.length; j++) {
      sum += precision[i][j] * (theta[j] - mean[j]);
    }
    return sum;
  }
}
