package io.github.lifecycle4j.stage;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.StageEstimate.Transition;
import java.util.Optional;

/**
 * A product in the stage table of a catalogue.
 *
 * @param key the product
 * @param estimate where it stands; empty when no stage could be told
 * @param since number of the period in which the most likely stage began; of no meaning without an
 *     estimate
 * @param maybeEarlier whether the stage may have begun before the data
 * @param trend mean sales of the last {@value #TREND_PERIODS} periods over those of as many before
 *     them, less 1: −0.2 is a fall by a fifth; {@code NaN} where it cannot be told. A season is
 *     part of it.
 * @param unitsAtRisk expected units of the coming periods, times the probability that the product
 *     is in decline, not sold any more, or comes into decline within them; 0 where no stage was
 *     told
 * @param failure why no stage could be told; empty otherwise
 */
public record StageRow(
    ProductKey key,
    Optional<StageEstimate> estimate,
    long since,
    boolean maybeEarlier,
    double trend,
    double unitsAtRisk,
    String failure) {

  private static final int TREND_PERIODS = 8;

  /**
   * Makes a row of an estimate.
   *
   * @param history sales up to the estimate
   * @param firstOfData number of the first period of the whole catalogue
   * @param expectedUnits expected units of the coming periods
   * @param horizon number of the coming periods
   */
  public static StageRow of(
      Series history, StageEstimate estimate, long firstOfData, double expectedUnits, int horizon) {
    long since = estimate.period() - estimate.periodsInStage() + 1;
    return new StageRow(
        history.key(),
        Optional.of(estimate),
        since,
        since <= firstOfData,
        trend(history),
        Math.max(0, expectedUnits) * risk(estimate, horizon),
        "");
  }

  /** Makes a row of a product whose stage could not be told, for this reason. */
  public static StageRow failed(ProductKey key, String reason) {
    return new StageRow(key, Optional.empty(), 0, false, Double.NaN, 0, reason);
  }

  /** The most likely stage; empty when none could be told. */
  public Optional<LifecycleStage> stage() {
    return estimate.map(StageEstimate::mostLikely);
  }

  /** The probability of the most likely stage; 0 when none could be told. */
  public double probability() {
    return estimate.map(it -> it.probabilities().of(it.mostLikely())).orElse(0.0);
  }

  /** The next stage and when it is expected. */
  public Optional<Transition> next() {
    return estimate.flatMap(StageEstimate::next);
  }

  /** The probability that the product is past its best within some periods. */
  private static double risk(StageEstimate estimate, int horizon) {
    StageProbabilities now = estimate.probabilities();
    double past = now.of(LifecycleStage.DECLINE) + now.of(LifecycleStage.DISCONTINUED);
    double soon =
        estimate
            .next()
            .filter(next -> next.to() == LifecycleStage.DECLINE)
            .map(next -> next.probabilityWithin(horizon))
            .orElse(0.0);
    return Math.min(1, past + now.of(LifecycleStage.MATURITY) * soon);
  }

  private static double trend(Series history) {
    int n = history.length();
    double late = mean(history, n - TREND_PERIODS, n);
    double early = mean(history, n - 2 * TREND_PERIODS, n - TREND_PERIODS);
    return early > 0 ? late / early - 1 : Double.NaN;
  }

  private static double mean(Series history, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int t = Math.max(0, from); t < to; t++) {
      if (!history.isMissing(t)) {
        sum += history.value(t);
        count++;
      }
    }
    return count == 0 || from < 0 ? Double.NaN : sum / count;
  }
}
