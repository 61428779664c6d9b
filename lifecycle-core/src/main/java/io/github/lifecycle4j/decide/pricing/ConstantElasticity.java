package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * D(p) = k p<sup>−e</sup>: a price higher by one per cent always lowers the demand by e per cent,
 * as a regression of the logarithm of units on that of price has it.
 *
 * @param scale k, units at a price of 1, positive
 * @param elasticity e, positive
 */
public record ConstantElasticity(double scale, double elasticity) implements PriceResponse {

  /**
   * @throws IllegalArgumentException if a number is not positive
   */
  public ConstantElasticity {
    Checks.positive("scale", scale);
    Checks.positive("elasticity", elasticity);
  }

  /** The response of this elasticity that has a known demand at a known price. */
  public static ConstantElasticity through(double price, double units, double elasticity) {
    Checks.positive("price", price);
    Checks.positive("demand", units);
    return new ConstantElasticity(units * Math.pow(price, elasticity), elasticity);
  }

  @Override
  public double demand(double price) {
    return scale * Math.pow(price, -elasticity);
  }

  @Override
  public double elasticity(double price) {
    return elasticity;
  }

  /**
   * p* = c e / (e − 1) (Lerner 1934).
   *
   * @param unitCost c, positive
   * @throws IllegalArgumentException if the cost is not positive or the elasticity at most 1
   */
  @Override
  public PricePoint optimum(double unitCost) {
    Checks.positive("unit cost", unitCost);
    if (elasticity <= 1) {
      throw new IllegalArgumentException(
          "With an elasticity of %s every higher price earns more, so that there is no best one. Maybe set a ceiling with PriceRules, or check the estimate: elasticities of products lie mostly between 1.5 and 4."
              .formatted(elasticity));
    }
    return at(unitCost * elasticity / (elasticity - 1), unitCost);
  }
}
