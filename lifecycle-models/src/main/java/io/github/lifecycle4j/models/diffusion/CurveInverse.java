package io.github.lifecycle4j.models.diffusion;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Inverts the share of curves whose inverse has no closed form. */
final class CurveInverse {

  private static final double RELATIVE_ACCURACY = 1e-14;
  private static final int EVALUATIONS = 200;

  private CurveInverse() {}

  static double quantile(DiffusionCurve curve, double share) {
    if (CurveChecks.requireShare(share) == 1) {
      return Double.POSITIVE_INFINITY;
    }
    if (curve.cumulative(0) >= share) {
      return 0;
    }
    double late = Math.max(curve.peak(), 1);
    while (curve.cumulative(late) < share) {
      late *= 2;
    }
    return new BrentSolver(RELATIVE_ACCURACY, Double.MIN_NORMAL)
        .solve(EVALUATIONS, t -> curve.cumulative(t) - share, 0, late);
  }
}
