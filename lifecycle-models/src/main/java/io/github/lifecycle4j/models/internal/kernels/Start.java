package io.github.lifecycle4j.models.internal.kernels;

/** What a matrix product starts from. */
public enum Start {
  /** C = A·B. */
  ZERO,
  /** C = C + A·B. */
  KEEP,
  /** Each row of C = bias + A·B. */
  BIAS
}
