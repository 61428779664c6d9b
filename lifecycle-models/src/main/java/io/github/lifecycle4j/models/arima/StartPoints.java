package io.github.lifecycle4j.models.arima;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points from which the search for the estimate of a candidate may start.
 *
 * @param order the candidate's orders
 * @param best the best candidate so far; null where there is none
 * @param pairs points that add two coefficients which nearly cancel
 */
record StartPoints(ArimaOrder order, @Nullable CandidateFit best, List<double[]> pairs) {

  /** Coefficients of the first moving average lags, plain and seasonal. */
  private static final double MA = -0.5;

  /** What suits many series: nothing but negative moving averages. */
  double[] common() {
    double[] point = new double[order.coefficients()];
    if (order.ma() > 0) {
      point[order.ar()] = MA;
    }
    if (order.seasonalMa() > 0) {
      point[order.ar() + order.ma() + order.seasonalAr()] = MA;
    }
    return point;
  }

  /** The best candidate's coefficients, and the pairs. */
  List<double[]> others() {
    if (best == null) {
      return List.of();
    }
    List<double[]> points = new ArrayList<>(List.of(best.startFor(order)));
    points.addAll(pairs);
    return points;
  }
}
