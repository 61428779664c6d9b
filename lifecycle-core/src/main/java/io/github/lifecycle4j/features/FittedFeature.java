package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Panel;
import java.util.List;

/** A feature that is ready to be computed. Immutable and safe for use by several threads. */
public interface FittedFeature extends Feature {

  /** Names of the columns, at least one. */
  List<String> columns();

  /**
   * Computes what depends only on the cutoff, once for all periods that are forecast from it.
   *
   * @param known what is known of the product at the cutoff
   * @return the values by target period, for use by one thread
   */
  PeriodValues at(Known known);

  /** There is nothing left to learn: returns this. */
  @Override
  default FittedFeature fit(Panel training) {
    return this;
  }
}
