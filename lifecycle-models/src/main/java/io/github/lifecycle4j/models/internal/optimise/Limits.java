package io.github.lifecycle4j.models.internal.optimise;

import io.github.lifecycle4j.train.Cancellation;

/**
 * When a search ends.
 *
 * @param evaluations evaluations of the objective, at least 1
 * @param tolerance improvement of the value, relative to its size plus one, below which a step is
 *     the last; not negative
 * @param cancellation asked before every evaluation
 */
public record Limits(int evaluations, double tolerance, Cancellation cancellation) {

  /**
   * @throws IllegalArgumentException if there is no evaluation or the tolerance is negative
   */
  public Limits {
    if (evaluations < 1 || !(tolerance >= 0)) {
      throw new IllegalArgumentException(
          "A search of %s evaluations to the tolerance %s is none. Maybe use 1000 and 1e-10."
              .formatted(evaluations, tolerance));
    }
  }

  /** Whether a value is too little of an improvement to go on. */
  boolean reached(double before, double after) {
    return after == Double.POSITIVE_INFINITY || before - after <= tolerance * (1 + Math.abs(after));
  }
}
