package io.github.lifecycle4j.models.diffusion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a history and the known lives say of a life. Immutable: its array is never written. */
final class LifePosterior {

  private static final double WANDERING = 0.16;
  private static final double WANDERING_FROM_SEVERAL = 0.04;

  private final LifeHistory history;
  private final List<LifeDraw> draws;
  private final Map<CurveFamily, Double> probabilities;
  private final LifeDraw best;
  private final double[] residuals;
  private final double persistence;

  LifePosterior(
      LifeHistory history,
      List<LifeDraw> draws,
      Map<CurveFamily, Double> probabilities,
      LifeDraw best,
      double[] residuals,
      double persistence) {
    this.history = history;
    this.draws = List.copyOf(draws);
    this.probabilities = Collections.unmodifiableMap(new EnumMap<>(probabilities));
    this.best = best;
    this.residuals = residuals;
    this.persistence = persistence;
  }

  LifeHistory history() {
    return history;
  }

  /** Equally likely lives, from the posterior distribution over all curves. */
  List<LifeDraw> draws() {
    return draws;
  }

  /** Posterior probability of each curve. */
  Map<CurveFamily, Double> probabilities() {
    return probabilities;
  }

  /** The most likely life. */
  LifeDraw best() {
    return best;
  }

  /** Errors of its means over their standard deviations, NaN where missing. */
  double[] residuals() {
    return residuals;
  }

  /** Correlation of the errors of two periods in a row, 0 … 1. */
  double persistence() {
    return persistence;
  }

  /**
   * Variance that the logarithm of a life's distance from its curve gains while its age grows by a
   * factor of e: no curve is quite the life's. Where there are several, much of that is in their
   * difference.
   */
  double wandering() {
    return probabilities.size() > 1 ? WANDERING_FROM_SEVERAL : WANDERING;
  }
}
