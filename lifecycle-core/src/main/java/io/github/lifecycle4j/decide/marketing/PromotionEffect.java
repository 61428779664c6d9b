package io.github.lifecycle4j.decide.marketing;

/**
 * What is expected of a promotion, the probability that the product is on sale taken into account.
 *
 * @param extraUnits units sold more over its time
 * @param newUnits those of them that are neither bought earlier than planned nor in place of other
 *     products
 * @param margin what the new units earn at the full price, in money
 * @param stageWorth what they are worth beside that, by stage, in money
 * @param discount money taken off the price of all units sold
 * @param fixedCost money it costs beside
 */
public record PromotionEffect(
    double extraUnits,
    double newUnits,
    double margin,
    double stageWorth,
    double discount,
    double fixedCost) {

  static PromotionEffect of(PromotionOffer offer, PromotionGoals goals) {
    double onSale = goals.onSale(offer.stage().probabilities());
    double without = Math.min(offer.stock(), offer.baseline());
    double with = Math.min(offer.stock(), offer.baseline() * (1 + offer.uplift()));
    double extra = onSale * (with - without);
    double fresh = extra * (1 - offer.borrowed());
    return new PromotionEffect(
        extra,
        fresh,
        fresh * (offer.price() - offer.unitCost()),
        fresh * offer.price() * goals.whileOnSale(offer.stage().probabilities()),
        onSale * with * offer.price() * offer.discount(),
        offer.fixedCost());
  }

  /** Margin and worth by stage, in money. */
  public double gain() {
    return margin + stageWorth;
  }

  /** Discount and fixed cost, in money: what a budget is for. */
  public double cost() {
    return discount + fixedCost;
  }

  /** Gain less cost. */
  public double profit() {
    return gain() - cost();
  }
}
