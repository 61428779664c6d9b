package io.github.lifecycle4j.models.internal.optimise;

import java.util.function.DoubleUnaryOperator;

/**
 * Minimises a function of one variable in an interval: the best point of a grid, and others lower
 * than their neighbours that are nearly as good, then Brent's search around each by parabolas and
 * golden sections (Brent 1973, Algorithms for Minimization without Derivatives, ch. 5). Immutable.
 */
public final class ScalarMinimiser {

  private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
  private static final int LARGEST_NUMBER_OF_STEPS = 100;

  /** Points of the grid up to so many times the least value may lie beside the least one. */
  private static final double NEARLY = 1.01;

  private final double low;
  private final double high;
  private final int intervals;
  private final double tolerance;

  /**
   * @param low smallest value of the variable
   * @param high largest value
   * @param intervals intervals of the grid, narrower towards the low end: its points are squares of
   *     their share of the way
   * @param tolerance accuracy of the variable; the root of the machine's accuracy is the best that
   *     can be had
   */
  public ScalarMinimiser(double low, double high, int intervals, double tolerance) {
    this.low = low;
    this.high = high;
    this.intervals = intervals;
    this.tolerance = tolerance;
  }

  /**
   * Returns the best point found; of equal points of the grid the lowest. A function that is 0 at a
   * point of the grid has its minimum there if it is a sum of squares, so the search ends.
   *
   * @param objective never negative; {@code NaN} counts as infinite
   */
  public double minimise(DoubleUnaryOperator objective) {
    double[] values = new double[intervals + 1];
    int best = 0;
    for (int i = 0; i <= intervals; i++) {
      double value = objective.applyAsDouble(gridPoint(i));
      values[i] = Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
      best = values[i] < values[best] ? i : best;
    }
    if (values[best] == 0) {
      return gridPoint(best);
    }
    double found = around(best, values, objective);
    double least = Double.NaN;
    for (int i = 0; i <= intervals; i++) {
      if (i != best && values[i] <= NEARLY * values[best] && isLow(i, values)) {
        double other = around(i, values, objective);
        least = Double.isNaN(least) ? objective.applyAsDouble(found) : least;
        double value = objective.applyAsDouble(other);
        found = value < least ? other : found;
        least = Math.min(value, least);
      }
    }
    return found;
  }

  /** Whether a point of the grid is lower than its neighbours. */
  private boolean isLow(int i, double[] values) {
    return (i == 0 || values[i] < values[i - 1]) && (i == intervals || values[i] < values[i + 1]);
  }

  private double around(int i, double[] values, DoubleUnaryOperator objective) {
    return brent(
        objective,
        gridPoint(Math.max(i - 1, 0)),
        gridPoint(Math.min(i + 1, intervals)),
        gridPoint(i),
        values[i]);
  }

  private double gridPoint(int index) {
    double share = (double) index / intervals;
    return low + (high - low) * share * share;
  }

  private double brent(
      DoubleUnaryOperator objective, double from, double to, double start, double least) {
    double a = from;
    double b = to;
    // The best point, the second best and the one before it.
    double x = start;
    double w = start;
    double v = start;
    double fx = least;
    double fw = least;
    double fv = least;
    double step = 0;
    double stepBefore = 0;
    for (int i = 0; i < LARGEST_NUMBER_OF_STEPS; i++) {
      double middle = (a + b) / 2;
      if (Math.abs(x - middle) + (b - a) / 2 <= 2 * tolerance) {
        return x;
      }
      double parabola = parabola(x, w, v, fx, fw, fv);
      boolean useful =
          Math.abs(parabola) < Math.abs(stepBefore) / 2 && x + parabola > a && x + parabola < b;
      stepBefore = useful ? step : (x < middle ? b : a) - x;
      step = useful ? parabola : GOLDEN * stepBefore;
      if (useful && (x + step - a < 2 * tolerance || b - x - step < 2 * tolerance)) {
        step = Math.copySign(tolerance, middle - x);
      }
      double u = x + (Math.abs(step) >= tolerance ? step : Math.copySign(tolerance, step));
      double fu = objective.applyAsDouble(u);
      if (fu <= fx) {
        a = u < x ? a : x;
        b = u < x ? x : b;
        v = w;
        fv = fw;
        w = x;
        fw = fx;
        x = u;
        fx = fu;
      } else {
        a = u < x ? u : a;
        b = u < x ? b : u;
        if (fu <= fw || w == x) {
          v = w;
          fv = fw;
          w = u;
          fw = fu;
        } else if (fu <= fv || v == x || v == w) {
          v = u;
          fv = fu;
        }
      }
    }
    return x;
  }

  /** The way from the best point to the bottom of the parabola through three points, or NaN. */
  private static double parabola(double x, double w, double v, double fx, double fw, double fv) {
    double r = (x - w) * (fx - fv);
    double q = (x - v) * (fx - fw);
    return ((x - v) * q - (x - w) * r) / (2 * (r - q));
  }
}
