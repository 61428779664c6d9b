package io.github.lifecycle4j.models.decomposition;

/**
 * Local regression on equally spaced points with tricube weights (Cleveland 1979), as STL uses it.
 * Points are counted from 0. Keeps work space: not safe for use by several threads.
 */
final class Loess {

  /** Shares of the bandwidth within which a weight is 1 and beyond which it is 0. */
  private static final double INNER = 0.001;

  private static final double OUTER = 0.999;

  private final int window;
  private final int degree;
  private final int jump;
  private final double[] share;

  /**
   * @param window points in the neighbourhood
   * @param degree of the local polynomial, 0 or 1
   * @param jump the fit is computed at each jump-th point and interpolated linearly between
   * @param capacity largest number of points that will be smoothed
   */
  Loess(int window, int degree, int jump, int capacity) {
    this.window = window;
    this.degree = degree;
    this.jump = jump;
    this.share = new double[capacity];
  }

  /**
   * Smooths points.
   *
   * @param y values, {@code NaN} where the weight is 0 for want of a value
   * @param n number of points
   * @param weights weight of each point
   * @param out receives the fit at the points
   * @param from index in {@code out} of the first point
   */
  void smooth(double[] y, int n, double[] weights, double[] out, int from) {
    int step = Math.min(jump, Math.max(n - 1, 1));
    int before = 0;
    for (int i = 0; i < n; i = i < n - 1 ? Math.min(i + step, n - 1) : n) {
      out[from + i] = fitted(y, n, weights, i);
      for (int between = before + 1; between < i; between++) {
        double slope = (out[from + i] - out[from + before]) / (i - before);
        out[from + between] = out[from + before] + slope * (between - before);
      }
      before = i;
    }
  }

  /** The fit at a point; its value where all of its neighbours have the weight 0. */
  private double fitted(double[] y, int n, double[] weights, int point) {
    double fit = at(y, n, weights, point);
    if (!Double.isNaN(fit)) {
      return fit;
    }
    return Double.isNaN(y[point]) ? fromAfar(y, n, weights, point) : y[point];
  }

  /** The fit from the smallest of ever wider neighbourhoods that holds weight. */
  private double fromAfar(double[] y, int n, double[] weights, int point) {
    for (int wider = 2 * window; wider < 2 * n; wider *= 2) {
      int left = left(n, point, wider);
      double fit = at(y, n, weights, point, left, Math.min(left + wider, n), wider);
      if (!Double.isNaN(fit)) {
        return fit;
      }
    }
    return nearest(y, n, point);
  }

  private static double nearest(double[] y, int n, int point) {
    double nearest = Double.NaN;
    double distance = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      if (!Double.isNaN(y[i]) && Math.abs(i - point) < distance) {
        nearest = y[i];
        distance = Math.abs(i - point);
      }
    }
    return nearest;
  }

  /**
   * The fit one period outside the points: at −1 or at n; that of the end where it is not known.
   */
  double outside(double[] y, int n, double[] weights, int point, double end) {
    double fit = at(y, n, weights, point);
    return Double.isNaN(fit) ? end : fit;
  }

  /** The fit from the neighbourhood of a point; {@code NaN} if it holds no weight. */
  private double at(double[] y, int n, double[] weights, double point) {
    int left = left(n, point, window);
    return at(y, n, weights, point, left, Math.min(left + window, n), window);
  }

  private static int left(int n, double point, int width) {
    int middle = (int) point - (width - 1) / 2;
    return Math.max(0, Math.min(middle, n - width));
  }

  private double at(
      double[] y, int n, double[] weights, double point, int left, int right, int width) {
    double bandwidth = Math.max(point - left, right - 1 - point);
    if (width > n) {
      bandwidth += Math.floorDiv(width - n, 2);
    }
    double total = weigh(weights, point, left, right, bandwidth);
    if (!(total > 0)) {
      return Double.NaN;
    }
    if (bandwidth > 0 && degree > 0) {
      tilt(n, point, left, right);
    }
    double fit = 0;
    for (int j = left; j < right; j++) {
      if (share[j] != 0) {
        fit += share[j] * y[j];
      }
    }
    return fit;
  }

  /** Fills in the shares of the points, which add up to 1, and returns the sum of the weights. */
  private double weigh(double[] weights, double point, int left, int right, double bandwidth) {
    double total = 0;
    for (int j = left; j < right; j++) {
      double distance = Math.abs(j - point);
      double weight = 0;
      if (distance <= OUTER * bandwidth) {
        weight = weights[j];
        if (distance > INNER * bandwidth) {
          double ratio = distance / bandwidth;
          double kernel = 1 - ratio * ratio * ratio;
          weight *= kernel * kernel * kernel;
        }
      }
      share[j] = weight;
      total += weight;
    }
    for (int j = left; j < right; j++) {
      share[j] /= total;
    }
    return total;
  }

  /**
   * Turns the shares of a local mean into those of a local line, where the points spread enough.
   */
  private void tilt(int n, double point, int left, int right) {
    double center = 0;
    for (int j = left; j < right; j++) {
      center += share[j] * j;
    }
    double spread = 0;
    for (int j = left; j < right; j++) {
      spread += share[j] * (j - center) * (j - center);
    }
    if (Math.sqrt(spread) > INNER * (n - 1)) {
      double slope = (point - center) / spread;
      for (int j = left; j < right; j++) {
        share[j] *= slope * (j - center) + 1;
      }
    }
  }
}
