package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;

/**
 * Selling a stock out until a day, without a new delivery, when the price may change at any time:
 * customers come at random (Poisson) with a rate that answers to the price exponentially (Gallego
 * and van Ryzin 1994, sec. 2.3).
 *
 * <pre>{@code
 * Clearance sale = new Clearance(new ExponentialResponse(20, 1), 0);
 * double first = sale.price(10, 1.0); // 1.098 for ten units and one week
 * double worth = sale.value(10, 1.0); // 7.223 are expected to be earned
 * }</pre>
 *
 * @param response units demanded in one unit of time
 * @param salvage s, what a unit left over is still worth, money a unit, not negative
 */
public record Clearance(ExponentialResponse response, double salvage) {

  /**
   * @throws IllegalArgumentException if the salvage value is negative
   */
  public Clearance {
    Checks.notNegative("salvage value", salvage);
  }

  /**
   * J*(n, t), the expected earnings of the best prices, salvage included:
   *
   * <p>J* = n s + ln(Σ<sub>i ≤ n</sub> (a′ t / e)<sup>i</sup> / i!) / α with a′ = a
   * e<sup>−αs</sup>.
   *
   * @param stock n, units, not negative
   * @param time t, units of time until the end, not negative
   */
  public double value(int stock, double time) {
    check(stock, time);
    return stock * salvage + gain(stock, time);
  }

  /**
   * The best price now, J*(n, t) − J*(n − 1, t) + 1 / α: what a unit would be worth later, and what
   * a customer leaves over.
   *
   * @param stock n, units, at least 1
   * @param time t, units of time until the end, not negative
   */
  public double price(int stock, double time) {
    checkForSale(stock, time);
    return salvage + gain(stock, time) - gain(stock - 1, time) + 1 / response.rate();
  }

  /**
   * The best price that never changes when demand is taken for certain: the price that just sells
   * the stock, or the one that earns most where that would be lower. It earns nearly as much as the
   * best changing price when many units are sold (theorem 3).
   *
   * @param stock n, units, at least 1
   * @param time t, units of time until the end, positive
   */
  public double fixedPrice(int stock, double time) {
    checkForSale(stock, time);
    Checks.positive("time", time);
    double runOut = Math.log(response.scale() * time / stock) / response.rate();
    return Math.max(runOut, salvage + 1 / response.rate());
  }

  /**
   * Expected earnings of a price that never changes, salvage included: p E[min(n, D)] + s (n −
   * E[min(n, D)]) with D Poisson.
   *
   * @param price money a unit, positive
   */
  public double fixedPriceValue(double price, int stock, double time) {
    check(stock, time);
    Checks.positive("price", price);
    double mean = response.demand(price) * time;
    double sold = mean - CountDemand.poisson(mean).expectedShortage(stock);
    return price * sold + salvage * (stock - sold);
  }

  /** What would be earned if demand were certain, an upper bound of {@link #value}. */
  public double bound(int stock, double time) {
    check(stock, time);
    if (stock == 0 || time == 0) {
      return stock * salvage;
    }
    double price = fixedPrice(stock, time);
    return stock * salvage + (price - salvage) * response.demand(price) * time;
  }

  private static void checkForSale(int stock, double time) {
    if (stock < 1) {
      throw new IllegalArgumentException(
          "The stock is %s units, so there is nothing to price. Maybe the product is sold out."
              .formatted(stock));
    }
    check(stock, time);
  }

  private static void check(int stock, double time) {
    if (stock < 0) {
      throw new IllegalArgumentException(
          "The stock is %s units but must not be negative.".formatted(stock));
    }
    Checks.notNegative("time", time);
  }

  /**
   * What is earned above the salvage value; the sum is of logarithms, so that it never overflows.
   */
  private double gain(int stock, double time) {
    double logMean = Math.log(response.demand(salvage) * time) - 1;
    double logTerm = 0;
    double logSum = 0;
    for (int i = 1; i <= stock; i++) {
      logTerm += logMean - Math.log(i);
      logSum = Math.max(logSum, logTerm) + Math.log1p(Math.exp(-Math.abs(logSum - logTerm)));
    }
    return logSum / response.rate();
  }
}
