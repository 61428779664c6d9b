package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.train.Cancellation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a loss and a smooth penalty by the limited-memory BFGS method (Liu and Nocedal 1989,
 * Math. Program. 45), for many rows: it never looks at the second derivatives of all of them, but
 * measures its first steps by the curvature of a part.
 */
final class LimitedMemorySearch {

  private static final int MOST_STEPS = 40;
  private static final int MEMORY = 10;
  private static final int MOST_HALVINGS = 20;
  private static final double SUFFICIENT = 1e-4;

  private final Loss loss;
  private final Penalty penalty;
  private final Curvature metric;
  private final double tolerance;
  private final Cancellation cancellation;
  private final int n;
  private final Deque<Change> changes = new ArrayDeque<>();
  private int steps;
  private double value;

  /**
   * @param metric about the second derivatives of loss and penalty
   * @param tolerance what the last step may promise to gain; the one after it would promise far
   *     less
   */
  LimitedMemorySearch(
      Loss loss, Penalty penalty, Curvature metric, double tolerance, Cancellation cancellation) {
    this.loss = loss;
    this.penalty = penalty;
    this.metric = metric;
    this.tolerance = tolerance;
    this.cancellation = cancellation;
    this.n = loss.dimension();
  }

  /** Number of steps taken. */
  int steps() {
    return steps;
  }

  /** Loss and penalty where the search ended. */
  double value() {
    return value;
  }

  /** Moves a point towards the minimum; returns whether it got there. */
  boolean minimise(double[] point) {
    double[] gradient = new double[n];
    double[] next = new double[n];
    double[] trial = new double[n];
    value = value(point, gradient);
    for (steps = 1; steps <= MOST_STEPS; steps++) {
      cancellation.check();
      double[] step = step(gradient);
      double promised = -dot(gradient, step);
      double reached = Double.POSITIVE_INFINITY;
      double length = 1;
      for (int k = 0; k < MOST_HALVINGS; k++, length /= 2) {
        move(point, length, step, trial);
        reached = value(trial, next);
        if (reached <= value - SUFFICIENT * length * promised) {
          break;
        }
      }
      if (!(reached < value)) {
        // Only rounding hides the progress of a small step.
        return promised <= tolerance;
      }
      remember(point, trial, gradient, next);
      value = reached;
      System.arraycopy(trial, 0, point, 0, n);
      if (promised <= tolerance) {
        return true;
      }
      System.arraycopy(next, 0, gradient, 0, n);
    }
    return false;
  }

  private double value(double[] point, double[] gradient) {
    return loss.value(point, gradient) + penalty.add(point, gradient);
  }

  private static void move(double[] point, double length, double[] step, double[] into) {
    for (int i = 0; i < point.length; i++) {
      into[i] = point[i] + length * step[i];
    }
  }

  private void remember(double[] from, double[] to, double[] gradient, double[] next) {
    double[] moved = new double[n];
    double[] turned = new double[n];
    for (int i = 0; i < n; i++) {
      moved[i] = to[i] - from[i];
      turned[i] = next[i] - gradient[i];
    }
    double product = dot(moved, turned);
    if (product > 0) {
      if (changes.size() == MEMORY) {
        changes.removeFirst();
      }
      changes.addLast(new Change(moved, turned, product));
    }
  }

  /** The step of the metric as the remembered changes correct it (the two-loop recursion). */
  private double[] step(double[] gradient) {
    double[] rest = gradient.clone();
    double[] shares = new double[changes.size()];
    int k = shares.length;
    for (Iterator<Change> it = changes.descendingIterator(); it.hasNext(); ) {
      Change change = it.next();
      shares[--k] = dot(change.moved, rest) / change.product;
      move(rest, -shares[k], change.turned, rest);
    }
    double[] step = new double[n];
    metric.solve(rest, step);
    for (Change change : changes) {
      double share = dot(change.turned, step) / change.product;
      move(step, shares[k++] - share, change.moved, step);
    }
    for (int i = 0; i < n; i++) {
      step[i] = -step[i];
    }
    return step;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** A step, by how much it changed the gradient, and the product of both. */
  private static final class Change {

    final double[] moved;
    final double[] turned;
    final double product;

    Change(double[] moved, double[] turned, double product) {
      this.moved = moved;
      this.turned = turned;
      this.product = product;
    }
  }
}
