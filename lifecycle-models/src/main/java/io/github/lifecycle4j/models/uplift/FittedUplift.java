package io.github.lifecycle4j.models.uplift;

import io.github.lifecycle4j.data.Table;

/** What was learnt from a trial. Immutable and safe for use by several threads. */
@FunctionalInterface
public interface FittedUplift {

  /**
   * The uplift of the rows of a table, in their order: outcome expected with the treatment less
   * outcome expected without it, in the unit of the outcome; of a class, in probability.
   *
   * @throws IllegalArgumentException if a column or a value is missing that is needed
   */
  double[] uplift(Table table);
}
