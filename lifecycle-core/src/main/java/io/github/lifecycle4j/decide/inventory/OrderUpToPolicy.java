package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.internal.Wording;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

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
    if (forecast.horizon() < interval) {
      throw new IllegalArgumentException(
          "The forecast of '%s' reaches %s periods but lead time and review period need %s. Maybe forecast further ahead."
              .formatted(forecast.key(), forecast.horizon(), interval));
    }
    StageProbabilities stages = stage.probabilities();
    double ended = stages.of(LifecycleStage.DISCONTINUED);
    Demand demand = new Demand(forecast.total(interval), 1 - ended);
    double holding = costs.holding() * terms.reviewPeriod();
    double overage = holding + costs.writeOff() * risk.whileAlive(stages);
    double overageAtEnd = holding + costs.writeOff() * risk.of(LifecycleStage.DISCONTINUED);
    double levelWhileAlive = demand.balance(costs.shortage(), overage, overageAtEnd);
    double criticalRatio = ended + demand.alive() * levelWhileAlive;
    double orderUpTo = demand.quantileWhileAlive(levelWhileAlive);
    double quantity = terms.orderFor(orderUpTo - position.units());
    Prices prices = new Prices(costs.shortage(), overage, overageAtEnd);
    double available = available(position, quantity);
    return new OrderProposal(
        forecast.key(),
        quantity,
        orderUpTo,
        position.units(),
        criticalRatio,
        demand.service(available),
        demand.shortage(available),
        demand.leftover(available),
        demand.cost(available, prices),
        alternatives(position, terms, demand, prices, quantity),
        new OrderProposal.Inputs(forecast, stage, position, terms, costs),
        rationale(stage, position, terms, demand, criticalRatio, orderUpTo, quantity));
  }

  /** Stock that an order leaves for customers: it fills a backlog first. */
  private static double available(InventoryPosition position, double quantity) {
    return Math.max(position.units() + quantity, 0);
  }

  /** No order, and the orders next below and above. */
  private static List<Choice> alternatives(
      InventoryPosition position,
      SupplyTerms terms,
      Demand demand,
      Prices prices,
      double quantity) {
    return DoubleStream.of(
            0,
            terms.orderFor(quantity - terms.packSize()),
            terms.orderFor(quantity + terms.packSize()))
        .distinct()
        .filter(other -> other != quantity)
        .mapToObj(
            other -> {
              double available = available(position, other);
              double owed = Math.max(-position.units() - other, 0);
              return OrderProposal.choice(
                  other,
                  demand.cost(available, prices) + prices.shortage() * owed,
                  owed > 0 ? 0 : demand.service(available));
            })
        .toList();
  }

  private static String rationale(
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      Demand demand,
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
  private record Prices(double shortage, double overage, double overageAtEnd) {}

  /**
   * Demand over the protection interval: that of the forecast, floored at zero, while the product
   * lives, and none when it is discontinued.
   *
   * <p>A stock is never below zero here.
   *
   * @param forecast distribution of horizon 1
   * @param alive probability that the product is not discontinued
   */
  private record Demand(ForecastDistribution forecast, double alive) {

    double mean() {
      return alive * forecast.expectedExcess(1, 0);
    }

    /** F(S) of the level that balances the costs, or 0 where none does. */
    double balance(double shortage, double overage, double overageAtEnd) {
      if (alive == 0) {
        return 0;
      }
      double saved = alive * shortage - (1 - alive) * overageAtEnd;
      return Math.max(0, saved / (alive * (shortage + overage)));
    }

    /** The least stock that suffices with this probability while the product lives. */
    double quantileWhileAlive(double level) {
      return level > 0 ? Math.max(0, forecast.quantile(1, level)) : 0;
    }

    /** Probability that the demand is at most this stock. */
    double service(double stock) {
      return 1 - alive + alive * forecast.cdf(1, stock);
    }

    /** Expected units short. */
    double shortage(double stock) {
      return alive * forecast.expectedExcess(1, stock);
    }

    /** Expected cost of shortage and leftover. */
    double cost(double stock, Prices prices) {
      double leftAtEnd = (1 - alive) * stock;
      return prices.shortage() * shortage(stock)
          + prices.overage() * (leftover(stock) - leftAtEnd)
          + prices.overageAtEnd() * leftAtEnd;
    }

    /** Expected units left over: E[(s − D)⁺] = s − E[D] + E[(D − s)⁺]. */
    double leftover(double stock) {
      return stock - mean() + shortage(stock);
    }
  }
}
