package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.inventory.simulation.Outlook;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.stage.StageProbabilities;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A past as it looked at the time, for the simulation of orders: in each period a forecast from the
 * demand before it and the stage as it could be told then. Immutable.
 */
public final class ReplayedOutlook implements Outlook {

  private final long first;
  private final List<View> views;

  private ReplayedOutlook(long first, List<View> views) {
    this.first = first;
    this.views = views;
  }

  /**
   * Looks back at a product.
   *
   * @param history demand of the product; missing values are the forecaster's and the detector's to
   *     understand
   * @param covariates promotions and stock-outs for the detector, where known
   * @param forecaster fitted anew in each period
   * @param detector tells the stages
   * @param horizon periods of a forecast, at least 1
   * @param first index of the first period that is looked at, at least 1: what comes before is
   *     history at the beginning
   * @param context seed and progress of the fits
   * @throws IllegalArgumentException if the first period is not within the history or a fit fails
   */
  public static ReplayedOutlook of(
      Series history,
      Covariates covariates,
      Forecaster forecaster,
      StageDetector detector,
      int horizon,
      int first,
      FitContext context) {
    if (first < 1 || first >= history.length()) {
      throw new IllegalArgumentException(
          "The outlook of '%s' begins at index %s but that must be from 1 to below the %s periods of its history."
              .formatted(history.key(), first, history.length()));
    }
    StagePath path = detector.online(history, covariates);
    List<View> views = new ArrayList<>();
    int inStage = 1;
    for (int t = 1; t < history.length(); t++) {
      inStage = t > 1 && path.stage(t - 1) == path.stage(t - 2) ? inStage + 1 : 1;
      if (t >= first) {
        long period = history.startPeriod() + t;
        Forecast forecast =
            forecaster.fit(history.until(period), context).orElseThrow().forecast(horizon);
        views.add(
            new View(forecast, estimate(history, t - 1, path.probabilities().get(t - 1), inStage)));
      }
    }
    return new ReplayedOutlook(history.startPeriod() + first, List.copyOf(views));
  }

  private static StageEstimate estimate(
      Series history, int index, StageProbabilities probabilities, int inStage) {
    return new StageEstimate(
        history.key(),
        history.startPeriod() + index,
        probabilities,
        inStage,
        Optional.empty(),
        history.value(index),
        List.of());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the period is not one that is looked at
   */
  @Override
  public View at(long period) {
    if (period < first || period >= first + views.size()) {
      throw new IllegalArgumentException(
          "The outlook covers the periods %s to %s but is asked for %s."
              .formatted(first, first + views.size() - 1, period));
    }
    return views.get((int) (period - first));
  }
}
