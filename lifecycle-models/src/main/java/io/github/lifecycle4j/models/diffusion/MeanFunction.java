package io.github.lifecycle4j.models.diffusion;

/** The means of observations as a function of parameters that may be any real numbers. */
@FunctionalInterface
interface MeanFunction {

  /**
   * Computes the mean of each observation.
   *
   * @param theta parameters
   * @param means where they go
   */
  void means(double[] theta, double[] means);
}
