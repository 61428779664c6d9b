package io.github.lifecycle4j.models.diffusion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a history and the known lives say of a life. Immutable: its array is never written. */
final class LifePosterior {

  private final LifeHistory history;
  private final List<LifeDraw> draws;
  private final Map<CurveFamily, Double> probabilities;
  private final LifeDraw best;
  private final double[] residuals;

  LifePosterior(
      LifeHistory history,
      List<LifeDraw> draws,
      Map<CurveFamily, Double> probabilities,
      LifeDraw best,
      double[] residuals) {
    this.history = history;
    this.draws = List.copyOf(draws);
    this.probabilities = Collections.unmodifiableMap(new EnumMap<>(probabilities));
    this.best = best;
    this.residuals = residuals;
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
}
