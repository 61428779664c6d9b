package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * D(p) = a e<sup>−αp</sup>: each money more lowers the demand by the same share.
 *
 * @param scale a, units demanded if the product were free, positive
 * @param rate α, positive
 */
public record ExponentialResponse(double scale, double rate) implements PriceResponse {

  /**
   * @throws IllegalArgumentException if a number is not positive
   */
  public ExponentialResponse {
    Checks.positive("scale", scale);
    Checks.positive("rate", rate);
  }

  @Override
  public double demand(double price) {
    return scale * Math.exp(-rate * price);
  }

  @Override
  public double elasticity(double price) {
    return rate * price;
  }

  /** p* = c + 1 / α. */
  @Override
  public PricePoint optimum(double unitCost) {
    Checks.notNegative("unit cost", unitCost);
    return at(unitCost + 1 / rate, unitCost);
  }
}
