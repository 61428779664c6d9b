package io.github.lifecycle4j.models.internal.optimise;

/**
 * Minimises a smooth function within bounds: BFGS in the variables that are free to move, along the
 * path that is bent at the bounds (Bertsekas 1982, Projected Newton methods for optimization
 * problems with simple constraints, SIAM J. Control Optim. 20). A step is taken when it satisfies
 * the weak Wolfe conditions; it is shortened where the objective is not defined.
 *
 * <p>Variables should be scaled so that a change of 1 is a large one. Not safe for use by several
 * threads.
 */
public final class QuasiNewton {

  private static final double SUFFICIENT = 1e-4;
  private static final double FLATTER = 0.9;
  private static final int LONGEST_SEARCH = 40;

  /** Length of the first step, in any variable. */
  private static final double FIRST_STEP = 0.1;

  /** Steps in a row without progress that end the search. */
  private static final int PATIENCE = 2;

  private final Bounds bounds;
  private final Limits limits;
  private final int n;
  private final Curvature curvature;
  private final boolean[] free;
  private final double[] direction;
  private final double[] gradient;
  private final double[] trial;
  private final double[] trialGradient;
  private int evaluations;

  /** A search within these bounds and limits, to be used any number of times. */
  public QuasiNewton(Bounds bounds, Limits limits) {
    this.bounds = bounds;
    this.limits = limits;
    this.n = bounds.dimension();
    this.curvature = new Curvature(n);
    this.free = new boolean[n];
    this.direction = new double[n];
    this.gradient = new double[n];
    this.trial = new double[n];
    this.trialGradient = new double[n];
  }

  /**
   * Searches for the minimum next to a point.
   *
   * @param x start, moved into the bounds first; takes the point of the least value found
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public Minimum minimise(SmoothObjective objective, double[] x) {
    evaluations = 0;
    for (int i = 0; i < n; i++) {
      x[i] = bounds.clamp(i, x[i]);
    }
    double value = evaluate(objective, x, gradient);
    if (!Double.isFinite(value)) {
      return new Minimum(Double.POSITIVE_INFINITY, evaluations, false);
    }
    curvature.reset(1);
    int idle = 0;
    while (idle < PATIENCE && evaluations < limits.evaluations()) {
      double slope = chooseDirection(x);
      if (slope == 0 || (!curvature.isFresh() && limits.reached(value, value + slope))) {
        return new Minimum(value, evaluations, true);
      }
      double next = search(objective, x, value, slope);
      if (!(next < value)) {
        if (curvature.isFresh()) {
          return new Minimum(value, evaluations, evaluations < limits.evaluations());
        }
        curvature.reset(1);
        continue;
      }
      idle = limits.reached(value, next) ? idle + 1 : 0;
      accept(x);
      value = next;
    }
    return new Minimum(value, evaluations, idle == PATIENCE);
  }

  private double evaluate(SmoothObjective objective, double[] x, double[] slopes) {
    limits.cancellation().check();
    evaluations++;
    double value = objective.value(x, slopes);
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(slopes[i])) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  /** Sets the direction of the search and returns the slope along it; 0 at a minimum. */
  private double chooseDirection(double[] x) {
    double steepest = 0;
    for (int i = 0; i < n; i++) {
      free[i] = !bounds.blocks(i, x[i], gradient[i]);
      steepest = free[i] ? Math.max(steepest, Math.abs(gradient[i])) : steepest;
    }
    if (steepest == 0) {
      return 0;
    }
    if (curvature.isFresh()) {
      curvature.reset(steepest / FIRST_STEP);
    }
    if (!curvature.newtonStep(gradient, free, direction) || !(slope(gradient) < 0)) {
      curvature.reset(steepest / FIRST_STEP);
      curvature.newtonStep(gradient, free, direction);
    }
    return slope(gradient);
  }

  private double slope(double[] slopes) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += slopes[i] * direction[i];
    }
    return sum;
  }

  /** Returns the value at the trial point, where the search along the direction ended. */
  private double search(SmoothObjective objective, double[] x, double value, double slope) {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double length = 1;
    double next = value;
    for (int k = 0; k < LONGEST_SEARCH && evaluations < limits.evaluations(); k++) {
      double linear = move(x, length);
      next = evaluate(objective, trial, trialGradient);
      if (!(next <= value + SUFFICIENT * linear)) {
        high = length;
        length = shorter(low, length, value, slope, next);
      } else if (slopeAhead(x, length) < FLATTER * slope) {
        low = length;
        length = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 3 * length;
      } else {
        return next;
      }
    }
    return next;
  }

  /** The minimum of the parabola through value, slope and the next value; well inside. */
  private static double shorter(
      double low, double length, double value, double slope, double next) {
    double width = length - low;
    if (low > 0 || !Double.isFinite(next)) {
      return low + width / (Double.isFinite(next) ? 2 : 5);
    }
    double lowest = -slope * length * length / (2 * (next - value - slope * length));
    return Math.min(Math.max(lowest, 0.1 * length), 0.5 * length);
  }

  /** Moves the trial point along the bent path; returns what the gradient promises for it. */
  private double move(double[] x, double length) {
    double promised = 0;
    for (int i = 0; i < n; i++) {
      trial[i] = bounds.clamp(i, x[i] + length * direction[i]);
      promised += gradient[i] * (trial[i] - x[i]);
    }
    return promised;
  }

  /** The slope at the trial point in the variables that the path still moves. */
  private double slopeAhead(double[] x, double length) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      if (trial[i] == x[i] + length * direction[i]) {
        sum += trialGradient[i] * direction[i];
      }
    }
    return sum;
  }

  /** Moves to the trial point and learns from the way there. */
  private void accept(double[] x) {
    for (int i = 0; i < n; i++) {
      double step = trial[i] - x[i];
      double change = trialGradient[i] - gradient[i];
      x[i] = trial[i];
      gradient[i] = trialGradient[i];
      direction[i] = step;
      trialGradient[i] = change;
    }
    curvature.learn(direction, trialGradient);
  }
}
