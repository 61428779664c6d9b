package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.stage.StageEstimate;
import java.util.Locale;

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
          "The forecast of '%s' reaches %d periods but lead time and review period need %d. Maybe forecast further ahead."
              .formatted(forecast.key(), forecast.horizon(), interval));
    }
    ForecastDistribution demand = forecast.total(interval);
    double overage =
        costs.holding() * terms.reviewPeriod()
            + costs.writeOff() * risk.expected(stage.probabilities());
    double criticalRatio = costs.shortage() / (costs.shortage() + overage);
    double orderUpTo = Math.max(0, demand.quantile(1, criticalRatio));
    double quantity = terms.orderFor(orderUpTo - position.units());
    double available = position.units() + quantity;
    // With demand floored at zero, what is available and not sold is left over:
    // E[(a − D⁺)⁺] = a − E[D⁺] + E[(D⁺ − a)⁺] for a ≥ 0.
    double stock = Math.max(available, 0);
    double backlog = stock - available;
    double shortage = demand.expectedExcess(1, stock) + backlog;
    double leftover = stock - demand.expectedExcess(1, 0) + demand.expectedExcess(1, stock);
    return new OrderProposal(
        forecast.key(),
        quantity,
        orderUpTo,
        position.units(),
        criticalRatio,
        demand.cdf(1, available),
        shortage,
        leftover,
        costs.shortage() * shortage + overage * leftover,
        rationale(stage, position, terms, demand, criticalRatio, orderUpTo, quantity));
  }

  private static String rationale(
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      ForecastDistribution demand,
      double criticalRatio,
      double orderUpTo,
      double quantity) {
    String need =
        String.format(
            Locale.ROOT,
            "Demand over lead time %d + review %d periods is expected at %.1f units; to be in stock with probability %.1f %%, which balances the costs, the position should reach %.1f and it is %.1f (%.1f on hand, %.1f on order).",
            terms.leadTime(),
            terms.reviewPeriod(),
            demand.expectedExcess(1, 0),
            100 * criticalRatio,
            orderUpTo,
            position.units(),
            position.onHand(),
            position.onOrder());
    String action =
        quantity == 0
            ? "No order."
            : String.format(
                Locale.ROOT,
                "Order %.0f units (minimum %.0f, packs of %.0f).",
                quantity,
                terms.minimumOrder(),
                terms.packSize());
    String life =
        String.format(
            Locale.ROOT,
            "Stage: %s (probability %.0f %%).",
            stage.mostLikely().name().toLowerCase(Locale.ROOT),
            100 * stage.probabilities().of(stage.mostLikely()));
    return action + ' ' + need + ' ' + life;
  }
}
