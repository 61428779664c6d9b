package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Observations;

/**
 * Turns sales as they were collected into a panel on a regular time grid. Immutable, and safe for
 * use by several threads; the same table always gives the same panel.
 *
 * <p>The rules work in this order, row by row first:
 *
 * <ol>
 *   <li><b>Dates</b> ({@link DateLimits}): rows with an impossible or stray date are dropped.
 *   <li><b>Partial periods</b> ({@link PartialPeriods}): rows of a first or last period that was
 *       recorded in part are dropped (default), so that half a week is not taken for a weak week.
 *       Rows outside the recorded days are dropped with them.
 *   <li><b>Invalid prices</b>: a price of zero or less is missing.
 *   <li><b>Repeats and duplicates</b> ({@link Duplicates}): rows of one product and period become
 *       one; by default units are summed.
 * </ol>
 *
 * <p>and then period by period:
 *
 * <ol start="5">
 *   <li><b>Negative units</b> ({@link NegativeUnits}): a period with more returns than sales is
 *       missing (default).
 *   <li><b>Gaps</b> ({@link Gaps}, {@link SeriesEnd}): a period without a row is a zero sale
 *       (default); promotion and customers are then zero too. A series begins with the product's
 *       first row, or with the first full period when its first row lies in a dropped one before.
 *       It ends with the panel (default) or with the product's last row. The panel ends with the
 *       last row of any product that is more than a plan, or later if the recorded days go on.
 *   <li><b>Partial periods</b> again, when they are not dropped but made missing or kept.
 *   <li><b>Price gaps</b> ({@link Prices}): the last valid price is carried forward (default).
 *   <li><b>Stock-outs</b> ({@link Stockouts}): zero sales without stock are missing; sales of a
 *       period that sold out stay and are marked in the past covariate {@code stockout}, which is
 *       there only if the table has a {@code stock} or {@code stockout} column.
 *   <li><b>Outliers</b> ({@link Outliers}): flagged (default).
 * </ol>
 *
 * <p>Every product of the table is in the panel, at the same index; one of which no row could be
 * used has an empty series. A row whose units are unknown is a missing value, not a gap. A column
 * of role {@link Observations.Role#PAST} is aligned with the series. A column of role {@link
 * Observations.Role#FUTURE} begins with it and goes on as far as the product has plans: rows after
 * the end of the series that know neither units nor past covariates. Covariates that products share
 * are attached as they are.
 *
 * <p>Time is linear in the number of rows and periods, but for sorting the rows of a product that
 * are not in order of time.
 */
public final class Cleaner {

  private static final Cleaner DEFAULTS = new Cleaner(Options.DEFAULTS);

  private final Options options;

  private Cleaner(Options options) {
    this.options = options;
  }

  /**
   * The defaults of every rule. They fit transactions and till data: an absent period is a zero
   * sale, several rows in a period are added up.
   */
  public static Cleaner defaults() {
    return DEFAULTS;
  }

  /** The same with other limits for dates. */
  public Cleaner withDates(DateLimits dates) {
    return new Cleaner(options.withDates(dates));
  }

  /** The same with another treatment of partly recorded periods. */
  public Cleaner withPartialPeriods(PartialPeriods partial) {
    return new Cleaner(options.withPartial(partial));
  }

  /** The same with another treatment of several rows in a period. */
  public Cleaner withDuplicates(Duplicates duplicates) {
    return new Cleaner(options.withDuplicates(duplicates));
  }

  /** The same with another treatment of negative units. */
  public Cleaner withNegativeUnits(NegativeUnits negative) {
    return new Cleaner(options.withNegative(negative));
  }

  /** The same with another meaning of a period without a row. */
  public Cleaner withGaps(Gaps gaps) {
    return new Cleaner(options.withGaps(gaps));
  }

  /** The same with another end of the series. */
  public Cleaner withSeriesEnd(SeriesEnd end) {
    return new Cleaner(options.withEnd(end));
  }

  /** The same with another treatment of periods without a price. */
  public Cleaner withPrices(Prices prices) {
    return new Cleaner(options.withPrices(prices));
  }

  /** The same with another treatment of stock-outs. */
  public Cleaner withStockouts(Stockouts stockouts) {
    return new Cleaner(options.withStockouts(stockouts));
  }

  /** The same with another treatment of outliers. */
  public Cleaner withOutliers(Outliers outliers) {
    return new Cleaner(options.withOutliers(outliers));
  }

  /**
   * Cleans a table.
   *
   * @throws IllegalArgumentException if several rows fall into a period and duplicates are refused,
   *     or if shared covariates contradict one another or the columns
   */
  public Cleaned clean(Observations observations) {
    return new Cleaning(observations, options).run();
  }
}
