package io.github.lifecycle4j.stage;

import io.github.lifecycle4j.data.ProductKey;

/**
 * A product that needs a look.
 *
 * @param key the product
 * @param kind why
 * @param words the same in a sentence with its numbers
 * @param unitsAtRisk units at risk of the product, see {@link StageRow}
 */
public record StageException(ProductKey key, Kind kind, String words, double unitsAtRisk) {

  /** Why a product needs a look, the most urgent first. */
  public enum Kind {
    /** No stage could be told. */
    FAILED,
    /** Decline, or the end of sales, has begun since the earlier table. */
    NEWLY_DECLINING,
    /** The stage is an earlier one than in the earlier table: a second life, or an error then. */
    BACKWARDS,
    /** Decline is expected to begin within the coming periods. */
    DECLINE_AHEAD,
    /** Another stage has begun since the earlier table. */
    CHANGED,
    /** The most likely stage has a probability below one half. */
    UNCERTAIN
  }
}
