package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.internal.Wording;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;
import java.util.List;
import java.util.OptionalDouble;
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
   * @param forecast demand of the coming periods
   * @param stage where the product stands in its life
   * @param position stock and open orders
   * @param terms how the product can be bought
   * @param costs what stock and shortage cost
   */
  public record Inputs(
      Forecast forecast,
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      InventoryCosts costs) {}

  /** Copies the alternatives. */
  public OrderProposal {
    alternatives = List.copyOf(alternatives);
  }

  @Override
  public Choice choice() {
    return choice(quantity, expectedCost, service);
  }

  @Override
  public OptionalLong period() {
    return OptionalLong.of(inputs.forecast().startPeriod());
  }

  /** An order and what is expected of it. */
  static Choice choice(double quantity, double expectedCost, double service) {
    String action = quantity == 0 ? "order nothing" : "order " + Wording.exact(quantity) + " units";
    return new Choice(action, quantity, expectedCost, OptionalDouble.of(service));
  }
}
