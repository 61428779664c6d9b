package io.github.lifecycle4j.decide.marketing;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.stage.StageEstimate;

/**
 * A promotion that could be run for a product.
 *
 * @param stage where the product stands in its life
 * @param period number of the period at whose beginning the promotion starts
 * @param price present price, money a unit, positive
 * @param unitCost what a unit costs, money, not negative
 * @param discount share of the price that is taken off, at least 0 and below 1; 0 for an
 *     advertisement only
 * @param baseline units that would be sold over its time without it, not negative
 * @param uplift units that it sells more, as a share of the baseline, not negative
 * @param borrowed share of the units more that would have been bought later anyway or in place of
 *     other products of the shop, 0 … 1
 * @param stock units that can be sold over its time, not negative, maybe infinite
 * @param fixedCost what it costs beside the discount, money, not negative
 */
public record PromotionOffer(
    StageEstimate stage,
    long period,
    double price,
    double unitCost,
    double discount,
    double baseline,
    double uplift,
    double borrowed,
    double stock,
    double fixedCost) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PromotionOffer {
    String of = " of '" + stage.key() + "'";
    Checks.positive("price" + of, price);
    Checks.notNegative("unit cost" + of, unitCost);
    Checks.notNegative("baseline" + of, baseline);
    Checks.notNegative("uplift" + of, uplift);
    Checks.notNegative("fixed cost" + of, fixedCost);
    if (!(discount >= 0 && discount < 1)) {
      throw new IllegalArgumentException(
          "The discount%s is %s but must be at least 0 and below 1. Maybe write 20 %% as 0.2."
              .formatted(of, discount));
    }
    if (!(borrowed >= 0 && borrowed <= 1)) {
      throw new IllegalArgumentException(
          "The borrowed share%s is %s but must be between 0 and 1.".formatted(of, borrowed));
    }
    if (!(stock >= 0)) {
      throw new IllegalArgumentException(
          "The stock%s is %s but must be a number that is not negative.".formatted(of, stock));
    }
  }

  /** The product. */
  public ProductKey key() {
    return stage.key();
  }
}
