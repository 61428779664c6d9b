package io.github.lifecycle4j.decide.supply;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lots of some products as a programme: numbers of packs by product and period of arrival, each
 * none or at least the smallest order, within the capacity of the supplier.
 */
final class LotProgramme {

  private final List<LotItem> items;
  private final int horizon;
  private final double[] capacity;

  private LotProgramme(List<LotItem> items, int horizon, double[] capacity) {
    this.items = items;
    this.horizon = horizon;
    this.capacity = capacity;
  }

  static LotProgramme of(
      List<ProcurementItem> products, int horizon, @Nullable List<Double> limits) {
    double[] capacity = new double[horizon];
    for (int t = 0; t < horizon; t++) {
      capacity[t] = limits != null && t < limits.size() ? limits.get(t) : Double.POSITIVE_INFINITY;
    }
    List<LotItem> items = products.stream().map(item -> limited(item, capacity)).toList();
    return new LotProgramme(items, horizon, capacity);
  }

  /** A product with no larger orders than fit the capacity. */
  private static LotItem limited(ProcurementItem product, double[] capacity) {
    LotItem item = LotItem.of(product, capacity.length);
    double load = product.load() * item.pack();
    double[] fits = new double[capacity.length];
    for (int t = product.terms().leadTime(); t < fits.length; t++) {
      fits[t] =
          load > 0
              ? Math.floor(capacity[item.placed(t)] / load + LotItem.ROUNDING)
              : Double.POSITIVE_INFINITY;
    }
    return item.within(fits);
  }

  List<LotItem> items() {
    return items;
  }

  int horizon() {
    return horizon;
  }

  /** Load that the supplier can take of the orders of a period; maybe infinite. */
  double capacity(int period) {
    return capacity[period];
  }

  /** All plans. */
  PackLimits everything() {
    double[][] most = new double[items.size()][horizon];
    for (int i = 0; i < most.length; i++) {
      for (int t = 0; t < horizon; t++) {
        most[i][t] = items.get(i).most(t);
      }
    }
    return new PackLimits(new double[items.size()][horizon], most);
  }

  /** The plan of whole packs. */
  LotPlan plan(double[][] packs) {
    List<ItemPlan> plans = new ArrayList<>();
    for (int i = 0; i < packs.length; i++) {
      plans.add(items.get(i).plan(packs[i]));
    }
    return new LotPlan(plans);
  }

  /** Takes packs off, from the last product on, until the orders of each period fit. */
  void fit(double[][] packs) {
    for (int placed = 0; placed < horizon; placed++) {
      double over = -capacity[placed];
      for (int i = 0; i < packs.length; i++) {
        int t = placed + items.get(i).item().terms().leadTime();
        over += t < horizon ? packs[i][t] * load(i) : 0;
      }
      for (int i = packs.length - 1; i >= 0 && over > LotItem.ROUNDING * capacity[placed]; i--) {
        int t = placed + items.get(i).item().terms().leadTime();
        if (t < horizon && load(i) > 0) {
          double before = packs[i][t];
          double kept = Math.max(before - Math.ceil(over / load(i) - LotItem.ROUNDING), 0);
          packs[i][t] = kept < items.get(i).least() ? 0 : kept;
          over -= (before - packs[i][t]) * load(i);
        }
      }
    }
  }

  /** Load of a pack. */
  double load(int i) {
    return items.get(i).item().load() * items.get(i).pack();
  }
}
