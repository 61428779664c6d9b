package io.github.lifecycle4j.decide;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.pricing.PriceProposal;

/** Something to do about a product. */
public sealed interface Decision permits OrderProposal, PriceProposal {

  /** The product. */
  ProductKey key();

  /** Why, in a sentence or two that a planner can check. */
  String rationale();
}
