package io.github.lifecycle4j.models.diagnostics;

/** The deterministic terms in the regression of a unit-root test. */
public enum Terms {
  /** None. */
  NONE,
  /** A constant: the alternative is a series about a level. */
  CONSTANT,
  /** A constant and a linear trend: the alternative is a series about a line. */
  TREND
}
