package io.github.lifecycle4j.models.diffusion;

/** The most likely life of one kind of curve. Its array is never written. */
final class LifeMode {

  private final CurveRegression regression;
  private final double[] theta;
  private final double objective;

  LifeMode(CurveRegression regression, double[] theta, double objective) {
    this.regression = regression;
    this.theta = theta;
    this.objective = objective;
  }

  /** The regression that it is the mode of. */
  CurveRegression regression() {
    return regression;
  }

  /** The parameters; not to be written. */
  double[] theta() {
    return theta;
  }

  /** Minus the logarithm of the posterior density, up to a constant. */
  double objective() {
    return objective;
  }
}
