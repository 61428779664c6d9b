package io.github.lifecycle4j.models.arima;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points from which the search for the estimate of a candidate may start.
 *
 * @param order the candidate's orders
 * @param best the best candidate so far; null where there is none
 * @param pairs whether pairs of coefficients that nearly cancel are among them
 */
record StartPoints(ArimaOrder order, @Nullable CandidateFit best, boolean pairs) {

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

  /**
   * The best candidate's coefficients, and these with a {@linkplain ArimaSearch#PAIRS pair} in
   * place of a factor.
   */
  List<double[]> others() {
    if (best == null) {
      return List.of();
    }
    double[] start = best.startFor(order);
    List<double[]> points = new ArrayList<>(List.of(start));
    if (pairs) {
      addPairs(points, start, 0, order.ar(), order.ma());
      int seasonal = order.ar() + order.ma();
      addPairs(points, start, seasonal, order.seasonalAr(), order.seasonalMa());
    }
    return points;
  }

  private static void addPairs(List<double[]> points, double[] start, int from, int ar, int ma) {
    if (ar == 0 || ma == 0) {
      return;
    }
    for (double[] pair : ArimaSearch.PAIRS) {
      double[] point = start.clone();
      Arrays.fill(point, from, from + ar + ma, 0);
      point[from] = pair[0];
      point[from + ar] = pair[1];
      points.add(point);
    }
  }
}
