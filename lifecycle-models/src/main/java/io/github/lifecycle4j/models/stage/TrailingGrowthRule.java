package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The plain rule to compare a detector with: the mean of the last periods against the mean of as
 * many before them. Growth above the threshold is growth, below minus the threshold it is decline,
 * and in between it is introduction before the first growth and maturity after it. The rule takes a
 * season for decline and a promotion for growth; it knows no covariates and no probabilities, and
 * looking back tells it no more.
 */
public final class TrailingGrowthRule implements StageDetector {

  private final int window;
  private final double threshold;

  private TrailingGrowthRule(int window, double threshold) {
    this.window = window;
    this.threshold = threshold;
  }

  /** The rule over 8 periods with a threshold of 10 %. */
  public static TrailingGrowthRule defaults() {
    return new TrailingGrowthRule(8, 0.1);
  }

  /**
   * The same with another window.
   *
   * @param periods number of periods, at least 1
   * @throws IllegalArgumentException if it is not
   */
  public TrailingGrowthRule withWindow(int periods) {
    if (periods < 1) {
      throw new IllegalArgumentException(
          "The window has %s periods but needs at least 1.".formatted(periods));
    }
    return new TrailingGrowthRule(periods, threshold);
  }

  /**
   * The same with another threshold.
   *
   * @param growth growth from one window to the next, such as 0.1, not negative
   * @throws IllegalArgumentException if it is negative
   */
  public TrailingGrowthRule withThreshold(double growth) {
    if (!(growth >= 0)) {
      throw new IllegalArgumentException(
          "The threshold is %s but must not be negative.".formatted(growth));
    }
    return new TrailingGrowthRule(window, growth);
  }

  @Override
  public String name() {
    return "trailing-growth";
  }

  @Override
  public StagePath online(Series history, Covariates covariates) {
    List<StageProbabilities> stages = new ArrayList<>(history.length());
    boolean launched = false;
    boolean grown = false;
    for (int t = 0; t < history.length(); t++) {
      launched |= history.value(t) > 0;
      double growth = growth(history, t);
      grown |= growth > threshold;
      LifecycleStage stage =
          !launched
              ? LifecycleStage.PRE_LAUNCH
              : growth > threshold
                  ? LifecycleStage.GROWTH
                  : growth < -threshold
                      ? LifecycleStage.DECLINE
                      : grown ? LifecycleStage.MATURITY : LifecycleStage.INTRODUCTION;
      stages.add(StageProbabilities.certain(stage));
    }
    return new StagePath(history.key(), history.startPeriod(), stages);
  }

  @Override
  public StagePath retrospective(Series history, Covariates covariates) {
    return online(history, covariates);
  }

  @Override
  public StageEstimate estimate(Series history, Covariates covariates) {
    if (history.isEmpty()) {
      throw new IllegalArgumentException(
          "The series (%s) has no period, so there is no stage to tell.".formatted(history.key()));
    }
    StagePath path = online(history, covariates);
    int last = history.length() - 1;
    int first = last;
    while (first > 0 && path.stage(first - 1) == path.stage(last)) {
      first--;
    }
    double level = mean(history, last);
    double growth = growth(history, last);
    String evidence =
        Double.isNaN(growth)
            ? "The history is too short to compare two windows of %s periods.".formatted(window)
            : String.format(
                Locale.ROOT,
                "The mean of the last %d periods is %.1f units, %+.0f %% against the %d before"
                    + " them.",
                window,
                level,
                100 * growth,
                window);
    return new StageEstimate(
        history.key(),
        history.endPeriod() - 1,
        path.probabilities().get(last),
        last - first + 1,
        Optional.empty(),
        Double.isNaN(level) ? 0 : level,
        List.of(evidence));
  }

  /**
   * Growth from one window to the next; missing where a window is not full or was empty of sales.
   */
  private double growth(Series history, int t) {
    double before = t + 1 < 2 * window ? Double.NaN : mean(history, t - window);
    return before > 0 ? mean(history, t) / before - 1 : Double.NaN;
  }

  private double mean(Series history, int last) {
    double sum = 0;
    int count = 0;
    for (int t = Math.max(0, last - window + 1); t <= last; t++) {
      if (!history.isMissing(t)) {
        sum += history.value(t);
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
