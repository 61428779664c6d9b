package io.github.lifecycle4j.models.neural.store;

/** How exactly a file keeps the weights of a network. */
public enum Precision {
  /** 4 bytes a weight: what was trained, bit for bit. */
  FLOAT32,
  /** 2 bytes a weight (IEEE 754 binary16): 3 digits; weights must lie within ±65,504. */
  FLOAT16,
  /**
   * 1 byte a weight of a matrix, with a scale for each of its columns (Jacob et al. 2018, symmetric
   * and per channel); other weights as they are.
   */
  INT8
}
