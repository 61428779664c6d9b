package io.github.lifecycle4j.decide;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.internal.DecisionJson;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.planning.PlannedOrder;
import io.github.lifecycle4j.decide.marketing.CampaignProposal;
import io.github.lifecycle4j.decide.marketing.PromotionProposal;
import io.github.lifecycle4j.decide.pricing.MarkdownProposal;
import io.github.lifecycle4j.decide.pricing.PriceProposal;
import io.github.lifecycle4j.decide.supply.SupplyProposal;
import java.util.List;
import java.util.OptionalLong;

/** Something to do about a product: what, how much, when and why. */
public sealed interface Decision
    permits OrderProposal,
        PlannedOrder,
        PriceProposal,
        MarkdownProposal,
        PromotionProposal,
        CampaignProposal,
        SupplyProposal {

  /** What it is about: a product, a product at a location, or a campaign. */
  ProductKey key();

  /** What to do, how much, and what is expected of it. */
  Choice choice();

  /** When: number of the period at whose beginning to act; empty for as soon as possible. */
  OptionalLong period();

  /** What else was considered, each with what was expected of it; without the choice itself. */
  List<Choice> alternatives();

  /** Why, in a sentence or two that a planner can check. */
  String rationale();

  /** All that the decision was made from: the same inputs give the same decision again. */
  Record inputs();

  /**
   * The decision as a line of JSON, for an audit: type, key, period, action, amount, expected cost,
   * service, alternatives, rationale, and the inputs with all their components. Distributions are
   * given by their means and some quantiles; an infinite number is a text.
   */
  default String toJson() {
    return DecisionJson.of(this);
  }
}
