package io.github.lifecycle4j.predict;

import java.util.List;

/** How the steps of a forecast add up. Immutable; equal by value. */
interface Totals {

  /** Distribution of the sum over the steps 1 … {@code steps}. */
  Marginal of(int steps);

  /** Totals that are known for each number of steps. */
  record Given(List<Marginal> totals) implements Totals {

    @Override
    public Marginal of(int steps) {
      return totals.get(steps - 1);
    }
  }
}
