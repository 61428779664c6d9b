package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Series;

/**
 * Which (cutoff, lead) pairs of a history become training rows. The lead is the number of periods
 * from the last known one to the target: 1 is the period of the cutoff itself.
 *
 * @param firstLead smallest lead, at least 1
 * @param lastLead largest lead, at least {@code firstLead}; with both equal, rows for one step of a
 *     direct forecaster
 * @param minimumHistory periods that must be known at a cutoff, at least 0
 * @param latest number of cutoffs, counted from the latest, at least 1; bounds memory
 */
public record RowPlan(int firstLead, int lastLead, int minimumHistory, int latest) {

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RowPlan {
    if (firstLead < 1 || lastLead < firstLead) {
      throw new IllegalArgumentException(
          "The leads %s to %s must start at 1 or later and not fall."
              .formatted(firstLead, lastLead));
    }
    if (minimumHistory < 0 || latest < 1) {
      throw new IllegalArgumentException(
          "The minimum history is %s and the number of cutoffs %s. They must be at least 0 and 1."
              .formatted(minimumHistory, latest));
    }
  }

  /** Leads 1 … horizon, from every cutoff with at least one known period. */
  public static RowPlan upTo(int horizon) {
    return new RowPlan(1, horizon, 1, Integer.MAX_VALUE);
  }

  /** The same with these leads. */
  public RowPlan withLeads(int first, int last) {
    return new RowPlan(first, last, minimumHistory, latest);
  }

  /** The same with at least this many known periods at a cutoff. */
  public RowPlan withMinimumHistory(int periods) {
    return new RowPlan(firstLead, lastLead, periods, latest);
  }

  /** The same with only this many cutoffs, counted from the latest. */
  public RowPlan withLatest(int cutoffs) {
    return new RowPlan(firstLead, lastLead, minimumHistory, cutoffs);
  }

  /** The first cutoff. */
  long firstCutoff(Series sales) {
    return Math.max(sales.startPeriod() + minimumHistory, endCutoff(sales) - latest);
  }

  /** One after the last cutoff from which the smallest lead is inside the history. */
  long endCutoff(Series sales) {
    return sales.endPeriod() - firstLead + 1;
  }

  /** Number of rows, that is of pairs whose target is observed. */
  int count(Series sales) {
    long count = 0;
    for (long cutoff = firstCutoff(sales); cutoff < endCutoff(sales); cutoff++) {
      for (int lead = firstLead; lead <= lastLead; lead++) {
        count += Double.isNaN(sales.valueAt(cutoff + lead - 1)) ? 0 : 1;
      }
    }
    return Math.toIntExact(count);
  }
}
