package io.github.lifecycle4j.models.theta;

import io.github.lifecycle4j.models.internal.optimise.ScalarMinimiser;
import java.util.Arrays;

/**
 * Least squares for a Theta model. At a given α the errors are linear in the level before the first
 * value and in the share of the line, so these two are known at once and only α is searched for.
 * Heights are counted from the first value. Not safe for use by several threads.
 */
final class ThetaFit {

  private static final int GRID = 14;
  private static final double TOLERANCE = 1e-8;

  private final double[] values;
  private final double origin;

  /** Height at time 0 and slope of the line before each value. */
  private final double[] intercepts;

  private final double[] slopes;
  private final ThetaMethod method;
  private final int first;
  private final double slope;
  private double alpha;
  private double share;
  private double level;

  /**
   * @param values {@code NaN} where missing
   * @param first index of the first observed value, where time starts
   */
  ThetaFit(double[] values, int first, ThetaMethod method) {
    this.values = values;
    this.first = first;
    this.origin = values[first];
    this.intercepts = new double[values.length];
    this.slopes = new double[values.length];
    this.method = method;
    this.slope = drawLines();
  }

  /** Draws the line before each value, and returns the slope of the last one. */
  private double drawLines() {
    TrendLine line = new TrendLine();
    for (int t = first; t < values.length; t++) {
      intercepts[t] = line.intercept();
      slopes[t] = line.slope();
      if (!Double.isNaN(values[t])) {
        line.add(t - first + 1.0, values[t] - origin);
      }
    }
    double slope = line.slope();
    if (method != ThetaMethod.DYNAMIC) {
      Arrays.fill(intercepts, 0);
      Arrays.fill(slopes, slope);
    }
    return slope;
  }

  /** Returns the state before the first value, at the α of least squares. */
  ThetaState estimate() {
    double best =
        new ScalarMinimiser(method.smallestAlpha(), method.largestAlpha(), GRID, TOLERANCE)
            .minimise(this::sumOfSquares);
    sumOfSquares(best);
    return method == ThetaMethod.DYNAMIC
        ? ThetaState.dynamic(alpha, origin, level)
        : ThetaState.fixed(alpha, origin, level, slope);
  }

  /**
   * The least sum of squared errors at an α; keeps it with the share and the level that have it.
   */
  double sumOfSquares(double smoothing) {
    alpha = smoothing;
    double height = 0;
    double left = 1;
    double lag = 1;
    double ee = 0;
    double el = 0;
    double ea = 0;
    double ll = 0;
    double la = 0;
    double aa = 0;
    for (int t = first; t < values.length; t++) {
      double error = values[t] - origin - height;
      if (!Double.isNaN(error)) {
        double ahead = left * intercepts[t] + lag * slopes[t];
        ee += error * error;
        el += error * left;
        ea += error * ahead;
        ll += left * left;
        la += left * ahead;
        aa += ahead * ahead;
        height += smoothing * error;
        left *= 1 - smoothing;
        lag *= 1 - smoothing;
      }
      lag++;
    }
    double determinant = aa * ll - la * la;
    share = method.allowed(determinant > 1e-12 * aa * ll ? (ea * ll - el * la) / determinant : 0);
    level = (el - share * la) / ll;
    return Math.max(
        0,
        ee
            - 2 * (level * el + share * ea - level * share * la)
            + level * level * ll
            + share * share * aa);
  }

  /** The α that was tried last: the estimate after {@link #estimate()}. */
  double alpha() {
    return alpha;
  }

  /** Weight of the line at this α. */
  double share() {
    return share;
  }

  /** Slope of the line through all values. */
  double slope() {
    return slope;
  }
}
