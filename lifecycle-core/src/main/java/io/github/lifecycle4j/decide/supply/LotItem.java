package io.github.lifecycle4j.decide.supply;

import java.util.Arrays;

/** A product of a programme of lots, in packs. */
final class LotItem {

  /** A pack more than whole numbers by this share is a rounding error. */
  static final double ROUNDING = 1e-9;

  private final ProcurementItem item;
  private final double[] need;
  private final double[] base;
  private final double least;
  private final double[] most;

  private LotItem(ProcurementItem item, double[] need, double[] base, double least, double[] most) {
    this.item = item;
    this.need = need;
    this.base = base;
    this.least = least;
    this.most = most;
  }

  static LotItem of(ProcurementItem item, int horizon) {
    StockPoint point = item.stock();
    double[] need = new double[horizon];
    double[] base = new double[horizon];
    double stock = point.onHand() - point.safetyStock();
    for (int t = 0; t < horizon; t++) {
      stock += Netting.at(point.scheduled(), t) - Netting.at(point.demand(), t);
      need[t] = Math.max(-stock, 0);
      stock = Math.max(stock, 0);
      base[t] = stock + point.safetyStock();
    }
    double least = Math.max(1, Math.ceil(item.terms().minimumOrder() / pack(item) - ROUNDING));
    double[] most = new double[horizon];
    double left = 0;
    for (int t = horizon - 1; t >= item.terms().leadTime(); t--) {
      left += need[t];
      most[t] = left > 0 ? Math.max(least, Math.ceil(left / pack(item) - ROUNDING)) : 0;
    }
    return new LotItem(item, need, base, least, most);
  }

  private static double pack(ProcurementItem item) {
    return item.terms().packSize();
  }

  /** The same with at most these packs in an order, by period of arrival. */
  LotItem within(double[] packs) {
    double[] lower = new double[most.length];
    for (int t = 0; t < lower.length; t++) {
      double fits = Math.min(most[t], packs[t]);
      lower[t] = fits < least ? 0 : fits;
    }
    return new LotItem(item, need, base, least, lower);
  }

  ProcurementItem item() {
    return item;
  }

  /** Units that must arrive in a period at the latest. */
  double need(int period) {
    return need[period];
  }

  /** Packs of the smallest order. */
  double least() {
    return least;
  }

  /** Packs of the largest order that makes sense and fits; 0 where none can arrive. */
  double most(int arrival) {
    return most[arrival];
  }

  double pack() {
    return pack(item);
  }

  /** What a unit of need that is not met costs. */
  double missing() {
    return item.costs().shortage() + item.unitCost();
  }

  /** Whether an order is more than the sum of its packs: it costs, or has a least size. */
  boolean setsUp() {
    return item.orderCost() > 0 || least > 1;
  }

  /** Index of the period in which an order is placed that arrives in another. */
  int placed(int arrival) {
    return arrival - item.terms().leadTime();
  }

  double totalNeed() {
    return Arrays.stream(need).sum();
  }

  /** The plan of these orders: stock serves a need as soon as it can. */
  ItemPlan plan(double[] packs) {
    int horizon = need.length;
    double[] receipts = new double[horizon];
    double[] stock = new double[horizon];
    double[] unmet = new double[horizon];
    double left = 0;
    double bought = 0;
    double orders = 0;
    double held = 0;
    double missed = 0;
    for (int t = 0; t < horizon; t++) {
      receipts[t] = packs[t] * pack();
      bought += receipts[t];
      orders += packs[t] > 0 ? 1 : 0;
      left += receipts[t];
      double served = Math.min(left, need[t]);
      left -= served;
      unmet[t] = need[t] - served;
      missed += unmet[t];
      held += left;
      stock[t] = base[t] + left;
    }
    return new ItemPlan(
        DistributionProblem.boxed(receipts),
        DistributionProblem.boxed(stock),
        DistributionProblem.boxed(unmet),
        bought * item.unitCost(),
        orders * item.orderCost(),
        held * item.costs().holding(),
        missed * missing());
  }
}
