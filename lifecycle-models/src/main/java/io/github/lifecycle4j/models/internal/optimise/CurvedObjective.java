package io.github.lifecycle4j.models.internal.optimise;

/** A function of several variables with its first derivatives and an estimate of the second. */
public interface CurvedObjective extends Objective {

  /**
   * The value, the gradient and an estimate of the matrix of second derivatives at a point.
   *
   * @param x the point, within the bounds; read, not kept
   * @param gradient takes the gradient
   * @param curvature takes the matrix row by row, positive semidefinite; only the part up to the
   *     diagonal is read
   * @return the value; where the function is not defined, NaN or positive infinity
   */
  double value(double[] x, double[] gradient, double[] curvature);
}
