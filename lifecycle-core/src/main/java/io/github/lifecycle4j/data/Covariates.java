package io.github.lifecycle4j.data;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known beside the sales of one product: <em>past</em> covariates are known up to the last
 * observed period (stock, visits, reviews), <em>future</em> covariates are planned and known beyond
 * it (price lists, promotion plans, holidays), <em>static</em> ones never change (category, brand).
 *
 * <p>Immutable. A covariate that many products share, such as a market index, is one {@link Series}
 * that all of them refer to.
 */
public final class Covariates {

  /** Unit price, in money. */
  public static final String PRICE = "price";

  /** Share of the period that was on promotion, 0 to 1. */
  public static final String PROMOTION = "promotion";

  /** Units on hand at the end of the period. */
  public static final String STOCK = "stock";

  /** Share of the period without stock, 0 to 1: demand is censored where it is above 0. */
  public static final String STOCKOUT = "stockout";

  /** Number of distinct customers who bought in the period. */
  public static final String CUSTOMERS = "customers";

  /** Static: the product's category. */
  public static final String CATEGORY = "category";

  /** Static: the product's name or description in words. */
  public static final String DESCRIPTION = "description";

  private static final Covariates NONE = new Covariates(Map.of(), Map.of(), Map.of());

  private final Map<String, Series> past;
  private final Map<String, Series> future;
  private final Map<String, String> statics;

  private Covariates(
      Map<String, Series> past, Map<String, Series> future, Map<String, String> statics) {
    this.past = past;
    this.future = future;
    this.statics = statics;
  }

  /** No covariates. */
  public static Covariates none() {
    return NONE;
  }

  /** Names and values of the past covariates, sorted by name. */
  public Map<String, Series> past() {
    return past;
  }

  /** Names and values of the future covariates, sorted by name. */
  public Map<String, Series> future() {
    return future;
  }

  /** Names and values of the static covariates, sorted by name. */
  public Map<String, String> statics() {
    return statics;
  }

  /** The covariate of this name that varies in time, past or future. */
  public Optional<Series> series(String name) {
    return Optional.ofNullable(future.getOrDefault(name, past.get(name)));
  }

  /** The static covariate of this name. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(statics.get(name));
  }

  /**
   * The same with a past covariate added or replaced.
   *
   * @throws IllegalArgumentException if a future covariate has the name
   */
  public Covariates withPast(String name, Series values) {
    requireFree(name, future);
    return new Covariates(with(past, name, values), future, statics);
  }

  /**
   * The same with a future covariate added or replaced.
   *
   * @throws IllegalArgumentException if a past covariate has the name
   */
  public Covariates withFuture(String name, Series values) {
    requireFree(name, past);
    return new Covariates(past, with(future, name, values), statics);
  }

  /** The same with a static covariate added or replaced. */
  public Covariates withStatic(String name, String value) {
    return new Covariates(past, future, with(statics, name, value));
  }

  /** What is known at a cutoff: past covariates end before the period, the others stay whole. */
  public Covariates knownBefore(long period) {
    if (past.isEmpty()) {
      return this;
    }
    TreeMap<String, Series> cut = new TreeMap<>();
    past.forEach((name, values) -> cut.put(name, values.until(period)));
    return new Covariates(Collections.unmodifiableMap(cut), future, statics);
  }

  private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
    TreeMap<String, V> copy = new TreeMap<>(map);
    copy.put(name, value);
    return Collections.unmodifiableMap(copy);
  }

  private static void requireFree(String name, Map<String, Series> other) {
    if (other.containsKey(name)) {
      throw new IllegalArgumentException(
          "The covariate '%s' is given both as past and as future. Keep one of them."
              .formatted(name));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Covariates that
        && past.equals(that.past)
        && future.equals(that.future)
        && statics.equals(that.statics);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * past.hashCode() + future.hashCode()) + statics.hashCode();
  }

  @Override
  public String toString() {
    return "Covariates(past %s, future %s, static %s)"
        .formatted(past.keySet(), future.keySet(), statics);
  }
}
