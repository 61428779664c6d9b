package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.models.internal.Residuals;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Least squares for simple exponential smoothing of values without gaps. */
final class LevelFit {

  private static final double SMALLEST_ALPHA = 1e-4;
  private static final double LARGEST_ALPHA = 0.9999;

  /** Points of the first search; squares of their share of the way, so that they crowd near 0. */
  private static final int GRID = 20;

  /** Accuracy of α; a minimum cannot be told finer than the root of the machine's accuracy. */
  private static final double TOLERANCE = 1e-9;

  private final double[] values;

  LevelFit(double[] values) {
    this.values = values;
  }

  /** Smooths the values from the level before the first one, and returns the last level. */
  double smooth(double alpha, double initial, Residuals residuals) {
    double level = initial;
    for (double value : values) {
      double error = value - level;
      residuals.add(error);
      level += alpha * error;
    }
    return level;
  }

  /**
   * Returns the initial level of the least squares. Errors are linear in it: ε(t) = a(t) − (1 −
   * α)^(t−1)·x, where a are the errors from the first value as initial level, and x the distance
   * from it.
   */
  double initial(double alpha) {
    double level = 0;
    double weight = 1;
    double cross = 0;
    double squares = 0;
    for (double value : values) {
      double error = value - values[0] - level;
      cross += weight * error;
      squares += weight * weight;
      level += alpha * error;
      weight *= 1 - alpha;
    }
    return values[0] + cross / squares;
  }

  /** Returns α of the least squares: the best point of a grid, then Brent's search around it. */
  double bestAlpha() {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= GRID; i++) {
      double sum = sumOfSquares(gridPoint(i));
      if (sum < least) {
        least = sum;
        best = i;
      }
    }
    if (least == 0) {
      return gridPoint(best);
    }
    double low = gridPoint(Math.max(best - 1, 0));
    double high = gridPoint(Math.min(best + 1, GRID));
    return new BrentOptimizer(TOLERANCE, TOLERANCE)
        .optimize(
            GoalType.MINIMIZE,
            new UnivariateObjectiveFunction(this::sumOfSquares),
            new SearchInterval(low, high, gridPoint(best)),
            MaxEval.unlimited())
        .getPoint();
  }

  private static double gridPoint(int index) {
    double share = (double) index / GRID;
    return SMALLEST_ALPHA + (LARGEST_ALPHA - SMALLEST_ALPHA) * share * share;
  }

  private double sumOfSquares(double alpha) {
    Residuals residuals = new Residuals();
    smooth(alpha, initial(alpha), residuals);
    return residuals.sumOfSquares();
  }
}
