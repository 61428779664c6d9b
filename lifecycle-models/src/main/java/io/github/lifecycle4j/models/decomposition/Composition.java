package io.github.lifecycle4j.models.decomposition;

/** How trend, seasons and remainder make up a series. */
public enum Composition {
  /** The value is their sum; the seasons of one cycle add up to 0. */
  ADDITIVE,
  /** The value is their product; the seasons of one cycle have the mean 1. */
  MULTIPLICATIVE
}
