package io.github.lifecycle4j.clean;

/** What can be wrong with collected sales, in the order in which a {@link Cleaner} looks for it. */
public enum Issue {
  /** A row before the earliest or after the latest plausible date, or a sale in the future. */
  IMPOSSIBLE_DATE("impossible date"),
  /** A row so far from all others that the grid would be mostly empty. */
  STRAY_DATE("stray date"),
  /** A row or value of a period that was not recorded from its first to its last day. */
  PARTIAL_PERIOD("partial period"),
  /** Units of a partly recorded last period whose planned covariates stay. */
  PARTIAL_PERIOD_UNITS("units of a partial period"),
  /** A price of zero or less. */
  INVALID_PRICE("price not above zero"),
  /** A row equal to an earlier one in product, day, units and every covariate. */
  REPEATED_ROW("repeated row"),
  /** A row beyond the first one of its product and period. */
  DUPLICATE("several rows in a period"),
  /** A sum over the rows of a period that is too large for a number. */
  OVERFLOW("sum too large"),
  /** Net units of a period below zero. */
  NEGATIVE_UNITS("negative units"),
  /** A period without a row. */
  GAP("gap"),
  /** A covariate in a period without a row. */
  COVARIATE_GAP("covariate in a gap"),
  /** A period without a price. */
  PRICE_GAP("price gap"),
  /** A period without stock and without sales: demand is unknown. */
  STOCKOUT("stock-out"),
  /** A period that ran out of stock in part: demand was at least the sales. */
  CENSORED("censored demand"),
  /** Sales far from those of the periods around. */
  OUTLIER("outlier");

  private final String words;

  Issue(String words) {
    this.words = words;
  }

  /** The issue in words, such as {@code "negative units"}. */
  public String words() {
    return words;
  }
}
