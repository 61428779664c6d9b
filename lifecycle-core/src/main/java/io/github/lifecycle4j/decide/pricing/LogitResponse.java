package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * D(p) = M / (1 + e<sup>−(a − b p)</sup>): each of M shoppers buys with the probability of a
 * logistic regression on the price.
 *
 * @param market M, number of shoppers, positive
 * @param attraction a, any number
 * @param slope b, positive
 */
public record LogitResponse(double market, double attraction, double slope)
    implements PriceResponse {

  /**
   * @throws IllegalArgumentException if the market or the slope is not positive
   */
  public LogitResponse {
    Checks.positive("market", market);
    Checks.finite("attraction", attraction);
    Checks.positive("slope", slope);
  }

  /** The probability that a shopper buys at a price, 0 … 1. */
  public double share(double price) {
    return 1 / (1 + Math.exp(slope * price - attraction));
  }

  @Override
  public double demand(double price) {
    return market * share(price);
  }

  @Override
  public double elasticity(double price) {
    return slope * price * (1 - share(price));
  }

  /**
   * p* = c + (1 + W(e<sup>a − b c − 1</sup>)) / b with Lambert's W, so that the profit is M W / b
   * (Phillips 2005, ch. 3).
   */
  @Override
  public PricePoint optimum(double unitCost) {
    Checks.notNegative("unit cost", unitCost);
    double w = lambertOfExp(attraction - slope * unitCost - 1);
    return at(unitCost + (1 + w) / slope, unitCost);
  }

  /** The w with w + ln w = x, that is W(eˣ), for any x. */
  private static double lambertOfExp(double x) {
    if (x < -30) {
      // There w = eˣ to the accuracy of the machine.
      return Math.exp(x);
    }
    // From below, Newton's steps rise to the root: the left side is concave.
    double w = x > 1 ? x - Math.log(x) : Math.exp(x) / (1 + Math.exp(x));
    double next = w * (1 + x - Math.log(w)) / (1 + w);
    while (next > w * (1 + 1e-15)) {
      w = next;
      next = w * (1 + x - Math.log(w)) / (1 + w);
    }
    return next;
  }
}
