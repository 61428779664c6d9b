package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;

/** How many units are demanded at a price: it never rises with the price. */
public sealed interface PriceResponse
    permits ConstantElasticity, ExponentialResponse, LinearResponse, LogitResponse {

  /**
   * Units demanded at a price.
   *
   * @param price money a unit, positive
   */
  double demand(double price);

  /**
   * −(dD/dp) p / D, by how many per cent the demand falls when the price rises by one: above 1 a
   * higher price lowers the revenue.
   *
   * @param price money a unit, positive
   */
  double elasticity(double price);

  /**
   * The price that earns most, (p − c) D(p), and what comes of it.
   *
   * @param unitCost c, what a unit costs, not negative
   * @throws IllegalArgumentException if the cost is negative or no price earns most
   */
  PricePoint optimum(double unitCost);

  /**
   * What comes of a price.
   *
   * @param price money a unit, positive
   * @param unitCost what a unit costs, not negative
   */
  default PricePoint at(double price, double unitCost) {
    Checks.positive("price", price);
    Checks.notNegative("unit cost", unitCost);
    return new PricePoint(price, unitCost, demand(price), elasticity(price));
  }
}
