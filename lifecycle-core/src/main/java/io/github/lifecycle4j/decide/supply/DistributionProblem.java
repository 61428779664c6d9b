package io.github.lifecycle4j.decide.supply;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What each location has to order of a product so that all shops are served: distribution
 * requirements planning (Martin 1983; Silver, Pyke and Thomas 2017, sec. 15.3).
 *
 * <p>From the shops up, each location's requirements are the demand of its customers and the
 * planned orders on it. Where they would bring its stock below the safety stock, a receipt is
 * planned, and ordered the lead time before.
 *
 * @param key the product
 * @param startPeriod number of period 1
 * @param horizon number of periods, at least 1
 * @param bill who sends to whom
 * @param points the product at the locations; others have no stock and no customers
 * @param costs what stock and shortage cost, for the money at risk
 */
public record DistributionProblem(
    ProductKey key,
    long startPeriod,
    int horizon,
    BillOfDistribution bill,
    List<StockPoint> points,
    InventoryCosts costs) {

  /**
   * @throws IllegalArgumentException if the horizon is below 1, a location is given twice or no
   *     lane leads to it
   */
  public DistributionProblem {
    points = List.copyOf(points);
    if (horizon < 1) {
      throw new IllegalArgumentException(
          "The horizon is %s but must be at least 1 period.".formatted(horizon));
    }
    Set<String> seen = new HashSet<>();
    for (StockPoint point : points) {
      if (!seen.add(point.location())) {
        throw new IllegalArgumentException(
            "The location '%s' is given twice for '%s'.".formatted(point.location(), key));
      }
      if (bill.into(point.location()).isEmpty()) {
        throw new IllegalArgumentException(
            "No lane leads to '%s'. Maybe add one from its supplier.".formatted(point.location()));
      }
    }
  }

  /** The plan. */
  public DistributionPlan plan() {
    Map<String, StockPoint> point = new HashMap<>();
    points.forEach(p -> point.put(p.location(), p));
    Map<String, double[]> dependent = new HashMap<>();
    List<DistributionRecord> records = new ArrayList<>();
    for (Lane lane : bill.upstream()) {
      String location = lane.destination();
      DistributionRecord netted =
          Netting.of(
              lane,
              point.getOrDefault(location, StockPoint.of(location)),
              dependent.getOrDefault(location, new double[horizon]));
      records.add(netted);
      double[] asked = dependent.computeIfAbsent(lane.source(), source -> new double[horizon]);
      for (int t = 0; t < horizon; t++) {
        asked[t] += netted.orders().get(t);
      }
    }
    Map<String, List<Double>> suppliers = new HashMap<>();
    for (String supplier : bill.suppliers()) {
      suppliers.put(supplier, boxed(Objects.requireNonNull(dependent.get(supplier))));
    }
    return new DistributionPlan(this, records, Collections.unmodifiableMap(suppliers));
  }

  static List<Double> boxed(double[] values) {
    List<Double> list = new ArrayList<>(values.length);
    for (double value : values) {
      list.add(value);
    }
    return Collections.unmodifiableList(list);
  }
}
