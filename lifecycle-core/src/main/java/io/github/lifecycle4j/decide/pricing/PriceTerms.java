package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.List;

/**
 * What a shop knows of a product when it sets its price.
 *
 * @param price the present price, money a unit, positive
 * @param unitCost what a unit costs, money, not negative
 * @param response units demanded in a period, by price
 * @param stock units on hand, not negative
 * @param markdowns prices that may be set to clear the product, money a unit, positive; may be
 *     empty
 * @param holding cost of a unit left at the end of a period, money, not negative
 * @param salvage worth of a unit that is never sold, money, not negative
 */
public record PriceTerms(
    double price,
    double unitCost,
    PriceResponse response,
    int stock,
    List<Double> markdowns,
    double holding,
    double salvage) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PriceTerms {
    Checks.positive("present price", price);
    Checks.notNegative("unit cost", unitCost);
    Checks.notNegative("stock on hand", stock);
    Checks.notNegative("holding cost", holding);
    Checks.notNegative("salvage value", salvage);
    markdowns = List.copyOf(markdowns);
    markdowns.forEach(one -> Checks.positive("price to clear the product at", one));
  }

  /** Terms without stock, holding cost and salvage value. */
  public static PriceTerms of(double price, double unitCost, PriceResponse response) {
    return new PriceTerms(price, unitCost, response, 0, List.of(), 0, 0);
  }

  /**
   * The same with a stock to clear.
   *
   * @param units on hand, not negative
   * @param prices that may be set to clear it, positive
   */
  public PriceTerms withStock(int units, List<Double> prices) {
    return new PriceTerms(price, unitCost, response, units, prices, holding, salvage);
  }

  /** The same with another cost of a unit left at the end of a period. */
  public PriceTerms withHolding(double money) {
    return new PriceTerms(price, unitCost, response, stock, markdowns, money, salvage);
  }

  /** The same with another worth of a unit that is never sold. */
  public PriceTerms withSalvage(double money) {
    return new PriceTerms(price, unitCost, response, stock, markdowns, holding, money);
  }
}
