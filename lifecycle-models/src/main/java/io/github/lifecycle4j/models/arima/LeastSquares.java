package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;

/**
 * Minimises the sum of squared innovations over some of the ARMA coefficients: Levenberg and
 * Marquardt's method, with a secant estimate of the curvature that Gauss and Newton leave out where
 * that predicts better (Dennis, Gay and Welsch 1981, ACM Transactions on Mathematical Software
 * 7(3)). Where little precision is needed, Broyden's corrections take the place of slopes computed
 * anew. Work space of one thread.
 */
final class LeastSquares {

  /**
   * A promise of the next step, twice its log-likelihood, for coefficients to 1e-5 of their errors.
   */
  static final double TIGHT = 1e-11;

  /** The same for coefficients to 1e-4 of their errors. */
  private static final double POLISHED = 1e-9;

  /** Share of the sum of squares below which a slope does not count as one. */
  private static final double FLOOR = 0.01;

  /** Inverse roots beyond this are reflected on the way. */
  private static final double RADIUS = 1.2;

  private static final double LEAST_DAMPING = 1e-9;

  /** A search may be expected to gain this times what the next step promises. */
  private static final double CAUTION = 10;

  private static final double LARGEST_DAMPING = 1e10;

  /** A rough search ends where the last step did what it promised to within so many promises. */
  private static final double NO_SURPRISE = 5;

  /** Expected and actual gain of a step differ by this share where the slopes still hold. */
  private static final double HOLDS = 0.5;

  private final Innovations function;
  private final Cancellation cancellation;
  private final int[] free;
  private final int size;
  private final Linearisation linear;
  private double[] innovations;
  private double[] tried;
  private final double[] before;
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

  /** Whether slopes are corrected by steps rather than computed anew. */
  private boolean rough;

  /** By how much the last step came to another sum of squares than it promised. */
  private double surprise;

  /** Whether the slopes are those at the point. */
  private boolean fresh;

  /**
   * @param free indices of the coefficients that may change
   */
  LeastSquares(Innovations function, int coefficients, int[] free, Cancellation cancellation) {
    this.function = function;
    this.free = free;
    this.cancellation = cancellation;
    size = free.length;
    linear = new Linearisation(size, function.size());
    innovations = new double[function.size()];
    tried = new double[function.size()];
    before = new double[size];
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
    rough = false;
    begin(point);
    return search(point, evaluations + budget, promise, Double.POSITIVE_INFINITY);
  }

  /** Searches from a point that is near to the best one, with steps that are hardly damped. */
  double polish(double[] point, int budget) {
    rough = false;
    begin(point);
    damping = LEAST_DAMPING;
    return search(point, evaluations + budget, POLISHED, Double.POSITIVE_INFINITY);
  }

  private void begin(double[] point) {
    value = function.evaluate(point, innovations);
    evaluations++;
    surprise = Double.POSITIVE_INFINITY;
    damping = 1e-3;
    doubted = false;
    if (size > 0 && value < Double.POSITIVE_INFINITY) {
      differentiate(point);
    }
  }

  /**
   * Searches in the same way to a lower precision: the slopes are corrected by what each step
   * shows, and computed anew only where they have misled.
   *
   * @param limit the search ends where it cannot be expected to come below this sum of squares
   */
  double approach(double[] point, int budget, double promise, double limit) {
    rough = true;
    begin(point);
    return search(point, evaluations + budget, promise, limit);
  }

  /** Searches like the other one from where a neighbour's estimate leads. */
  double approach(NeighbourStart start, int budget, double promise, double limit) {
    rough = true;
    damping = 1e-3;
    doubted = false;
    value = function.evaluate(start.point, innovations);
    evaluations++;
    if (size > 0 && value < Double.POSITIVE_INFINITY) {
      forget();
      for (int i = 0; i < size; i++) {
        System.arraycopy(start.slopes[i], 0, linear.slopes[i], 0, innovations.length);
      }
      System.arraycopy(start.predicted, 0, tried, 0, tried.length);
      surprise = Math.abs(value - Linearisation.dot(tried, tried));
      correct(start.step, start.length);
    }
    return search(start.point, evaluations + budget, promise, limit);
  }

  private double search(double[] point, int end, double promise, double limit) {
    converged = size == 0;
    if (size == 0 || !(value < Double.POSITIVE_INFINITY)) {
      return value;
    }
    while (!converged && damping <= LARGEST_DAMPING && evaluations < end) {
      cancellation.check();
      if (!solve()) {
        augmented = false;
        damping = Math.max(damping * 4, 1e-6);
      } else if (!mayReach(limit)) {
        return value;
      } else {
        advance(point, promise);
      }
    }
    return value;
  }

  /** Whether the search may be expected to come below this sum of squares. */
  private boolean mayReach(double limit) {
    double doubt = surprise < Double.POSITIVE_INFINITY ? surprise : 0;
    return value - CAUTION * promised() - doubt <= limit;
  }

  /** By how much the step that was solved for should lower the sum of squares. */
  private double promised() {
    double plain = -2 * Linearisation.dot(linear.gradient, step) - quadratic(linear.squares);
    return augmented ? plain - quadratic(curvature) : plain;
  }

  /** Tries the step that was solved for and learns from what came of it. */
  private void advance(double[] point, double promise) {
    double promised = promised();
    boolean small = isSmall(promised, promise);
    if (rough && small && isSmall(surprise, NO_SURPRISE * promise)) {
      converged = true;
      return;
    }
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
    converged = value <= 0 || (small && (doubted || damping <= LEAST_DAMPING));
    if (converged) {
      return;
    }
    surprise = Math.abs(gained - promised);
    boolean old = !fresh;
    if (better) {
      move(point, gained);
    } else if (old) {
      differentiate(point);
    }
    if (small) {
      damping = LEAST_DAMPING;
    } else if (better || !old) {
      damping = damping(gained, promised);
    }
    // A damped step promises little where the likelihood is flat: it is doubted once.
    doubted |= small;
  }

  /** Whether a change of the sum of squares is less than this, twice the log-likelihood. */
  private boolean isSmall(double change, double doubled) {
    return change * function.size() <= doubled * value;
  }

  private void move(double[] point, double gained) {
    double plain = -2 * Linearisation.dot(linear.gradient, step) - quadratic(linear.squares);
    double extra = quadratic(curvature);
    if (size == point.length && function.normalise(point, RADIUS)) {
      differentiate(point);
    } else if (rough && surprise <= HOLDS * plain) {
      linear.predict(step, tried);
      correct(step, Linearisation.dot(step, step));
    } else if (rough && !fresh) {
      differentiate(point);
    } else {
      learn(point);
      augmented = Math.abs(gained - (plain - extra)) < Math.abs(gained - plain);
    }
  }

  /** Corrects the slopes by the difference to the innovations that were expected. */
  private void correct(double[] taken, double length) {
    for (int t = 0; t < tried.length; t++) {
      tried[t] = innovations[t] - tried[t];
    }
    if (length > 0) {
      linear.correct(taken, length, tried);
    }
    linear.multiply(innovations);
    fresh = false;
    forget();
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

  /** Computes the slopes and forgets the curvature. */
  private void differentiate(double[] point) {
    forget();
    computeSlopes(point);
  }

  private void computeSlopes(double[] point) {
    System.arraycopy(point, 0, trial, 0, trial.length);
    for (int i = 0; i < size; i++) {
      evaluations += linear.differentiate(i, function, trial, free[i], innovations);
    }
    linear.multiply(innovations);
    fresh = true;
  }

  /** Solves for the next step; returns whether the model of the function has a minimum. */
  private boolean solve() {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        model[i][j] = linear.squares[i][j] + (augmented ? curvature[i][j] : 0);
      }
      model[i][i] += damping * Math.max(linear.squares[i][i], FLOOR * value);
      step[i] = -linear.gradient[i];
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
      before[i] = linear.gradient[i];
      secant[i] = -Linearisation.dot(linear.slopes[i], innovations);
    }
    computeSlopes(point);
    double along = 0;
    for (int i = 0; i < size; i++) {
      secant[i] += linear.gradient[i];
      before[i] = linear.gradient[i] - before[i];
      along += before[i] * step[i];
    }
    if (!(along > 0)) {
      return;
    }
    double old = quadratic(curvature);
    double seen = Linearisation.dot(secant, step);
    double shrink = old == 0 ? 1 : Math.min(1, Math.abs(seen / old));

    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += curvature[Math.max(i, j)][Math.min(i, j)] * step[j];
      }
      secant[i] -= shrink * sum;
    }
    double rest = Linearisation.dot(secant, step);
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
}
