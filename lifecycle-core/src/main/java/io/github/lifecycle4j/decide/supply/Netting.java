package io.github.lifecycle4j.decide.supply;

import java.util.List;

/** Nets the requirements of a location. */
final class Netting {

  /** A net requirement below this share of the requirements is a rounding error. */
  private static final double ROUNDING = 1e-12;

  private Netting() {}

  /**
   * The plan of a location.
   *
   * @param orders on it, by period
   */
  static DistributionRecord of(Lane lane, StockPoint point, double[] orders) {
    int horizon = orders.length;
    double[] gross = new double[horizon];
    double all = point.onHand() + point.safetyStock();
    for (int t = 0; t < horizon; t++) {
      gross[t] = orders[t] + at(point.demand(), t);
      all += gross[t];
    }
    double[] net = new double[horizon];
    double[] receipts = new double[horizon];
    double[] projected = new double[horizon];
    double stock = point.onHand();
    for (int t = 0; t < horizon; t++) {
      stock += at(point.scheduled(), t) - gross[t];
      double missing = point.safetyStock() - stock;
      if (missing > ROUNDING * all) {
        net[t] = missing;
        receipts[t] = lane.terms().orderFor(missing + ahead(lane, point, gross, t));
        stock += receipts[t];
      }
      projected[t] = stock;
    }
    return placed(lane, point, gross, net, receipts, projected);
  }

  /** What is needed beyond receipts that are due, in the rest of the periods an order covers. */
  private static double ahead(Lane lane, StockPoint point, double[] gross, int t) {
    double need = 0;
    double most = 0;
    for (int k = t + 1; k < Math.min(t + lane.terms().reviewPeriod(), gross.length); k++) {
      need += gross[k] - at(point.scheduled(), k);
      most = Math.max(most, need);
    }
    return most;
  }

  /** Orders the receipts a lead time ahead. */
  private static DistributionRecord placed(
      Lane lane,
      StockPoint point,
      double[] gross,
      double[] net,
      double[] receipts,
      double[] projected) {
    int horizon = gross.length;
    int leadTime = lane.terms().leadTime();
    double[] placed = new double[horizon];
    double[] attainable = new double[horizon];
    double overdue = 0;
    for (int t = 0; t < horizon; t++) {
      placed[Math.max(t - leadTime, 0)] += receipts[t];
      if (t < leadTime) {
        overdue += receipts[t];
        attainable[t] = projected[t] - overdue;
      } else {
        attainable[t] = projected[t];
      }
    }
    return new DistributionRecord(
        lane,
        point,
        DistributionProblem.boxed(gross),
        DistributionProblem.boxed(net),
        DistributionProblem.boxed(receipts),
        DistributionProblem.boxed(projected),
        DistributionProblem.boxed(placed),
        overdue,
        DistributionProblem.boxed(attainable));
  }

  /** The units of a period, counted from 0; none beyond the list. */
  static double at(List<Double> units, int t) {
    return t < units.size() ? units.get(t) : 0;
  }
}
