package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;

/**
 * Minimises the sum of squared innovations over some of the ARMA coefficients: Levenberg and
 * Marquardt's method, with a secant estimate of the curvature that Gauss and Newton leave out where
 * that predicts better (Dennis, Gay and Welsch 1981, ACM Transactions on Mathematical Software
 * 7(3)). Work space of one thread.
 */
final class LeastSquares {

  private static final double STEP = 1e-7;

  /**
   * A promise of the next step, twice its log-likelihood, for coefficients to 1e-5 of their errors.
   */
  static final double TIGHT = 1e-11;

  /** Share of the sum of squares below which a slope does not count as one. */
  private static final double FLOOR = 0.01;

  /** Inverse roots beyond this are reflected on the way. */
  private static final double RADIUS = 1.2;

  private static final double LEAST_DAMPING = 1e-9;

  private static final double LARGEST_DAMPING = 1e10;

  private final Innovations function;
  private final Cancellation cancellation;
  private final int[] free;
  private final int size;
  private final double[][] slopes;
  private double[] innovations;
  private double[] tried;
  private final double[] gradient;
  private final double[] before;
  private final double[][] squares;
  private final double[][] curvature;
  private final double[][] model;
  private final double[][] factor;
  private final double[] step;
  private final double[] trial;
  private final double[] secant;
  private int evaluations;
  private boolean converged;

  /** Sum of squares at the point. */
  private double value;

  private double damping;

  /** Whether the model takes the estimated curvature in. */
  private boolean augmented;

  /** Whether a step has promised too little before. */
  private boolean doubted;

  /**
   * @param free indices of the coefficients that may change
   */
  LeastSquares(Innovations function, int coefficients, int[] free, Cancellation cancellation) {
    this.function = function;
    this.free = free;
    this.cancellation = cancellation;
    size = free.length;
    slopes = new double[size][function.size()];
    innovations = new double[function.size()];
    tried = new double[function.size()];
    gradient = new double[size];
    before = new double[size];
    squares = new double[size][size];
    curvature = new double[size][size];
    model = new double[size][size];
    factor = new double[size][size];
    step = new double[size];
    trial = new double[coefficients];
    secant = new double[size];
  }

  /** Number of evaluations so far. */
  int evaluations() {
    return evaluations;
  }

  /** Whether the last search ended where no step promised anything. */
  boolean converged() {
    return converged;
  }

  /** Log-likelihood of one sum of squares above that of another. */
  double advantage(double better, double worse) {
    return 0.5 * function.size() * Math.log(worse / better);
  }

  /** The sum of squares at a point. */
  double evaluate(double[] point) {
    evaluations++;
    return function.evaluate(point, tried);
  }

  /**
   * Searches from a point, which is replaced by the best one.
   *
   * @param budget number of evaluations at most
   * @param promise the search ends when the next step promises less than this, twice the
   *     log-likelihood
   * @return the sum of squares there
   */
  double minimise(double[] point, int budget, double promise) {
    int end = evaluations + budget;
    value = function.evaluate(point, innovations);
    evaluations++;
    converged = size == 0;
    if (size == 0 || !(value < Double.POSITIVE_INFINITY)) {
      return value;
    }
    forget();
    damping = 1e-3;
    doubted = false;
    differentiate(point);
    while (!converged && damping <= LARGEST_DAMPING && evaluations < end) {
      cancellation.check();
      if (solve()) {
        advance(point, promise);
      } else {
        augmented = false;
        damping = Math.max(damping * 4, 1e-6);
      }
    }
    return value;
  }

  /** Tries the step that was solved for and learns from what came of it. */
  private void advance(double[] point, double promise) {
    double plain = -2 * dot(gradient, step) - quadratic(squares);
    double extra = quadratic(curvature);
    double promised = augmented ? plain - extra : plain;
    System.arraycopy(point, 0, trial, 0, trial.length);
    for (int i = 0; i < size; i++) {
      trial[free[i]] += step[i];
    }
    double next = evaluate(trial);
    double gained = value - next;
    boolean better = gained > 0;
    if (better) {
      System.arraycopy(trial, 0, point, 0, trial.length);
      double[] swap = innovations;
      innovations = tried;
      tried = swap;
      value = next;
    }
    boolean small = promised * function.size() <= promise * value;
    converged = value <= 0 || (small && (doubted || damping <= LEAST_DAMPING));
    if (converged) {
      return;
    }
    if (better) {
      move(point, gained, plain, extra);
    }
    damping = small ? LEAST_DAMPING : damping(gained, promised);
    // A damped step promises little where the likelihood is flat: it is doubted once.
    doubted |= small;
  }

  private void move(double[] point, double gained, double plain, double extra) {
    if (size == point.length && function.normalise(point, RADIUS)) {
      forget();
      differentiate(point);
    } else {
      learn(point);
      augmented = Math.abs(gained - (plain - extra)) < Math.abs(gained - plain);
    }
  }

  private double damping(double gained, double promised) {
    if (!(gained > 0)) {
      augmented = false;
      return Math.max(damping * 8, 1e-4);
    }
    double next =
        gained > 0.75 * promised ? damping / 8 : gained < 0.25 * promised ? damping * 4 : damping;
    return Math.max(next, LEAST_DAMPING);
  }

  private void forget() {
    augmented = false;
    for (double[] row : curvature) {
      Arrays.fill(row, 0);
    }
  }

  /** Slopes of the innovations by forward differences, their cross products and the gradient. */
  private void differentiate(double[] point) {
    System.arraycopy(point, 0, trial, 0, trial.length);
    for (int i = 0; i < size; i++) {
      double at = point[free[i]];
      double change = STEP;
      trial[free[i]] = at + change;
      if (evaluate(trial) == Double.POSITIVE_INFINITY) {
        change = -STEP;
        trial[free[i]] = at + change;
        evaluate(trial);
      }
      trial[free[i]] = at;
      double scale = 1 / change;
      double[] slope = slopes[i];
      for (int t = 0; t < slope.length; t++) {
        slope[t] = (tried[t] - innovations[t]) * scale;
      }
    }
    for (int i = 0; i < size; i++) {
      gradient[i] = dot(slopes[i], innovations);
      for (int j = 0; j <= i; j++) {
        squares[i][j] = dot(slopes[i], slopes[j]);
      }
    }
  }

  /** Solves for the next step; returns whether the model of the function has a minimum. */
  private boolean solve() {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        model[i][j] = squares[i][j] + (augmented ? curvature[i][j] : 0);
      }
      model[i][i] += damping * Math.max(squares[i][i], FLOOR * value);
      step[i] = -gradient[i];
    }
    if (!Cholesky.factor(model, factor, size)) {
      return false;
    }
    Cholesky.solve(factor, step, size);
    return true;
  }

  /** Differentiates at the new point and corrects the curvature by what the step has shown. */
  private void learn(double[] point) {
    for (int i = 0; i < size; i++) {
      before[i] = gradient[i];
      secant[i] = -dot(slopes[i], innovations);
    }
    differentiate(point);
    double along = 0;
    for (int i = 0; i < size; i++) {
      secant[i] += gradient[i];
      before[i] = gradient[i] - before[i];
      along += before[i] * step[i];
    }
    if (!(along > 0)) {
      return;
    }
    double old = quadratic(curvature);
    double seen = dot(secant, step);
    double shrink = old == 0 ? 1 : Math.min(1, Math.abs(seen / old));

    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += curvature[Math.max(i, j)][Math.min(i, j)] * step[j];
      }
      secant[i] -= shrink * sum;
    }
    double rest = dot(secant, step);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        curvature[i][j] =
            shrink * curvature[i][j]
                + (secant[i] * before[j] + before[i] * secant[j]) / along
                - rest * before[i] * before[j] / (along * along);
      }
    }
  }

  private double quadratic(double[][] matrix) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += matrix[i][i] * step[i] * step[i];
      for (int j = 0; j < i; j++) {
        sum += 2 * matrix[i][j] * step[i] * step[j];
      }
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
