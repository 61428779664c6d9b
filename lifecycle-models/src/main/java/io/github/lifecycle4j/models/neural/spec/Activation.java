package io.github.lifecycle4j.models.neural.spec;

/** The function at the end of a layer, applied to each number. */
public enum Activation {
  /** x. */
  IDENTITY,
  /** max(0, x). */
  RELU,
  /** The hyperbolic tangent. */
  TANH,
  /** 1 / (1 + exp(−x)). */
  SIGMOID
}
