package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which forecasters to fit again, and why. It is advice: nothing is fitted here.
 *
 * @param advised forecasters with a reason, those of single products first
 */
public record RefitAdvice(List<Item> advised) {

  /** Why a refit is advised. */
  public enum Reason {
    /** The forecasts of the product are too high or too low, period after period. */
    BIASED,
    /** The errors of the product are larger than they were. */
    ERROR_GROWN,
    /** Over all products the forecasts are worse than the baseline in the recent window. */
    WORSE_THAN_BASELINE
  }

  /**
   * One piece of advice.
   *
   * @param product the product; empty for the forecaster as a whole
   * @param forecaster name of the forecaster
   * @param reason why
   * @param value the number that speaks for it: tracking signal, cumulative sum or value added
   * @param limit the limit that the number is beyond
   * @param rationale the same in a sentence
   */
  public record Item(
      Optional<ProductKey> product,
      String forecaster,
      Reason reason,
      double value,
      double limit,
      String rationale) {}

  /** Copies the list. */
  public RefitAdvice {
    advised = List.copyOf(advised);
  }

  /**
   * Advises by drift, and by the value added over a baseline in the recent window where there are
   * pairs to tell it from.
   *
   * @param asOf number of the period after the last one to look at
   * @param baseline name of the forecaster that the others must beat, such as {@code "naive"}; it
   *     is not advised upon
   */
  public static RefitAdvice of(
      ForecastLedger ledger, long asOf, DriftOptions options, String baseline) {
    List<Item> advised = new ArrayList<>();
    for (Drift drift : DriftReport.of(ledger, asOf, options).drifts()) {
      if (!drift.forecaster().equals(baseline)) {
        addDrift(drift, options, advised);
      }
    }
    LedgerFilter recent = LedgerFilter.all().withPeriods(asOf - options.recentPeriods(), asOf);
    ledger
        .valueAddedBy(LedgerEntry::forecaster, baseline, recent)
        .forEach(
            (forecaster, added) -> {
              if (added.pairs() >= options.minimumOutcomes() && added.value() < 0) {
                advised.add(worse(forecaster, added));
              }
            });
    return new RefitAdvice(advised);
  }

  private static void addDrift(Drift drift, DriftOptions options, List<Item> advised) {
    boolean high = drift.findings().contains(Drift.Finding.TOO_HIGH);
    if (high || drift.findings().contains(Drift.Finding.TOO_LOW)) {
      double limit = high ? options.biasLimit() : -options.biasLimit();
      advised.add(
          new Item(
              Optional.of(drift.product()),
              drift.forecaster(),
              Reason.BIASED,
              drift.trackingSignal(),
              limit,
              say(
                  "Forecasts of '%s' by '%s' are too %s: the tracking signal is %.2f, beyond %.2f.",
                  drift.product(),
                  drift.forecaster(),
                  high ? "high" : "low",
                  drift.trackingSignal(),
                  limit)));
    }
    if (drift.findings().contains(Drift.Finding.ERROR_GROWN)) {
      advised.add(
          new Item(
              Optional.of(drift.product()),
              drift.forecaster(),
              Reason.ERROR_GROWN,
              drift.cumulativeSum(),
              options.threshold(),
              say(
                  "The mean absolute error of '%s' by '%s' grew from %.3g to %.3g units: the cumulative sum is %.2f, above %.2f.",
                  drift.product(),
                  drift.forecaster(),
                  drift.earlierMae(),
                  drift.recentMae(),
                  drift.cumulativeSum(),
                  options.threshold())));
    }
  }

  private static Item worse(String forecaster, ForecastValueAdded added) {
    return new Item(
        Optional.empty(),
        forecaster,
        Reason.WORSE_THAN_BASELINE,
        added.value(),
        0,
        say(
            "Forecasts by '%s' have a WAPE of %.3f where '%s' has %.3f, on the same %s outcomes.",
            forecaster, added.wape(), added.baseline(), added.baselineWape(), added.pairs()));
  }

  private static String say(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}
