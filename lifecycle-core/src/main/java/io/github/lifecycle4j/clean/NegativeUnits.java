package io.github.lifecycle4j.clean;

/** What becomes of a period whose net units, sales less returns, are below zero. */
public enum NegativeUnits {
  /** The demand of the period is unknown. */
  MISSING,
  /** Nothing was sold. */
  ZERO,
  /** The value stays, for forecasters that can take it. */
  KEEP
}
