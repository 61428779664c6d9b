package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;

/**
 * A split by time into training, validation and test parts: the periods before {@code
 * validationStart}, from there on, and from {@code testStart} on. Nothing is shuffled.
 *
 * @param validationStart number of the first validation period
 * @param testStart number of the first test period, not before the validation; equal for no
 *     validation part
 */
public record TimeSplit(long validationStart, long testStart) {

  /**
   * @throws IllegalArgumentException if the test starts before the validation
   */
  public TimeSplit {
    if (testStart < validationStart) {
      throw new IllegalArgumentException(
          "The test starts in period %s, before the validation in period %s. Maybe swap them."
              .formatted(testStart, validationStart));
    }
  }

  /**
   * Splits the periods of a series by shares; the test part gets the rest. Shares are rounded to
   * whole periods.
   *
   * @param training share of the training part, strictly between 0 and 1
   * @param validation share of the validation part, at least 0; both together at most 1
   * @throws IllegalArgumentException if a share is out of range
   */
  public static TimeSplit ofShares(Series series, double training, double validation) {
    return ofShares(series.startPeriod(), series.endPeriod(), training, validation);
  }

  /** Splits the periods of a panel, from the first to the last of any series, by shares. */
  public static TimeSplit ofShares(Panel panel, double training, double validation) {
    long start =
        panel.series().stream()
            .filter(series -> !series.isEmpty())
            .mapToLong(Series::startPeriod)
            .min()
            .orElse(0);
    return ofShares(start, panel.endPeriod(), training, validation);
  }

  private static TimeSplit ofShares(long start, long end, double training, double validation) {
    if (!(training > 0 && training < 1 && validation >= 0 && training + validation <= 1)) {
      throw new IllegalArgumentException(
          "The shares %s for training and %s for validation must not be negative nor exceed 1 together."
              .formatted(training, validation));
    }
    long length = end - start;
    return new TimeSplit(
        start + Math.round(training * length),
        start + Math.round((training + validation) * length));
  }

  /** The part of a series before the validation. */
  public Series training(Series series) {
    return series.until(validationStart);
  }

  /** The part of a series from the validation to the test. */
  public Series validation(Series series) {
    return series.between(validationStart, testStart);
  }

  /** The part of a series from the test on. */
  public Series test(Series series) {
    return series.from(testStart);
  }

  /** What was known before the validation: past covariates end there too. */
  public Panel training(Panel panel) {
    return panel.knownBefore(validationStart);
  }

  /**
   * The periods from the validation to the test, with the covariates known before the test.
   * Products keep their place.
   */
  public Panel validation(Panel panel) {
    Panel known = panel.knownBefore(testStart);
    return from(known, validationStart);
  }

  /** The periods from the test on, with all covariates. Products keep their place. */
  public Panel test(Panel panel) {
    return from(panel, testStart);
  }

  private static Panel from(Panel panel, long period) {
    Panel.Builder builder = Panel.builder(panel.frequency());
    for (int i = 0; i < panel.size(); i++) {
      builder.add(panel.series(i).from(period), panel.covariates(i));
    }
    return builder.build();
  }
}
