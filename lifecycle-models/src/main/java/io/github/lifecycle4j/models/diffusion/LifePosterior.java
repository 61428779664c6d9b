package io.github.lifecycle4j.models.diffusion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a history and the known lives say of a life. Immutable: its array is never written. */
final class LifePosterior {

  /**
   * Variance that the logarithm of a life's departure gains while its age grows by a factor of e.
   */
  private static final double WANDERING = 0.3;

  private static final double WANDERING_FROM_SEVERAL = 0.15;

  /** Parts of equal size of the rest of a curve. */
  private static final int PARTS = 20;

  /** Shares of a market below this are not told from 0. */
  private static final double LEAST_REST = 1e-9;

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
   * Sales of a life over those of its curve at a later age. No curve is quite the life's: the
   * logarithm of this is normal about 0, so that the curve is its median, with a variance that
   * grows with the logarithm of the age. Where there are several curves, part of that is in their
   * difference.
   *
   * @param age to which it is known, in periods, above 0
   * @param later age at which it is looked at
   */
  double departure(LifeDraw draw, double age, double later) {
    double wandering = probabilities.size() > 1 ? WANDERING_FROM_SEVERAL : WANDERING;
    return Math.exp(Math.sqrt(wandering * Math.log(later / age)) * draw.direction());
  }

  /** What a life sells after an age, as a multiple of the best period. */
  double rest(LifeDraw draw, double age) {
    DiffusionCurve curve = draw.curve();
    double before = curve.cumulative(age);
    if (1 - before < LEAST_REST) {
      return draw.market() * (1 - before);
    }
    double part = (1 - before) / PARTS;
    double sum = 0;
    for (int i = 0; i < PARTS; i++) {
      sum += departure(draw, age, Math.max(age, curve.quantile(before + (i + 0.5) * part)));
    }
    return draw.market() * part * sum;
  }
}
