package io.github.lifecycle4j.models.explain;

/** A function of several numbers with its gradient, such as the output of a neural network. */
public interface Differentiable {

  /** The value at a point. */
  double value(double[] point);

  /** The derivatives at a point, one for each number of it; a new array. */
  double[] gradient(double[] point);
}
