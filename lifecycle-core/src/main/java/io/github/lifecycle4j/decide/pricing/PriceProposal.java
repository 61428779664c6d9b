package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.internal.Wording;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A proposal to sell a product at a price from now on.
 *
 * @param key the product
 * @param proposed the price and what comes of it
 * @param present the present price and what comes of keeping it
 * @param unlimited the price that would earn most without any rules
 * @param inputs what the proposal was made from
 * @param rationale the reason, in words and numbers
 */
public record PriceProposal(
    ProductKey key,
    PricePoint proposed,
    PricePoint present,
    PricePoint unlimited,
    Inputs inputs,
    String rationale)
    implements Decision {

  /**
   * What a price is set from.
   *
   * @param response how demand answers to the price
   * @param unitCost what a unit costs
   * @param present the present price
   * @param rules the rules that were kept
   */
  public record Inputs(PriceResponse response, double unitCost, double present, PriceRules rules) {}

  @Override
  public Choice choice() {
    return choice(proposed);
  }

  @Override
  public OptionalLong period() {
    return OptionalLong.empty();
  }

  /** The present price, and the price that would earn most if no rule forbade it. */
  @Override
  public List<Choice> alternatives() {
    return Stream.of(present, unlimited)
        .filter(point -> point.price() != proposed.price())
        .map(PriceProposal::choice)
        .distinct()
        .toList();
  }

  private static Choice choice(PricePoint point) {
    return new Choice(
        "sell at " + Wording.exact(point.price()),
        point.price(),
        -point.profit(),
        OptionalDouble.empty());
  }
}
