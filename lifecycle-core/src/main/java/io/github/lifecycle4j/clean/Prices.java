package io.github.lifecycle4j.clean;

/**
 * What becomes of a period without a valid price. Periods before the first valid price of a product
 * have none in either case: nothing is carried back in time.
 */
public enum Prices {
  /** The last valid price still holds. */
  CARRY_FORWARD,
  /** The price is missing. */
  MISSING
}
