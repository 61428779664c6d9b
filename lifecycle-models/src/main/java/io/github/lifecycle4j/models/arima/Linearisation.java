package io.github.lifecycle4j.models.arima;

/**
 * The innovations near a point as linear functions of some ARMA coefficients, and the quadratic
 * function that is the sum of their squares. Work space of one thread.
 */
final class Linearisation {

  private static final double STEP = 1e-7;

  /** Slopes of the innovations, one row for each coefficient. */
  final double[][] slopes;

  /** Half the gradient of the sum of squares; after {@link #multiply}. */
  final double[] gradient;

  /** Cross products of the slopes, lower triangle; after {@link #multiply}. */
  final double[][] squares;

  Linearisation(int coefficients, int innovations) {
    slopes = new double[coefficients][innovations];
    gradient = new double[coefficients];
    squares = new double[coefficients][coefficients];
  }

  /**
   * Computes a slope by a forward difference, or a backward one where there is no likelihood ahead.
   *
   * @param row row of the slope
   * @param point the point; changed and restored
   * @param at index of the coefficient in the point
   * @param innovations innovations at the point
   * @return number of evaluations
   */
  int differentiate(int row, Innovations function, double[] point, int at, double[] innovations) {
    double[] slope = slopes[row];
    double before = point[at];
    double change = STEP;
    int evaluations = 1;
    point[at] = before + change;
    if (function.evaluate(point, slope) == Double.POSITIVE_INFINITY) {
      change = -STEP;
      point[at] = before + change;
      function.evaluate(point, slope);
      evaluations++;
    }
    point[at] = before;
    double scale = 1 / change;
    for (int t = 0; t < slope.length; t++) {
      slope[t] = (slope[t] - innovations[t]) * scale;
    }
    return evaluations;
  }

  /** Computes cross products and gradient. */
  void multiply(double[] innovations) {
    for (int i = 0; i < slopes.length; i++) {
      gradient[i] = dot(slopes[i], innovations);
      for (int j = 0; j <= i; j++) {
        squares[i][j] = dot(slopes[i], slopes[j]);
      }
    }
  }

  /** Adds what a step adds to the innovations. */
  void predict(double[] step, double[] innovations) {
    for (int i = 0; i < slopes.length; i++) {
      if (step[i] != 0) {
        add(step[i], slopes[i], innovations);
      }
    }
  }

  /**
   * Corrects the slopes as little as will do for the innovations that a step has led to (Broyden
   * 1965, Mathematics of Computation 19(92)).
   *
   * @param step the step, of which others than these coefficients may have been part
   * @param length squared length of the whole step
   * @param surprise innovations less those that were predicted
   */
  void correct(double[] step, double length, double[] surprise) {
    for (int i = 0; i < slopes.length; i++) {
      if (step[i] != 0) {
        add(step[i] / length, surprise, slopes[i]);
      }
    }
  }

  private static void add(double share, double[] from, double[] to) {
    for (int t = 0; t < to.length; t++) {
      to[t] += share * from[t];
    }
  }

  /** In four sums, which a processor adds up side by side. */
  static double dot(double[] a, double[] b) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int t = 0;
    for (; t < a.length - 3; t += 4) {
      first += a[t] * b[t];
      second += a[t + 1] * b[t + 1];
      third += a[t + 2] * b[t + 2];
      fourth += a[t + 3] * b[t + 3];
    }
    for (; t < a.length; t++) {
      first += a[t] * b[t];
    }
    return (first + second) + (third + fourth);
  }
}
