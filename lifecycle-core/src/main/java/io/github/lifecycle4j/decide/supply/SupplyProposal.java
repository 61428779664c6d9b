package io.github.lifecycle4j.decide.supply;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.internal.Wording;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A proposal to order a product at a source.
 *
 * @param key the product
 * @param source where to order
 * @param destination where it is needed
 * @param quantity units to order, positive
 * @param placed number of the period at whose beginning to order
 * @param arrival number of the period at whose beginning it arrives
 * @param expectedCost what it costs to order, in money: in distribution, to hold for a period what
 *     is not needed at once; in procurement, the order, the units and their holding
 * @param costOfNone what it costs to order nothing instead, in money: the units that are missing
 * @param inputs what the proposal was made from
 * @param rationale the reason, in words and numbers
 */
public record SupplyProposal(
    ProductKey key,
    String source,
    String destination,
    double quantity,
    long placed,
    long arrival,
    double expectedCost,
    double costOfNone,
    Record inputs,
    String rationale)
    implements Decision {

  @Override
  public Choice choice() {
    return new Choice(
        "order " + Wording.exact(quantity) + " units at " + source,
        quantity,
        expectedCost,
        OptionalDouble.empty());
  }

  @Override
  public OptionalLong period() {
    return OptionalLong.of(placed);
  }

  /** To order nothing. */
  @Override
  public List<Choice> alternatives() {
    return List.of(new Choice("order nothing", 0, costOfNone, OptionalDouble.empty()));
  }
}
