package io.github.lifecycle4j.models.propensity;

import io.github.lifecycle4j.decide.marketing.PromotionOffer;
import io.github.lifecycle4j.stage.StageEstimate;

/**
 * How many customers are expected to buy without and with an offer.
 *
 * @param customers number of customers
 * @param without expected number of buyers without the offer
 * @param with expected number of buyers with it
 */
public record OfferEffect(int customers, double without, double with) {

  /** Buyers that the offer adds, as a share of those without it; 0 where there are none. */
  public double uplift() {
    return without > 0 ? with / without - 1 : 0;
  }

  /**
   * The offer as a candidate of a {@link io.github.lifecycle4j.decide.marketing.PromotionPlanner}:
   * each buyer takes one unit, none of them only earlier than planned, and there is stock for all.
   * An offer that drives buyers away sells nothing more.
   *
   * @param stage where the product stands in its life
   * @param period number of the period at whose beginning it starts
   * @param price present price, money a unit, positive
   * @param unitCost what a unit costs, money, not negative
   * @param discount share of the price that is taken off, at least 0 and below 1
   * @param fixedCost what it costs beside, money, not negative
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PromotionOffer promotion(
      StageEstimate stage,
      long period,
      double price,
      double unitCost,
      double discount,
      double fixedCost) {
    return new PromotionOffer(
        stage,
        period,
        price,
        unitCost,
        discount,
        without,
        Math.max(uplift(), 0),
        0,
        Double.POSITIVE_INFINITY,
        fixedCost);
  }
}
