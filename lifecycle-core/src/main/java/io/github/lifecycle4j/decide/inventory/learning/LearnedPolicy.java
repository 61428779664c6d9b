package io.github.lifecycle4j.decide.inventory.learning;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.internal.LivingDemand;
import io.github.lifecycle4j.decide.internal.Orders;
import io.github.lifecycle4j.decide.internal.Wording;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.ReplenishmentPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;
import java.util.List;
import java.util.Locale;

/**
 * {@link LearnedOrders} as a policy: for products whose customers leave when there is no stock,
 * which are reviewed every period, arrive after the lead time that was learned with and cost in the
 * proportions that were learned with. A product that is forecast to sell so many times what was
 * learned with is ordered as that product, in units of so many times the size; the stage is not
 * looked at.
 *
 * @param orders what was learned
 * @param mean expected demand of a period that it was learned with, positive
 */
public record LearnedPolicy(LearnedOrders orders, double mean) implements ReplenishmentPolicy {

  /**
   * @throws IllegalArgumentException if the mean is not positive
   */
  public LearnedPolicy {
    Checks.positive("mean demand that was learned with", mean);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the lead time or the review period is another one, or it is
   *     not known when open orders arrive
   */
  @Override
  public OrderProposal propose(
      Forecast forecast,
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      InventoryCosts costs) {
    int leadTime = orders.weights().size();
    if (terms.leadTime() != leadTime || terms.reviewPeriod() != 1) {
      throw new IllegalArgumentException(
          "The lead time of '%s' is %s and its review period %s but orders were learned for %s and 1. Learn them again."
              .formatted(forecast.key(), terms.leadTime(), terms.reviewPeriod(), leadTime));
    }
    Orders.checkReach(forecast, leadTime + 1);
    LivingDemand demand = new LivingDemand(Demand.total(forecast.distribution(), leadTime + 1), 1);
    double size = demand.mean() / (leadTime + 1) / mean;
    double quantity = size == 0 ? 0 : inPacks(size * order(position, size, leadTime), terms);
    double y = stock(position, quantity);
    return new OrderProposal(
        forecast.key(),
        quantity,
        position.units() + quantity,
        position.units(),
        demand.service(y),
        demand.service(y),
        demand.shortage(y),
        demand.leftover(y),
        cost(demand, y, costs),
        Orders.alternatives(
            quantity,
            terms,
            other -> {
              double stock = stock(position, other);
              return Orders.choice(other, cost(demand, stock, costs), demand.service(stock));
            }),
        OrderProposal.Inputs.of(this, forecast, stage, position, terms, costs),
        String.format(
            Locale.ROOT,
            "%s Learned from simulated lost sales over a lead time of %d periods for products that sell %s a period; this one sells %s. There are %s on hand and %s on order. Stock lasts until the next order arrives with probability %.1f %%.",
            quantity == 0 ? "No order." : "Order " + Wording.exact(quantity) + " units.",
            leadTime,
            Wording.estimated(mean),
            Wording.estimated(mean * size),
            Wording.estimated(position.onHand()),
            Wording.estimated(position.onOrder()),
            100 * demand.service(y)));
  }

  private static double stock(InventoryPosition position, double quantity) {
    return Math.max(position.units() + quantity, 0);
  }

  private static double cost(LivingDemand demand, double stock, InventoryCosts costs) {
    return costs.shortage() * demand.shortage(stock) + costs.holding() * demand.leftover(stock);
  }

  private int order(InventoryPosition position, double size, int leadTime) {
    List<Double> arrivals = position.arrivals();
    if (arrivals.size() != leadTime - 1 && position.onOrder() > 0) {
      throw new IllegalArgumentException(
          "It is known when %s open orders arrive but learned orders need the arrivals of the next %s periods."
              .formatted(arrivals.size(), leadTime - 1));
    }
    int[] underWay = new int[leadTime - 1];
    for (int i = 0; i < Math.min(underWay.length, arrivals.size()); i++) {
      underWay[i] = (int) Math.rint(arrivals.get(i) / size);
    }
    return orders.order((int) Math.rint(position.onHand() / size), underWay);
  }

  /** The nearest number of packs, but no less than the least order. */
  private static double inPacks(double quantity, SupplyTerms terms) {
    return terms.orderFor(terms.packSize() * Math.rint(quantity / terms.packSize()));
  }
}
