package io.github.lifecycle4j.decide.pricing;

/**
 * A price and what comes of it.
 *
 * @param price money a unit
 * @param unitCost what a unit costs
 * @param quantity units demanded
 * @param elasticity by how many per cent the demand falls when the price rises by one
 */
public record PricePoint(double price, double unitCost, double quantity, double elasticity) {

  /** price · quantity, in money. */
  public double revenue() {
    return price * quantity;
  }

  /** (price − unit cost) · quantity, in money. */
  public double profit() {
    return (price - unitCost) * quantity;
  }

  /** (price − unit cost) / unit cost. */
  public double markupOnCost() {
    return (price - unitCost) / unitCost;
  }

  /** (price − unit cost) / price. */
  public double margin() {
    return (price - unitCost) / price;
  }
}
