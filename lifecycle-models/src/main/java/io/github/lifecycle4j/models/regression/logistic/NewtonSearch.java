package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Minimises a loss and a penalty by Newton's method, that is, iteratively reweighted least squares;
 * with absolute values in the penalty, each step is found by coordinate descent (Lee, Sun and
 * Saunders 2014, Proximal Newton-type methods, SIAM J. Optim. 24).
 */
final class NewtonSearch {

  private static final int MOST_STEPS = 100;
  private static final double SUFFICIENT = 1e-4;
  private static final int MOST_HALVINGS = 40;

  /** Steps after which a fit without penalty is looked at for a likelihood without maximum. */
  private static final int SUSPICIOUS = 6;

  private static final double COLLINEAR = 1e-11;
  private static final double SINGULAR = 1e-15;

  /** The share of a dependent column from which on another has a part in it. */
  private static final double PART = 1e-5;

  private final Loss loss;
  private final Penalty penalty;
  private final Cancellation cancellation;
  private final double tolerance;
  private final int n;
  private final double[] hessian;
  private final double[] step;
  private final double[] trial;
  private double[] gradient;
  private double[] nextGradient;
  private int steps;

  /**
   * @param tolerance what the last step may promise to gain: about half the square of the distance
   *     to the minimum, in standard errors, before that step
   */
  NewtonSearch(Loss loss, Penalty penalty, double tolerance, Cancellation cancellation) {
    this.loss = loss;
    this.penalty = penalty;
    this.cancellation = cancellation;
    this.tolerance = tolerance;
    this.n = loss.dimension();
    this.hessian = new double[n * n];
    this.step = new double[n];
    this.trial = new double[n];
    this.gradient = new double[n];
    this.nextGradient = new double[n];
  }

  /**
   * Searches from a point, which is moved to the minimum.
   *
   * @throws NoMaximumException if the likelihood has none, as far as can be seen
   */
  void minimise(double[] point) {
    double value = loss.value(point, gradient) + penalty.add(point, gradient);
    double before = Double.POSITIVE_INFINITY;
    for (steps = 1; steps <= MOST_STEPS; steps++) {
      cancellation.check();
      chooseStep(point);
      double promised = -slope() - penalty.change(point, step);
      if (promised <= tolerance) {
        move(point, 1, point);
        return;
      }
      if (steps > SUSPICIOUS && promised > 0.1 * before) {
        refuseSeparation();
      }
      before = promised;
      double next = search(point, value, promised);
      if (!(next < value)) {
        return;
      }
      value = next;
      System.arraycopy(trial, 0, point, 0, n);
      double[] swap = gradient;
      gradient = nextGradient;
      nextGradient = swap;
    }
    throw new NoMaximumException(
        "The likelihood still rose after %s steps.".formatted(MOST_STEPS), step);
  }

  /** Number of steps taken. */
  int steps() {
    return steps;
  }

  /** The second derivatives of loss and penalty at a point. */
  double[] hessian(double[] point) {
    loss.hessian(point, hessian);
    int columns = loss.columns();
    for (int i = 0; i < n; i++) {
      hessian[i * n + i] += penalty.ridge[i];
    }
    // The same change in all classes changes nothing unless it is penalised: such are held at 0.
    for (int j = 0; loss.outputs() > 1 && j < columns; j++) {
      if (penalty.ridge[j] == 0) {
        double size = hessian[j * n + j];
        for (int a = j; a < n; a += columns) {
          for (int b = j; b < n; b += columns) {
            hessian[a * n + b] += size;
          }
        }
      }
    }
    for (int i = 0; i < n; i++) {
      // A constant column whose coefficient has no curvature stays at 0.
      hessian[i * n + i] = hessian[i * n + i] == 0 ? 1 : hessian[i * n + i];
    }
    return hessian;
  }

  /** The same, to be solved for. */
  Curvature curvature(double[] point) {
    return new Curvature(hessian(point), n, SINGULAR);
  }

  private void chooseStep(double[] point) {
    hessian(point);
    if (penalty.hasLasso) {
      Arrays.fill(step, 0);
      new CoordinateDescent(hessian, gradient, penalty.lasso, tolerance).minimise(point, step);
      return;
    }
    Curvature curvature = new Curvature(hessian, n, steps == 1 ? COLLINEAR : SINGULAR);
    if (!curvature.isDefinite()) {
      refuseSingular(curvature, point);
    }
    curvature.solve(gradient, step);
    for (int i = 0; i < n; i++) {
      step[i] = -step[i];
    }
  }

  private void refuseSingular(Curvature curvature, double[] point) {
    if (steps == 1) {
      int column = curvature.dependent() % loss.columns();
      double[] shares = curvature.shares();
      int[] others =
          IntStream.range(0, shares.length)
              .filter(i -> Math.abs(shares[i]) > PART)
              .map(i -> i % loss.columns())
              .filter(other -> other != column)
              .distinct()
              .sorted()
              .toArray();
      throw new CollinearException(column, others);
    }
    throw new NoMaximumException("The likelihood became flat.", point);
  }

  private void refuseSeparation() {
    if (Arrays.stream(penalty.ridge).allMatch(r -> r == 0)
        && !penalty.hasLasso
        && loss.rises(step)) {
      throw new NoMaximumException("The classes are separated.", step);
    }
  }

  private double slope() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += gradient[i] * step[i];
    }
    return sum;
  }

  private void move(double[] point, double length, double[] into) {
    for (int i = 0; i < n; i++) {
      into[i] = point[i] + length * step[i];
    }
  }

  /** Returns the value at the trial point; rounding ends the search where it hides progress. */
  private double search(double[] point, double value, double promised) {
    double length = 1;
    double next = Double.POSITIVE_INFINITY;
    for (int k = 0; k < MOST_HALVINGS; k++) {
      move(point, length, trial);
      next = loss.value(trial, nextGradient) + penalty.add(trial, nextGradient);
      if (next <= value - SUFFICIENT * length * promised) {
        return next;
      }
      length /= 2;
    }
    return Double.POSITIVE_INFINITY;
  }
}
