package io.github.lifecycle4j.models.internal.optimise;

/** A function of several variables that is to be minimised. */
@FunctionalInterface
public interface Objective {

  /**
   * The value at a point.
   *
   * @param x the point, within the bounds; read, not kept
   * @return the value; where the function is not defined, NaN or positive infinity
   */
  double value(double[] x);
}
