package io.github.lifecycle4j.models.internal.optimise;

/** A function of several variables with its first derivatives. */
@FunctionalInterface
public interface SmoothObjective {

  /**
   * The value and the gradient at a point.
   *
   * @param x the point, within the bounds; read, not kept
   * @param gradient takes the gradient; anything where the value is not finite
   * @return the value; where the function is not defined, NaN or positive infinity
   */
  double value(double[] x, double[] gradient);
}
