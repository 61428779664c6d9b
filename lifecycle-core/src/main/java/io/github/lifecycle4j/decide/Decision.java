package io.github.lifecycle4j.decide;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.OrderProposal;

/** Something to do about a product. */
public sealed interface Decision permits OrderProposal {

  /** The product. */
  ProductKey key();

  /** Why, in a sentence or two that a planner can check. */
  String rationale();
}
