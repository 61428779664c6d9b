package io.github.lifecycle4j.models.diffusion;

/** How the values of a series relate to a curve with market m; periods t count from 1. */
public enum AdoptionForm {
  /** Adoptions of a period, m·(F(t) − F(t − 1)) (Srinivasan and Mason 1986, eq. 6). */
  INCREMENT,
  /** Adoptions of a period, m·f(t): the density stands for the whole period. */
  DENSITY,
  /** All adoptions so far, m·F(t). */
  LEVEL
}
