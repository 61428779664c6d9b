package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a product at a cutoff, the first period that has not been observed: sales and
 * past covariates before it, future covariates of any period, and static ones. Later sales and past
 * covariates cannot be reached through this object, so a feature that is computed from it cannot
 * leak. Immutable.
 */
public final class Known {

  private final long cutoff;
  private final Series sales;
  private final Covariates covariates;
  private final SaleTimes times;

  private Known(long cutoff, Series sales, Covariates covariates, SaleTimes times) {
    this.cutoff = cutoff;
    this.sales = sales;
    this.covariates = covariates;
    this.times = times;
  }

  /** What is known when the last period of the history is over. */
  public static Known of(Series history, Covariates covariates) {
    return at(history.endPeriod(), history, covariates);
  }

  /**
   * What is known at a cutoff.
   *
   * @param cutoff number of the first period whose sales are not known
   * @param sales sales of any length; what is at or after the cutoff is held back
   * @param covariates covariates of any length; past ones are held back likewise
   */
  public static Known at(long cutoff, Series sales, Covariates covariates) {
    Series before = sales.until(cutoff);
    return new Known(cutoff, before, covariates, new SaleTimes(before));
  }

  /**
   * What was known at an earlier cutoff; cheap.
   *
   * @throws IllegalArgumentException if the cutoff is later than this one's
   */
  public Known before(long earlier) {
    if (earlier > cutoff) {
      throw new IllegalArgumentException(
          "What is known of '%s' at period %s does not tell what is known at the later period %s. Maybe use Known.at with the whole history."
              .formatted(key(), cutoff, earlier));
    }
    return new Known(earlier, sales.until(earlier), covariates, times);
  }

  /** The product. */
  public ProductKey key() {
    return sales.key();
  }

  /** The time grid. */
  public Frequency frequency() {
    return sales.frequency();
  }

  /** Number of the first period whose sales are not known. */
  public long cutoff() {
    return cutoff;
  }

  /** The sales before the cutoff. */
  public Series sales() {
    return sales;
  }

  /**
   * A past or future covariate before the cutoff; an empty series if the product does not have it.
   */
  public Series history(String covariate) {
    return covariates.series(covariate).orElseGet(this::nothing).until(cutoff);
  }

  /**
   * The value of a future covariate in any period; {@code NaN} if it is missing there or is no
   * future covariate of the product.
   */
  public double planned(String covariate, long period) {
    Series plan = covariates.future().get(covariate);
    return plan == null ? Double.NaN : plan.valueAt(period);
  }

  /** The static covariate of this name. */
  public Optional<String> attribute(String name) {
    return covariates.attribute(name);
  }

  /** Number of the first period with positive sales, where there was one. */
  public OptionalLong firstSale() {
    return times.first(cutoff);
  }

  /** Number of the last period with positive sales, where there was one. */
  public OptionalLong lastSale() {
    return times.last(cutoff);
  }

  private Series nothing() {
    return sales.until(sales.startPeriod());
  }

  @Override
  public String toString() {
    return "Known(%s, before %s)".formatted(key(), frequency().label(cutoff));
  }
}
