package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.ReplenishmentPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One product under one policy, period by period: receipts, order, demand, costs. The lead time of
 * a period's order is drawn whether it is placed or not, so that it is the same for every policy.
 */
final class StockRun {

  private final StockCase stockCase;
  private final ReplenishmentPolicy policy;
  private final SplittableRandom random;
  private final long seed;

  /** Receipts by period, those after the end included. */
  private final double[] receipts;

  /** Period in which the present cycle began. */
  private int cycleStart;

  /** Stock on hand by the number of periods it can still be sold, those that keep first. */
  private final Shelf shelf;

  private double onOrder;
  private double owed;
  private double demand;
  private double soldAtOnce;
  private double ordered;
  private int orders;
  private int cycles = 1;
  private int fullCycles;
  private boolean shortInCycle;
  private double stock;
  private double perished;
  private double holdingCost;
  private double shortageCost;

  StockRun(StockCase stockCase, ReplenishmentPolicy policy, long seed) {
    this.stockCase = stockCase;
    this.policy = policy;
    this.seed = seed;
    random = stockCase.key().random(seed);
    InventoryPosition start = stockCase.start();
    int reach = Math.max(stockCase.leadTime().max(), start.arrivals().size());
    receipts = new double[stockCase.demand().length() + reach + 1];
    shelf = Shelf.of(start, stockCase.shelfLife());
    owed = start.backorders();
    if (start.arrivals().isEmpty()) {
      expect(stockCase.leadTime().max(), start.onOrder());
    }
    for (int i = 0; i < start.arrivals().size(); i++) {
      expect(i + 1, start.arrivals().get(i));
    }
  }

  StockResult run() {
    int periods = stockCase.demand().length();
    for (int t = 0; t < periods; t++) {
      receive(t);
      int leadTime = stockCase.leadTime().draw(random);
      if (t % stockCase.terms().reviewPeriod() == 0) {
        order(t, leadTime);
      }
      sell(stockCase.demand().value(t));
    }
    fullCycles += shortInCycle ? 0 : 1;
    double leftover = shelf.units() + onOrder;
    return new StockResult(
        stockCase.key(),
        seed,
        periods,
        demand,
        soldAtOnce,
        ordered,
        orders,
        cycles,
        fullCycles,
        stock / periods,
        leftover,
        perished,
        holdingCost,
        shortageCost,
        orders * stockCase.orderCost(),
        leftover * stockCase.endCost(),
        perished * stockCase.costs().writeOff());
  }

  private void expect(int period, double units) {
    receipts[period] += units;
    onOrder += units;
  }

  private void receive(int t) {
    double units = receipts[t];
    receipts[t] = 0;
    onOrder -= units;
    double delivered = Math.min(owed, units);
    owed -= delivered;
    shelf.add(units - delivered);
    if (units > 0 && t > cycleStart) {
      cycleStart = t;
      cycles++;
      fullCycles += shortInCycle ? 0 : 1;
      shortInCycle = false;
    }
  }

  private void order(int t, int leadTime) {
    long period = stockCase.demand().startPeriod() + t;
    Outlook.View view = stockCase.outlook().at(period);
    if (view.forecast().startPeriod() != period) {
      throw new IllegalArgumentException(
          "The forecast for period %s begins in period %s: an outlook must give the forecast that begins in the period."
              .formatted(period, view.forecast().startPeriod()));
    }
    OrderProposal proposal =
        policy.propose(
            view.forecast(), view.stage(), position(t), stockCase.terms(), stockCase.costs());
    double quantity = proposal.quantity();
    if (!(quantity >= 0 && quantity < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The policy orders %s units in period %s but an order must not be negative."
              .formatted(quantity, period));
    }
    if (quantity > 0) {
      ordered += quantity;
      orders++;
      expect(t + leadTime, quantity);
      if (leadTime == 0) {
        receive(t);
      }
    }
  }

  /** The position; when open orders arrive is known where lead times do not vary. */
  private InventoryPosition position(int t) {
    if (!stockCase.leadTime().isFixed()) {
      // A sum of differences: rounding may leave it a little below zero.
      return new InventoryPosition(
          shelf.units(), Math.max(onOrder, 0), owed, List.of(), shelf.expiring());
    }
    int ahead = Math.max(stockCase.leadTime().max() - 1, stockCase.start().arrivals().size() - t);
    List<Double> arrivals = new ArrayList<>();
    double open = 0;
    for (int i = 1; i <= ahead; i++) {
      arrivals.add(receipts[t + i]);
      open += receipts[t + i];
    }
    return new InventoryPosition(shelf.units(), open, owed, arrivals, shelf.expiring());
  }

  private void sell(double wanted) {
    double before = shelf.units();
    double sold = shelf.take(wanted);
    stock += before - sold / 2;
    demand += wanted;
    soldAtOnce += sold;
    double missing = wanted - sold;
    shortInCycle |= missing > 0;
    holdingCost += stockCase.costs().holding() * shelf.units();
    perished += shelf.age();
    if (stockCase.shortages() == ShortageRule.BACKORDERED) {
      owed += missing;
      shortageCost += stockCase.costs().shortage() * owed;
    } else {
      shortageCost += stockCase.costs().shortage() * missing;
    }
  }
}
