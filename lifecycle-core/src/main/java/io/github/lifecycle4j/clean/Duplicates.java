package io.github.lifecycle4j.clean;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of several rows of a product in one period.
 *
 * @param merge how the rows become one; by default {@link Merge#SUM}, which puts daily rows on a
 *     weekly grid
 * @param dropRepeats whether a row that equals an earlier one in product, day, units and every
 *     covariate is dropped first, as the trace of a file loaded twice; by default it is flagged and
 *     stays, since two equal sales on one day are possible
 * @param aggregations how covariates are merged by {@link Merge#SUM} and {@link Merge#MEAN}, by
 *     name; {@link Aggregation#usualFor} for a name that is not here
 */
public record Duplicates(Merge merge, boolean dropRepeats, Map<String, Aggregation> aggregations) {

  /** How rows become one. */
  public enum Merge {
    /** Units are added; unknown units count only when all are unknown. */
    SUM,
    /** Units are averaged over the rows that know them. */
    MEAN,
    /** The first row stays, with its covariates; the order is that of days, then of rows. */
    KEEP_FIRST,
    /** The last row stays, with its covariates; the order is that of days, then of rows. */
    KEEP_LAST,
    /** Several rows in a period are an error and stop the cleaning. */
    REFUSE
  }

  private static final Duplicates DEFAULTS = new Duplicates(Merge.SUM, false, Map.of());

  /** Copies the aggregations. */
  public Duplicates {
    aggregations = Collections.unmodifiableMap(new TreeMap<>(aggregations));
  }

  /** Units are summed, repeats stay, covariates are merged as usual for their name. */
  public static Duplicates defaults() {
    return DEFAULTS;
  }

  /** The same with another way of merging rows. */
  public Duplicates withMerge(Merge other) {
    return new Duplicates(other, dropRepeats, aggregations);
  }

  /** The same, with repeated rows dropped or left. */
  public Duplicates withDropRepeats(boolean drop) {
    return new Duplicates(merge, drop, aggregations);
  }

  /** The same with this way of merging a covariate. */
  public Duplicates withAggregation(String covariate, Aggregation aggregation) {
    Map<String, Aggregation> copy = new TreeMap<>(aggregations);
    copy.put(covariate, aggregation);
    return new Duplicates(merge, dropRepeats, copy);
  }

  /** How a covariate is merged. */
  public Aggregation aggregation(String covariate) {
    return aggregations.getOrDefault(covariate, Aggregation.usualFor(covariate));
  }
}
