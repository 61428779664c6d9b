package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.internal.Orders;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A proposal to order a product at the beginning of the first period of its forecast.
 *
 * @param key the product
 * @param quantity units to order, whole packs and not below the minimum order; 0 for no order
 * @param orderUpTo level that the inventory position should reach, in units
 * @param position inventory position before the order, in units
 * @param criticalRatio probability of no shortage that balances the costs, 0 … 1
 * @param service probability of no shortage over the protection interval once the order is placed
 * @param expectedShortage expected units short over the protection interval once it is placed
 * @param expectedLeftover expected units left over after the protection interval once it is placed
 * @param expectedCost expected cost of shortage and leftover over the protection interval, in money
 * @param alternatives other orders that could be placed
 * @param inputs what the proposal was made from
 * @param rationale the reason, in words and numbers
 */
public record OrderProposal(
    ProductKey key,
    double quantity,
    double orderUpTo,
    double position,
    double criticalRatio,
    double service,
    double expectedShortage,
    double expectedLeftover,
    double expectedCost,
    List<Choice> alternatives,
    Inputs inputs,
    String rationale)
    implements Decision {

  /**
   * What a {@link ReplenishmentPolicy} is asked with.
   *
   * @param policy the policy that was asked
   * @param forecast demand of the coming periods; empty where the demand was given itself
   * @param demand demand over lead time and review period; empty where it is that of the forecast
   * @param stage where the product stands in its life
   * @param position stock and open orders
   * @param terms how the product can be bought
   * @param costs what stock and shortage cost
   */
  public record Inputs(
      ReplenishmentPolicy policy,
      Optional<Forecast> forecast,
      Optional<Demand> demand,
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      InventoryCosts costs) {

    /** What a policy was asked with, the demand by a forecast. */
    public static Inputs of(
        ReplenishmentPolicy policy,
        Forecast forecast,
        StageEstimate stage,
        InventoryPosition position,
        SupplyTerms terms,
        InventoryCosts costs) {
      return new Inputs(
          policy, Optional.of(forecast), Optional.empty(), stage, position, terms, costs);
    }
  }

  /** Copies the alternatives. */
  public OrderProposal {
    alternatives = List.copyOf(alternatives);
  }

  @Override
  public Choice choice() {
    return Orders.choice(quantity, expectedCost, service);
  }

  /** {@inheritDoc} The first period of the forecast, where there is one. */
  @Override
  public OptionalLong period() {
    return inputs
        .forecast()
        .map(forecast -> OptionalLong.of(forecast.startPeriod()))
        .orElse(OptionalLong.empty());
  }
}
