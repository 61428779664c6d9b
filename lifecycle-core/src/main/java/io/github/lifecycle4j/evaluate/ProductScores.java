package io.github.lifecycle4j.evaluate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one product: for each window and candidate the sums of each metric, or the reason
 * why there are none. Written by one thread, then read only.
 */
final class ProductScores {

  private final List<Metric> metrics;
  private final List<Long> cutoffs;
  private final int horizon;
  private final int candidates;
  private final int sumsEach;
  private final double[] sums;
  private final int[] used;
  private final int[] observed;
  private final boolean[] started;
  private final @Nullable String[] failures;

  ProductScores(Backtest backtest, Cutoffs cutoffs, int candidates) {
    int windows = backtest.windows();
    this.metrics = backtest.metrics();
    this.cutoffs = cutoffs.periods();
    this.horizon = backtest.horizon();
    this.candidates = candidates;
    this.sumsEach = metrics.stream().mapToInt(Metric::sums).sum();
    this.sums = new double[windows * candidates * sumsEach];
    this.used = new int[windows * candidates * metrics.size()];
    this.observed = new int[windows];
    this.started = new boolean[windows];
    this.failures = new @Nullable String[windows * candidates];
  }

  /** Says what there is to score in a window. */
  void open(int window, int observedSteps, boolean hasStarted) {
    observed[window] = observedSteps;
    started[window] = hasStarted;
  }

  void fail(int window, int candidate, String reason) {
    failures[cell(window, candidate)] = reason;
  }

  void put(int window, int candidate, RealizedForecast realized) {
    int cell = cell(window, candidate);
    int offset = cell * sumsEach;
    for (int m = 0; m < metrics.size(); m++) {
      Contribution contribution = metrics.get(m).contribution(realized);
      used[cell * metrics.size() + m] = contribution.used();
      for (int s = 0; s < metrics.get(m).sums(); s++) {
        sums[offset++] = contribution.sum(s);
      }
    }
  }

  long cutoff(int window) {
    return cutoffs.get(window);
  }

  int windows() {
    return cutoffs.size();
  }

  /** Whether candidates were asked: the product had started and something came. */
  boolean isScored(int window) {
    return started[window] && observed[window] > 0;
  }

  /** Why a window is not scored. */
  String skipReason(int window) {
    return started[window]
        ? "The product has no actual value in the %s periods from the cutoff on.".formatted(horizon)
        : "The product starts after the cutoff.";
  }

  /** Why a candidate has no scores in a scored window; empty when it has. */
  Optional<String> failure(int window, int candidate) {
    return Optional.ofNullable(failures[cell(window, candidate)]);
  }

  boolean isForecast(int window, int candidate) {
    return isScored(window) && failures[cell(window, candidate)] == null;
  }

  /** Adds the sums of a metric to an accumulator of that metric. */
  void addTo(ScoreAccumulator accumulator, int window, int candidate, int metric) {
    int cell = cell(window, candidate);
    int offset = cell * sumsEach;
    for (int m = 0; m < metric; m++) {
      offset += metrics.get(m).sums();
    }
    accumulator.add(sums, offset, used[cell * metrics.size() + metric], observed[window], horizon);
  }

  private int cell(int window, int candidate) {
    return window * candidates + candidate;
  }
}
