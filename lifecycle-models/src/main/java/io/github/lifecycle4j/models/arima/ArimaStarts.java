package io.github.lifecycle4j.models.arima;

import java.util.ArrayList;
import java.util.List;

/** Points from which the search for the largest likelihood may start. */
final class ArimaStarts {

  private ArimaStarts() {}

  static List<double[]> of(DifferencedData data, ArimaOrder order, ArmaLags lags) {
    List<double[]> starts = new ArrayList<>();
    int n = order.coefficients();
    double[] start = new double[n];
    if (order.ma() > 0) {
      start[order.ar()] = -0.5;
    }
    if (order.seasonalMa() > 0) {
      start[order.ar() + order.ma() + order.seasonalAr()] = -0.5;
    }
    starts.add(start);
    double[] other = start.clone();
    if (order.ar() > 0) {
      other[0] = 0.5;
    }
    if (order.seasonalAr() > 0) {
      other[order.ar() + order.ma()] = 0.3;
    }
    starts.add(other);
    return starts;
  }
}
