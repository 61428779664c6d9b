package io.github.lifecycle4j.models.arima;

import java.util.Arrays;

/**
 * The search for the largest likelihood of one order. Where an autoregressive and a moving average
 * coefficient nearly cancel, the likelihood has several maxima, at pairs that lie in much the same
 * places whatever the series. So a search from the best of a few points is followed by a look at
 * these places; where the likelihood is not far below the maximum found, it is searched from there
 * too.
 */
final class ArimaSearch {

  /** Evaluations of one search at most. */
  private static final int BUDGET = 2_000;

  /** A search from another place ends when the next step promises less than this log-likelihood. */
  private static final double ROUGH = 0.02;

  /** Log-likelihood by which another place may lie below the maximum and still be searched. */
  private static final double NEAR = 4;

  /** Coefficients of the first moving average lags to start from: plain and seasonal. */
  private static final double MA = -0.5;

  /**
   * Coefficients of the first autoregressive and moving average lag near which maxima are found.
   */
  static final double[][] PAIRS = {
    {-0.6, 0.7}, {-0.9, 0.97}, {0.9, -0.97}, {0.97, -0.9}, {-0.9, 0.8}, {0.6, -0.7}
  };

  private static final double[][] RADII = {{0.9, 0.98}, {0.97, 0.9}};

  private final LeastSquares search;
  private final ArimaOrder order;
  private final double[] given;
  private double[] best;
  private boolean converged;
  private double least = Double.POSITIVE_INFINITY;

  /**
   * @param given coefficients that do not change; NaN does
   */
  ArimaSearch(LeastSquares search, ArimaOrder order, double[] given) {
    this.search = search;
    this.order = order;
    this.given = given;
    best = start();
  }

  /** The given coefficients, 0 for the others. */
  double[] start() {
    return complete(new double[given.length]);
  }

  /** Returns the coefficients of the largest likelihood found, starting from these among others. */
  double[] from(double[]... starts) {
    consider(best);
    consider(start(0, 0));
    consider(start(0.5, 0.3));
    for (double[] start : starts) {
      consider(complete(start));
    }
    least = search.minimise(best, BUDGET, LeastSquares.TIGHT);
    converged = search.converged();
    double[] centre = best;
    double centreValue = least;
    int seasonal = order.ar() + order.ma();
    if (order.ar() > 0 && order.ma() > 0) {
      lookAround(centre, centreValue, 0, order.ar(), seasonal);
    }
    if (order.seasonalAr() > 0 && order.seasonalMa() > 0) {
      lookAround(centre, centreValue, seasonal, order.seasonalAr(), order.coefficients());
    }
    return best;
  }

  /** Whether the search ended where no step promised anything. */
  boolean converged() {
    return converged;
  }

  private void consider(double[] point) {
    double value = search.evaluate(point);
    if (value < least) {
      least = value;
      best = point;
    }
  }

  private double[] start(double ar, double seasonalAr) {
    double[] point = new double[given.length];
    int seasonal = order.ar() + order.ma();
    set(point, 0, order.ar(), ar);
    set(point, order.ar(), order.ma(), MA);
    set(point, seasonal, order.seasonalAr(), seasonalAr);
    set(point, seasonal + order.seasonalAr(), order.seasonalMa(), MA);
    return complete(point);
  }

  private static void set(double[] point, int at, int count, double value) {
    if (count > 0) {
      point[at] = value;
    }
  }

  private double[] complete(double[] start) {
    double[] point = start.clone();
    for (int i = 0; i < point.length; i++) {
      point[i] = Double.isNaN(given[i]) ? point[i] : given[i];
    }
    return point;
  }

  /** Looks at pairs in place of the coefficients of one factor, of which {@code ar} are φ. */
  private void lookAround(double[] centre, double centreValue, int from, int ar, int to) {
    for (double[] pair : PAIRS) {
      double[] point = centre.clone();
      Arrays.fill(point, from, to, 0);
      point[from] = pair[0];
      point[from + ar] = pair[1];
      look(point, centreValue);
    }
    if (ar < 2 || to - from - ar < 2) {
      return;
    }
    for (double angle = Math.PI / 12; angle < Math.PI; angle += Math.PI / 6) {
      for (double[] radii : RADII) {
        double[] point = centre.clone();
        Arrays.fill(point, from, to, 0);
        point[from] = 2 * radii[0] * Math.cos(angle);
        point[from + 1] = -radii[0] * radii[0];
        point[from + ar] = -2 * radii[1] * Math.cos(angle);
        point[from + ar + 1] = radii[1] * radii[1];
        look(point, centreValue);
      }
    }
  }

  private void look(double[] start, double centreValue) {
    double[] point = complete(start);
    if (search.advantage(centreValue, search.evaluate(point)) < NEAR
        && search.minimise(point, BUDGET, ROUGH) < least) {
      least = search.minimise(point, BUDGET, LeastSquares.TIGHT);
      best = point;
      converged = search.converged();
    }
  }
}
