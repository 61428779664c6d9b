package io.github.lifecycle4j.models.internal.optimise;

/**
 * Minimises a function whose second derivatives can be estimated, such as a sum of squares, within
 * bounds: Newton steps whose matrix is damped until they hold what they promise (Levenberg 1944;
 * Marquardt 1963, SIAM J. Appl. Math. 11). A variable that a step would take beyond its bound is
 * set to the bound, and the step is solved for the others again. Steps do not depend on the scale
 * of the variables. Not safe for use by several threads.
 */
public final class LevenbergMarquardt {

  private static final double FIRST_DAMPING = 1e-3;
  private static final double LEAST_DAMPING = 1e-10;
  private static final double LARGEST_DAMPING = 1e12;

  /** Share of the promised decrease that a step must hold to be taken. */
  private static final double SUFFICIENT = 1e-4;

  /** Steps in a row without progress that end the search. */
  private static final int PATIENCE = 2;

  private final Bounds bounds;
  private final Limits limits;
  private final int n;
  private final Cholesky cholesky;
  private final double[] gradient;
  private final double[] curvature;
  private final boolean[] free;
  private final double[] right;
  private final double[] step;
  private final double[] trial;
  private int evaluations;

  /** A search within these bounds and limits, to be used any number of times. */
  public LevenbergMarquardt(Bounds bounds, Limits limits) {
    this.bounds = bounds;
    this.limits = limits;
    this.n = bounds.dimension();
    this.cholesky = new Cholesky(n);
    this.gradient = new double[n];
    this.curvature = new double[n * n];
    this.free = new boolean[n];
    this.right = new double[n];
    this.step = new double[n];
    this.trial = new double[n];
  }

  /**
   * Searches for the minimum next to a point.
   *
   * @param x start, moved into the bounds first; takes the point of the least value found
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public Minimum minimise(CurvedObjective objective, double[] x) {
    evaluations = 0;
    for (int i = 0; i < n; i++) {
      x[i] = bounds.clamp(i, x[i]);
    }
    double value = differentiate(objective, x);
    if (!Double.isFinite(value)) {
      return new Minimum(Double.POSITIVE_INFINITY, evaluations, false);
    }
    double damping = FIRST_DAMPING;
    int idle = 0;
    while (idle < PATIENCE && evaluations < limits.evaluations()) {
      double promised = propose(x, damping);
      if (damping > LARGEST_DAMPING || (promised >= 0 && limits.reached(value, value - promised))) {
        return last(objective, x, value);
      }
      double next = evaluate(objective);
      double decrease = value - next;
      if (!(decrease > SUFFICIENT * Math.max(promised, 0))) {
        damping = 4 * Math.max(damping, FIRST_DAMPING);
        continue;
      }
      damping = damped(damping, decrease / promised);
      idle = limits.reached(value, next) ? idle + 1 : 0;
      System.arraycopy(trial, 0, x, 0, n);
      value = idle < PATIENCE ? differentiate(objective, x) : next;
    }
    return new Minimum(value, evaluations, idle == PATIENCE);
  }

  /** Takes the last step, which hardly promises anything but is the most accurate. */
  private Minimum last(CurvedObjective objective, double[] x, double value) {
    double next = evaluate(objective);
    if (next <= value) {
      System.arraycopy(trial, 0, x, 0, n);
    }
    return new Minimum(Math.min(value, next), evaluations, true);
  }

  private static double damped(double damping, double held) {
    if (held > 0.75) {
      return Math.max(damping / 8, LEAST_DAMPING);
    }
    return held < 0.25 ? 2 * damping : damping;
  }

  private double evaluate(CurvedObjective objective) {
    limits.cancellation().check();
    evaluations++;
    double value = objective.value(trial);
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  private double differentiate(CurvedObjective objective, double[] x) {
    limits.cancellation().check();
    evaluations++;
    return objective.value(x, gradient, curvature);
  }

  /** Sets the trial point and returns the decrease that gradient and curvature promise there. */
  private double propose(double[] x, double damping) {
    for (int i = 0; i < n; i++) {
      free[i] = !bounds.blocks(i, x[i], gradient[i]) && curvature[i * n + i] > 0;
      step[i] = 0;
    }
    boolean bent;
    do {
      findRight();
      if (!cholesky.solve(curvature, damping, free, right, step)) {
        return damping > LARGEST_DAMPING ? 0 : propose(x, 10 * damping);
      }
      bent = bend(x);
    } while (bent);
    for (int i = 0; i < n; i++) {
      trial[i] = bounds.clamp(i, x[i] + step[i]);
      step[i] = trial[i] - x[i];
    }
    return promised();
  }

  /** The right-hand side of the free variables, given the steps of the others. */
  private void findRight() {
    for (int i = 0; i < n; i++) {
      right[i] = -gradient[i];
      for (int j = 0; j < n; j++) {
        if (!free[j] && step[j] != 0) {
          right[i] -= curvature(i, j) * step[j];
        }
      }
    }
  }

  private double curvature(int i, int j) {
    return i >= j ? curvature[i * n + j] : curvature[j * n + i];
  }

  /** Sets the variable to its bound that would leave its bounds first; whether there is one. */
  private boolean bend(double[] x) {
    int first = -1;
    double least = 1;
    for (int i = 0; i < n; i++) {
      double inside = bounds.clamp(i, x[i] + step[i]);
      if (free[i] && inside != x[i] + step[i]) {
        double share = (inside - x[i]) / step[i];
        if (first < 0 || share < least) {
          first = i;
          least = share;
        }
      }
    }
    if (first < 0) {
      return false;
    }
    free[first] = false;
    step[first] = bounds.clamp(first, x[first] + step[first]) - x[first];
    return true;
  }

  private double promised() {
    double promised = 0;
    for (int i = 0; i < n; i++) {
      double slope = gradient[i] + curvature[i * n + i] * step[i] / 2;
      for (int j = 0; j < i; j++) {
        slope += curvature[i * n + j] * step[j];
      }
      promised -= slope * step[i];
    }
    return promised;
  }
}
