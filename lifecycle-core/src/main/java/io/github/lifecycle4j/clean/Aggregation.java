package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;

/** How the values of a covariate become one when several rows fall into a period. */
public enum Aggregation {
  /** Arithmetic mean of the known values. */
  MEAN,
  /** Sum of the known values. */
  SUM,
  /** The last known value in order of time, then of rows. */
  LAST,
  /** The largest known value. */
  MAX,
  /** Mean weighted by the units sold; of rows without positive units, the arithmetic mean. */
  UNITS_WEIGHTED_MEAN;

  /**
   * Returns how a covariate of this name is usually aggregated: {@code price} by units-weighted
   * mean, {@code stock} by its last value, the counts {@code customers}, {@code visits}, {@code
   * views}, {@code clicks}, {@code carts} and {@code reviews} by sum, all others by mean.
   */
  public static Aggregation usualFor(String covariate) {
    return switch (covariate) {
      case Covariates.PRICE -> UNITS_WEIGHTED_MEAN;
      case Covariates.STOCK -> LAST;
      case Covariates.CUSTOMERS, "visits", "views", "clicks", "carts", "reviews" -> SUM;
      default -> MEAN;
    };
  }
}
