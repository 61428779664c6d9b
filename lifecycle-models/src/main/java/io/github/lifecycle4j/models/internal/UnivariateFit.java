package io.github.lifecycle4j.models.internal;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** Fits univariate models: the checks and the bookkeeping that all families have in common. */
public final class UnivariateFit {

  /** Values beyond this overflow when they are squared and added up. */
  static final double LARGEST = 1e150;

  private UnivariateFit() {}

  /**
   * Fits a model to a history.
   *
   * @param name name of the forecaster
   * @param estimator estimates the model from a history with at least one observed value; throws
   *     {@link UnsuitedHistoryException} when it cannot
   */
  public static FitOutcome fit(
      String name,
      Series history,
      FitContext context,
      Function<Series, UnivariateModel> estimator) {
    return fitWithoutSales(
        name,
        history,
        context,
        series -> {
          requireObserved(series);
          return estimator.apply(series);
        });
  }

  /**
   * Fits a model that needs no history: it may be empty or without an observed value.
   *
   * @param name name of the forecaster
   * @param estimator estimates the model; throws {@link UnsuitedHistoryException} when it cannot
   */
  public static FitOutcome fitWithoutSales(
      String name,
      Series history,
      FitContext context,
      Function<Series, UnivariateModel> estimator) {
    context.cancellation().check();
    try {
      requireSmallEnough(history);
      UnivariateModel model = estimator.apply(history);
      Provenance provenance =
          new Provenance(name, model.parameters(), context.seed(), Provenance.digest(history));
      return new FitOutcome.Fitted(history.key(), new FittedUnivariate(model, provenance, history));
    } catch (UnsuitedHistoryException unsuited) {
      return new FitOutcome.Failed(history.key(), name, unsuited.reason());
    }
  }

  /**
   * Refuses a history with too few observed values.
   *
   * @param needed the smallest number of observed values that will do
   * @param purpose what needs them, such as {@code "a drift"}
   * @param advice what to do instead, a sentence
   * @throws UnsuitedHistoryException if fewer are observed
   */
  public static void requireObserved(Series history, int needed, String purpose, String advice) {
    int observed = history.observed();
    if (observed < needed) {
      throw new UnsuitedHistoryException(
          String.format(
              Locale.ROOT,
              "The series (%s) has %d %s but %s needs %d. %s",
              history.key(),
              observed,
              observed == 1 ? "observation" : "observations",
              purpose,
              needed,
              advice));
    }
  }

  /** The observed values of a history, in order of time; missing ones are left out. */
  public static double[] observed(Series history) {
    return Arrays.stream(history.toArray()).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** Refuses a history without any observed value. */
  static void requireObserved(Series history) {
    if (history.observed() == 0) {
      throw new UnsuitedHistoryException(
          history.isEmpty()
              ? "The series (%s) is empty. Maybe it starts after the cutoff: forecast it from similar products."
                  .formatted(history.key())
              : "All %s values of the series (%s) are missing. Maybe its cleaning took sales for stock-outs."
                  .formatted(history.length(), history.key()));
    }
  }

  /** Refuses a history with values too large to be squared. */
  static void requireSmallEnough(Series history) {
    for (int i = 0; i < history.length(); i++) {
      if (Math.abs(history.value(i)) > LARGEST) {
        throw new UnsuitedHistoryException(
            "The series (%s) has the value %s at index %s, beyond %s. Maybe use a larger unit."
                .formatted(history.key(), history.value(i), i, LARGEST));
      }
    }
  }
}
