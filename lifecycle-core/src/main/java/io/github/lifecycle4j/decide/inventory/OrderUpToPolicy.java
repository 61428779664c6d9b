package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.internal.LivingDemand;
import io.github.lifecycle4j.decide.internal.Orders;
import io.github.lifecycle4j.decide.internal.Wording;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.Locale;
import java.util.Optional;

/**
 * Periodic review with an order-up-to level (R, S): each review raises the inventory position to
 * the quantile of the demand over the protection interval (lead time plus review period) at the
 * critical ratio c<sub>u</sub> / (c<sub>u</sub> + c<sub>o</sub>) (Arrow, Harris and Marschak 1951;
 * Silver, Pyke and Thomas 2017, sec. 6.9).
 *
 * <p>c<sub>u</sub> is the shortage cost; c<sub>o</sub> is the holding cost over the review period
 * plus the write-off times the {@linkplain StageRisk risk}, by stage, that the unit is never sold.
 * So introduction orders carefully, growth ahead of the curve, maturity by cost, and decline runs
 * down. Demand below zero counts as zero.
 *
 * <p>With the probability q that the product is discontinued there is no demand. The level S then
 * balances what one more unit saves and costs, c<sub>u</sub> (1 − q) (1 − F(S)) = c<sub>o</sub> (1
 * − q) F(S) + c<sub>d</sub> q, with F the distribution of the demand while the product lives,
 * c<sub>o</sub> by the other stages and c<sub>d</sub> by the discontinued one; where no level does,
 * nothing is to be in stock.
 */
public final class OrderUpToPolicy implements ReplenishmentPolicy {

  private final StageRisk risk;

  private OrderUpToPolicy(StageRisk risk) {
    this.risk = risk;
  }

  /** A policy with {@link StageRisk#defaults()}. */
  public static OrderUpToPolicy defaults() {
    return new OrderUpToPolicy(StageRisk.defaults());
  }

  /** The same with other risks by stage. */
  public OrderUpToPolicy withRisk(StageRisk other) {
    return new OrderUpToPolicy(other);
  }

  @Override
  public OrderProposal propose(
      Forecast forecast,
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      InventoryCosts costs) {
    int interval = terms.protectionInterval();
    Orders.checkReach(forecast, interval);
    return propose(
        forecast.key(),
        Demand.total(forecast.distribution(), interval),
        OrderProposal.Inputs.of(this, forecast, stage, position, terms, costs));
  }

  /**
   * Proposes an order as soon as possible against any demand: one of a family, observed, or of a
   * table.
   *
   * @param demand demand over lead time and review period, such as {@code
   *     weekly.over(terms.protectionInterval())}
   * @param stage where the product stands in its life
   * @param position stock and open orders
   * @param terms how the product can be bought
   * @param costs what stock and shortage cost
   */
  public OrderProposal propose(
      Demand demand,
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      InventoryCosts costs) {
    return propose(
        stage.key(),
        demand,
        new OrderProposal.Inputs(
            this, Optional.empty(), Optional.of(demand), stage, position, terms, costs));
  }

  private OrderProposal propose(ProductKey key, Demand total, OrderProposal.Inputs inputs) {
    InventoryPosition position = inputs.position();
    SupplyTerms terms = inputs.terms();
    InventoryCosts costs = inputs.costs();
    StageProbabilities stages = inputs.stage().probabilities();
    LivingDemand demand = new LivingDemand(total, 1 - stages.of(LifecycleStage.DISCONTINUED));
    double holding = costs.holding() * terms.reviewPeriod();
    Prices prices =
        new Prices(
            costs.shortage(),
            holding + costs.writeOff() * risk.whileAlive(stages),
            holding + costs.writeOff() * risk.of(LifecycleStage.DISCONTINUED));
    double levelWhileAlive = prices.balance(demand.alive());
    double criticalRatio = 1 - demand.alive() + demand.alive() * levelWhileAlive;
    double orderUpTo = demand.quantileWhileAlive(levelWhileAlive);
    double quantity = terms.orderFor(orderUpTo - position.units());
    double available = available(position, quantity);
    return new OrderProposal(
        key,
        quantity,
        orderUpTo,
        position.units(),
        criticalRatio,
        demand.service(available),
        demand.shortage(available),
        demand.leftover(available),
        prices.cost(demand, available),
        Orders.alternatives(quantity, terms, other -> choice(other, position, demand, prices)),
        inputs,
        rationale(inputs.stage(), position, terms, demand, criticalRatio, orderUpTo, quantity));
  }

  /** Stock that an order leaves for customers: it fills a backlog first. */
  private static double available(InventoryPosition position, double quantity) {
    return Math.max(position.units() + quantity, 0);
  }

  private static Choice choice(
      double quantity, InventoryPosition position, LivingDemand demand, Prices prices) {
    double available = available(position, quantity);
    double owed = Math.max(-position.units() - quantity, 0);
    return Orders.choice(
        quantity,
        prices.cost(demand, available) + prices.shortage() * owed,
        owed > 0 ? 0 : demand.service(available));
  }

  private static String rationale(
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      LivingDemand demand,
      double criticalRatio,
      double orderUpTo,
      double quantity) {
    String need =
        String.format(
            Locale.ROOT,
            "Until an order after this one can arrive (lead time %d + review %d periods) %s units are expected to sell. Stock that lasts with probability %.1f %% balances the cost of a shortage and of a leftover: %s units, and there are %s (%s).",
            terms.leadTime(),
            terms.reviewPeriod(),
            Wording.estimated(demand.mean()),
            100 * criticalRatio,
            Wording.estimated(orderUpTo),
            Wording.estimated(position.units()),
            parts(position));
    String life =
        String.format(
            Locale.ROOT,
            "Stage: %s (probability %.0f %%).",
            stage.mostLikely().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            100 * stage.probabilities().of(stage.mostLikely()));
    return action(terms, quantity) + ' ' + need + ' ' + life;
  }

  private static String action(SupplyTerms terms, double quantity) {
    if (quantity == 0) {
      return "No order.";
    }
    String minimum =
        terms.minimumOrder() == 0 ? "" : ", at least " + Wording.exact(terms.minimumOrder());
    String packs = terms.packSize() == 1 ? "" : ", in packs of " + Wording.exact(terms.packSize());
    return "Order " + Wording.exact(quantity) + " units" + minimum + packs + '.';
  }

  private static String parts(InventoryPosition position) {
    String parts =
        Wording.estimated(position.onHand())
            + " on hand, "
            + Wording.estimated(position.onOrder())
            + " on order";
    return position.backorders() == 0
        ? parts
        : parts + ", " + Wording.estimated(position.backorders()) + " owed to customers";
  }

  /**
   * What a unit short, and a unit left over while the product lives and when it has ended, costs.
   */
  private record Prices(double shortage, double overage, double overageAtEnd) {

    /** F(S) of the level that balances the costs, or 0 where none does. */
    double balance(double alive) {
      if (alive == 0) {
        return 0;
      }
      double saved = alive * shortage - (1 - alive) * overageAtEnd;
      return Math.max(0, saved / (alive * (shortage + overage)));
    }

    /** Expected cost of shortage and leftover. */
    double cost(LivingDemand demand, double stock) {
      double leftAtEnd = (1 - demand.alive()) * stock;
      return shortage * demand.shortage(stock)
          + overage * (demand.leftover(stock) - leftAtEnd)
          + overageAtEnd * leftAtEnd;
    }
  }

  /** Equal risks. */
  @Override
  public boolean equals(Object other) {
    return other instanceof OrderUpToPolicy that && risk.equals(that.risk);
  }

  @Override
  public int hashCode() {
    return risk.hashCode();
  }

  @Override
  public String toString() {
    return "OrderUpToPolicy(%s)".formatted(risk);
  }
}
