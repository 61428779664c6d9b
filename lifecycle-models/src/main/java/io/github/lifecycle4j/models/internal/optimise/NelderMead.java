package io.github.lifecycle4j.models.internal.optimise;

/**
 * Minimises a function without derivatives within bounds: the simplex of Nelder and Mead (1965)
 * with the coefficients of Gao and Han (2012, Implementing the Nelder-Mead simplex algorithm with
 * adaptive parameters, Comput. Optim. Appl. 51); points outside the bounds are moved to them. When
 * the simplex has shrunk to a point, a new one is built there, smaller each time that the last one
 * found no improvement; the search ends when two in a row found none. Not safe for use by several
 * threads.
 */
public final class NelderMead {

  /** Size of a simplex, relative to its first, at which it is taken for a point. */
  private static final double SMALLEST = 1e-8;

  /** New simplexes without an improvement that end the search. */
  private static final int RESTARTS = 2;

  /** What a new simplex is smaller by. */
  private static final double SMALLER = 0.1;

  private final Bounds bounds;
  private final Limits limits;
  private final int n;
  private final double[][] points;
  private final double[] values;
  private final double[] centre;
  private double[] trial;
  private double[] other;
  private int evaluations;

  /** A search within these bounds and limits, to be used any number of times. */
  public NelderMead(Bounds bounds, Limits limits) {
    this.bounds = bounds;
    this.limits = limits;
    this.n = bounds.dimension();
    this.points = new double[n + 1][n];
    this.values = new double[n + 1];
    this.centre = new double[n];
    this.trial = new double[n];
    this.other = new double[n];
  }

  /**
   * Searches for the minimum next to a point.
   *
   * @param x start, moved into the bounds first; takes the point of the least value found
   * @param step size of the first simplex in every variable, above 0
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public Minimum minimise(Objective objective, double[] x, double step) {
    evaluations = 0;
    for (int i = 0; i < n; i++) {
      x[i] = bounds.clamp(i, x[i]);
    }
    double best = evaluate(objective, x);
    int idle = 0;
    double size = step;
    while (idle < RESTARTS && evaluations < limits.evaluations()) {
      build(objective, x, best, size);
      boolean shrunk = shrinkToAPoint(objective, size);
      int least = extreme(-1);
      if (shrunk && limits.reached(best, values[least])) {
        idle++;
        size *= SMALLER;
      } else {
        idle = 0;
      }
      if (values[least] < best) {
        best = values[least];
        System.arraycopy(points[least], 0, x, 0, n);
      }
    }
    return new Minimum(best, evaluations, idle == RESTARTS && best < Double.POSITIVE_INFINITY);
  }

  private double evaluate(Objective objective, double[] x) {
    limits.cancellation().check();
    evaluations++;
    double value = objective.value(x);
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }

  /** The start and a point beside it in each variable, on the other side of it at a bound. */
  private void build(Objective objective, double[] x, double value, double step) {
    for (int k = 0; k <= n; k++) {
      System.arraycopy(x, 0, points[k], 0, n);
      values[k] = value;
      if (k > 0) {
        int i = k - 1;
        double up = bounds.clamp(i, x[i] + step);
        double down = bounds.clamp(i, x[i] - step);
        points[k][i] = up - x[i] >= x[i] - down ? up : down;
        values[k] = evaluate(objective, points[k]);
      }
    }
  }

  /** Whether it shrank before the budget was used up. */
  private boolean shrinkToAPoint(Objective objective, double step) {
    while (evaluations < limits.evaluations()) {
      int worst = extreme(1);
      int best = extreme(-1);
      if (size(best) <= SMALLEST * step || isFlat(best, worst, step)) {
        return true;
      }
      improve(objective, best, worst);
    }
    return false;
  }

  /** Small already, and all values the same within the tolerance. */
  private boolean isFlat(int best, int worst, double step) {
    return limits.reached(values[worst], values[best]) && size(best) <= 1e-4 * step;
  }

  private void improve(Objective objective, int best, int worst) {
    double size = Math.max(n, 2);
    findCentre(worst);
    double reflected = tryAt(objective, worst, 1);
    if (reflected < values[best]) {
      swap();
      double expanded = tryAt(objective, worst, 1 + 2 / size);
      if (!(expanded < reflected)) {
        swap();
        expanded = reflected;
      }
      replace(worst, expanded);
    } else if (reflected < second(worst)) {
      replace(worst, reflected);
    } else {
      double inside = reflected < values[worst] ? 1 : -1;
      double contracted = tryAt(objective, worst, inside * (0.75 - 0.5 / size));
      if (contracted < Math.min(reflected, values[worst])) {
        replace(worst, contracted);
      } else {
        shrink(objective, best, 1 - 1 / size);
      }
    }
  }

  private void swap() {
    double[] kept = trial;
    trial = other;
    other = kept;
  }

  /** The index of the largest value (sign 1) or of the least (sign −1), the first of equals. */
  private int extreme(int sign) {
    int found = 0;
    for (int k = 1; k <= n; k++) {
      if (sign * values[k] > sign * values[found]) {
        found = k;
      }
    }
    return found;
  }

  /** The largest value beside that of the worst point. */
  private double second(int worst) {
    double second = Double.NEGATIVE_INFINITY;
    for (int k = 0; k <= n; k++) {
      second = k == worst ? second : Math.max(second, values[k]);
    }
    return second;
  }

  private double size(int best) {
    double size = 0;
    for (double[] point : points) {
      for (int i = 0; i < n; i++) {
        size = Math.max(size, Math.abs(point[i] - points[best][i]));
      }
    }
    return size;
  }

  private void findCentre(int worst) {
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = 0; k <= n; k++) {
        sum += k == worst ? 0 : points[k][i];
      }
      centre[i] = sum / n;
    }
  }

  /** The value at the point this share of the way beyond the centre, seen from the worst point. */
  private double tryAt(Objective objective, int worst, double share) {
    for (int i = 0; i < n; i++) {
      trial[i] = bounds.clamp(i, centre[i] + share * (centre[i] - points[worst][i]));
    }
    return evaluate(objective, trial);
  }

  private void replace(int worst, double value) {
    System.arraycopy(trial, 0, points[worst], 0, n);
    values[worst] = value;
  }

  private void shrink(Objective objective, int best, double share) {
    for (int k = 0; k <= n; k++) {
      if (k != best) {
        for (int i = 0; i < n; i++) {
          points[k][i] = points[best][i] + share * (points[k][i] - points[best][i]);
        }
        values[k] = evaluate(objective, points[k]);
      }
    }
  }
}
