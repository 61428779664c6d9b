package io.github.lifecycle4j.decide.marketing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.internal.Wording;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A proposal whether to promote a product.
 *
 * @param key the product
 * @param promoted whether to run the promotion
 * @param effect what is expected of it if it is run
 * @param inputs what the proposal was made from, beside the other offers of the budget
 * @param rationale the reason, in words and numbers
 */
public record PromotionProposal(
    ProductKey key, boolean promoted, PromotionEffect effect, Inputs inputs, String rationale)
    implements Decision {

  /**
   * What a promotion is judged by.
   *
   * @param offer the promotion
   * @param planner the budget and the goals
   */
  public record Inputs(PromotionOffer offer, PromotionPlanner planner) {}

  @Override
  public Choice choice() {
    return promoted ? promotion() : none();
  }

  @Override
  public OptionalLong period() {
    return OptionalLong.of(inputs.offer().period());
  }

  /** To promote where that is not proposed, not to promote where it is. */
  @Override
  public List<Choice> alternatives() {
    return List.of(promoted ? none() : promotion());
  }

  private Choice promotion() {
    PromotionOffer offer = inputs.offer();
    return new Choice(
        "promote at " + Wording.exact(100 * offer.discount()) + " % off",
        offer.price() * offer.discount(),
        -effect.profit(),
        OptionalDouble.empty());
  }

  private static Choice none() {
    return new Choice("do not promote", 0, 0, OptionalDouble.empty());
  }
}
