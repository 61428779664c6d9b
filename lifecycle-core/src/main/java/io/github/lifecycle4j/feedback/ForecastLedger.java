package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.evaluate.Metric;
import io.github.lifecycle4j.evaluate.Score;
import io.github.lifecycle4j.evaluate.ScoreAccumulator;
import java.util.Collection;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A record of forecasts as they were issued and of what was sold afterwards.
 *
 * <p>A forecast is known by product, forecaster and start period, that is by its cutoff. It is a
 * record: issuing the very same forecast again changes nothing, so that a job may run twice, but
 * another forecast in its place is refused; {@link #reissue} replaces it on purpose. An outcome may
 * be corrected at any time, and every question is answered with the latest outcomes.
 *
 * <p>Safe for use by several threads. Every change is made as a whole or not at all. Nothing here
 * reads the clock.
 */
public interface ForecastLedger extends AutoCloseable {

  /** Time grid and quantile levels. */
  LedgerSettings settings();

  /**
   * Adds forecasts.
   *
   * @return number of forecasts that were not there before
   * @throws LedgerException if another forecast of the same product, forecaster and start period is
   *     there; then nothing is added
   * @throws IllegalArgumentException if a forecast is on another time grid, or two of them have the
   *     same product, forecaster and start period
   */
  int issue(Collection<IssuedForecast> issues);

  /**
   * Adds forecasts and replaces those that are there under the same product, forecaster and start
   * period, with all their steps.
   *
   * @return number of forecasts that were not there before
   * @throws IllegalArgumentException as {@link #issue}
   */
  int reissue(Collection<IssuedForecast> issues);

  /**
   * Records what was sold. An outcome that is there already is replaced by the new number; {@code
   * NaN} takes it back.
   *
   * @throws IllegalArgumentException if two outcomes of one product and period differ
   */
  OutcomeReceipt record(Collection<Outcome> outcomes);

  /**
   * Hands over entries with the outcomes known now, one at a time. The entries of one product come
   * together, by start period, then step, then forecaster.
   */
  void forEach(LedgerFilter filter, Consumer<? super LedgerEntry> action);

  /** Closes what the ledger holds open. Closing again does nothing. */
  @Override
  void close();

  /**
   * The score of the entries by any metric that needs no history; see {@link LedgerEntry#realized}.
   */
  default Score score(Metric metric, LedgerFilter filter) {
    ScoreAccumulator sum = new ScoreAccumulator(metric);
    forEach(filter, entry -> sum.add(entry.realized(settings().frequency())));
    return sum.score();
  }

  /**
   * Errors of the entries in groups, such as {@code errorsBy(LedgerEntry::stage, filter)}, or by
   * {@code LedgerEntry::forecaster}, {@code ::step} or {@code ::product}.
   */
  default <K extends Comparable<K>> SortedMap<K, ErrorSummary> errorsBy(
      Function<? super LedgerEntry, K> group, LedgerFilter filter) {
    return ErrorSums.by(this, group, filter);
  }

  /**
   * Value that forecasts add over a baseline, in groups, such as {@code
   * valueAddedBy(LedgerEntry::forecaster, "naive", filter)}. Entries of the baseline are in no
   * group.
   *
   * @param group the group of a forecast, asked only for forecasts that are not the baseline's
   * @param baseline name of the forecaster to compare with
   * @param filter which forecasts to look at; a forecaster named in it is the one that is compared
   */
  default <K extends Comparable<K>> SortedMap<K, ForecastValueAdded> valueAddedBy(
      Function<? super LedgerEntry, K> group, String baseline, LedgerFilter filter) {
    return ValueAddedSums.by(this, group, baseline, filter);
  }
}
