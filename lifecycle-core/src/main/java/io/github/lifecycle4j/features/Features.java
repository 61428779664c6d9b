package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Covariates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The features of this library. Windows and lags count periods back from the cutoff; a lag, window
 * or number of seasons below 1, or none at all, is an {@link IllegalArgumentException}. A covariate
 * or static covariate that a product does not have is unknown ({@code NaN}).
 */
public final class Features {

  private Features() {}

  /** Column {@code lead}: periods from the last known one to the target period, at least 1. */
  public static Feature lead() {
    return new Lead();
  }

  /**
   * Columns {@code units_lag_k}: the units k periods before the cutoff; 1 is the last known one.
   */
  public static Feature lags(int... lags) {
    return new Lags(Signal.UNITS, list(lags));
  }

  /** Columns {@code NAME_lag_k}: a covariate k periods before the cutoff. */
  public static Feature lags(String covariate, int... lags) {
    return new Lags(Signal.covariate(covariate), list(lags));
  }

  /**
   * Columns {@code units_season_lag_k}: the units in the target period's place of the season, k = 1
   * for the latest such period before the cutoff, 2 for the one before it.
   */
  public static Feature seasonLags(int... seasons) {
    return new SeasonLags(list(seasons));
  }

  /**
   * Columns such as {@code units_mean_13}: a statistic of the units observed in the last periods
   * before the cutoff.
   */
  public static Feature rolling(Statistic statistic, int... windows) {
    return new Rolling(Signal.UNITS, statistic, list(windows));
  }

  /**
   * Columns such as {@code promotion_mean_13}: a statistic of a covariate observed in the last
   * periods before the cutoff. The mean of {@link Covariates#PROMOTION} is the share of time on
   * promotion, that of {@link Covariates#STOCKOUT} the share of time without stock.
   */
  public static Feature rolling(String covariate, Statistic statistic, int... windows) {
    return new Rolling(Signal.covariate(covariate), statistic, list(windows));
  }

  /** Column {@code NAME_latest}: the last observed value of a covariate before the cutoff. */
  public static Feature latest(String covariate) {
    return new Latest(covariate);
  }

  /** Column {@code NAME_planned}: a future covariate in the target period. */
  public static Feature planned(String covariate) {
    return new Planned(covariate);
  }

  /**
   * Column {@code periods_since_sale}: periods from the last one with positive sales to the cutoff,
   * 1 when the last known period had sales.
   */
  public static Feature sinceLastSale() {
    return new SinceLastSale();
  }

  /**
   * Column {@code age}: periods from the first one with positive sales to the target period. A
   * history that starts after the launch makes the product look younger.
   */
  public static Feature age() {
    return new Age();
  }

  /**
   * Column {@code age_since_NAME}: periods from the launch to the target period, negative before
   * it. Computing it throws an {@link IllegalArgumentException} if a launch cannot be read.
   *
   * @param attribute static covariate with the launch: a date such as 2024-03-31, or with counted
   *     periods the number of the period
   */
  public static Feature ageSince(String attribute) {
    return new LaunchAge(attribute);
  }

  /**
   * Those of the columns {@code day_of_week} (Monday 1), {@code week} (ISO), {@code month} and
   * {@code quarter} of the target period that its grid has, each also as {@code _sin} and {@code
   * _cos} of 2π (number − 1)/cycle. Month and quarter of a week are those of its Thursday.
   */
  public static Feature calendar() {
    return new Calendar();
  }

  /**
   * Columns {@code NAME_count}, {@code periods_to_NAME}, {@code periods_since_NAME}: number of
   * holidays in the target period, periods to the next one and since the last one, 0 in a period
   * with a holiday and unknown where no day is given on that side. Fitting it throws an {@link
   * IllegalStateException} where periods have no dates.
   *
   * @param name a word for the days, such as {@code "holiday"}
   * @param dates the days
   */
  public static Feature holidays(String name, Collection<LocalDate> dates) {
    return new Holidays(name, Set.copyOf(dates));
  }

  /**
   * Columns {@code price}, {@code price_ratio}, {@code price_discount}: the price of the target
   * period, that is the planned one or else the last observed; its ratio to the median of the
   * prices observed in the window; and max(0, 1 − ratio).
   */
  public static Feature price(int window) {
    return new Price(window);
  }

  /**
   * Column {@code price_to_NAME}: the price of the target period, as in {@link #price}, over the
   * mean of the prices that the product's group had in the window, learned from the training panel.
   *
   * @param attribute static covariate that names the group
   */
  public static Feature groupPrice(String attribute, int window) {
    return new GroupPrice(attribute, window);
  }

  /**
   * Columns {@code NAME=VALUE}: 1 for the product's value of a static covariate, else 0, for each
   * value in the training panel. An unseen or missing value is 0 everywhere.
   */
  public static Feature oneHot(String attribute) {
    return new OneHot(attribute);
  }

  /**
   * Column {@code NAME_index}: place of the product's value of a static covariate among the sorted
   * values of the training panel, from 0; unknown for an unseen value.
   */
  public static Feature ordinal(String attribute) {
    return new Ordinal(attribute);
  }

  /**
   * Column {@code NAME_mean_units}: (Σ units + m · mean of all)/(n + m) over the n product-periods
   * of the training panel before the cutoff that share the product's value of a static covariate
   * (Micci-Barreca 2001, with the shrinkage factor n/(n + m)). An unseen or missing value has the
   * mean of all.
   *
   * @param smoothing m, in product-periods, finite and not negative
   */
  public static Feature targetEncoding(String attribute, double smoothing) {
    return new TargetEncoding(attribute, smoothing);
  }

  private static List<Integer> list(int... numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
