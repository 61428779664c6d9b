package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.internal.Orders;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/**
 * An order of a {@link ReplenishmentPlan}. What is expected is expected over the time that the
 * order covers: from now until the next order could arrive, and in growth some periods more.
 *
 * @param inputs what the order was planned from
 * @param quantity units to order, whole packs and not below the least order; 0 for no order
 * @param wanted units that would be ordered if nothing were limited
 * @param orderUpTo level of the inventory position that costs least, in units, at the price of what
 *     is limited; below it by {@link Double#NEGATIVE_INFINITY} if that price is too high for any
 *     order
 * @param expectedDemand units
 * @param service probability that stock lasts, 0 … 1
 * @param expectedShortage units
 * @param expectedLeftover units
 * @param expectedWaste units that perish or are left after the last period, beyond the terminal
 *     stock
 * @param expectedCost of shortage, leftover and waste, in money
 * @param nextOrder number of the period of the next ordering occasion
 */
public record PlannedOrder(
    Inputs inputs,
    double quantity,
    double wanted,
    double orderUpTo,
    double expectedDemand,
    double service,
    double expectedShortage,
    double expectedLeftover,
    double expectedWaste,
    double expectedCost,
    long nextOrder)
    implements Decision {

  /**
   * What an order is planned from.
   *
   * @param item the product at its location
   * @param rules what a stage changes
   * @param limitPrice what a unit was charged on top for what all orders share, in money; 0 where
   *     nothing is scarce
   */
  public record Inputs(PlanningItem item, StageRules rules, double limitPrice) {}

  static PlannedOrder of(
      ItemModel model, StageRules rules, double quantity, double wanted, double limitPrice) {
    double y = model.position() + quantity;
    return new PlannedOrder(
        new Inputs(model.item(), rules, limitPrice),
        quantity,
        wanted,
        model.level(limitPrice),
        model.expectedDemand(),
        model.service(y),
        model.expectedShortage(y),
        model.expectedLeftover(y),
        model.expectedWaste(y) + model.perishing(),
        model.cost(y) + model.item().costs().writeOff() * model.perishing(),
        model.nextOrder());
  }

  @Override
  public ProductKey key() {
    return inputs.item().key();
  }

  /** Expected share of the demand that is met at once, 0 … 1; 1 without demand. */
  public double fillRate() {
    return expectedDemand > 0 ? Math.max(1 - expectedShortage / expectedDemand, 0) : 1;
  }

  @Override
  public Choice choice() {
    return Orders.choice(quantity, expectedCost, service);
  }

  /** {@inheritDoc} The first period of the forecast, or the next ordering occasion for no order. */
  @Override
  public OptionalLong period() {
    return OptionalLong.of(quantity > 0 ? inputs.item().forecast().startPeriod() : nextOrder);
  }

  /**
   * {@inheritDoc} No order, the next smaller and larger one and the one without limits. Where
   * orders come in lots their costs count what larger lots save in orders to come.
   */
  @Override
  public List<Choice> alternatives() {
    ItemModel model = new ItemModel(inputs.item(), inputs.rules());
    if (!model.possible()) {
      return List.of();
    }
    double position = model.position();
    return DoubleStream.of(0, model.below(quantity), model.above(quantity), wanted)
        .filter(other -> other != quantity)
        .distinct()
        .mapToObj(
            other ->
                Orders.choice(
                    other,
                    other < quantity
                        ? expectedCost + model.gain(other, quantity)
                        : expectedCost - model.gain(quantity, other),
                    model.service(position + other)))
        .toList();
  }

  @Override
  public String rationale() {
    return new OrderReason(this).text();
  }
}
