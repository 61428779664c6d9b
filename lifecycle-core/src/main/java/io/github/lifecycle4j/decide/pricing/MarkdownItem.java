package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.stage.StageEstimate;

/**
 * A product that may have to be cleared.
 *
 * @param stage where it stands in its life
 * @param problem demand of the periods to come at the present price, how it answers to prices, and
 *     the prices that may be set; the reference price is the present one
 * @param stock units on hand, not negative
 */
public record MarkdownItem(StageEstimate stage, MarkdownProblem problem, int stock) {

  /**
   * @throws IllegalArgumentException if the stock is negative
   */
  public MarkdownItem {
    Checks.notNegative("stock of '" + stage.key() + "'", stock);
  }

  /** The product. */
  public ProductKey key() {
    return stage.key();
  }
}
