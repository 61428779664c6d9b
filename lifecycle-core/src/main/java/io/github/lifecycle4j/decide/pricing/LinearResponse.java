package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * D(p) = max(A − B p, 0).
 *
 * @param intercept A, units demanded if the product were free, positive
 * @param slope B, units fewer for each money more, positive
 */
public record LinearResponse(double intercept, double slope) implements PriceResponse {

  /**
   * @throws IllegalArgumentException if a number is not positive
   */
  public LinearResponse {
    Checks.positive("intercept", intercept);
    Checks.positive("slope", slope);
  }

  @Override
  public double demand(double price) {
    return Math.max(intercept - slope * price, 0);
  }

  /** B p / D(p); infinite where there is no demand. */
  @Override
  public double elasticity(double price) {
    return slope * price / demand(price);
  }

  /**
   * p* = (A / B + c) / 2.
   *
   * @throws IllegalArgumentException if nobody buys at cost
   */
  @Override
  public PricePoint optimum(double unitCost) {
    Checks.notNegative("unit cost", unitCost);
    if (demand(unitCost) == 0) {
      throw new IllegalArgumentException(
          "At its cost of %s nobody buys, so that no price earns anything. Maybe check the response."
              .formatted(unitCost));
    }
    return at((intercept / slope + unitCost) / 2, unitCost);
  }
}
