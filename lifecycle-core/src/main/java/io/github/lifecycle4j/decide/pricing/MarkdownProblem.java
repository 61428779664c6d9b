package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import java.util.Comparator;
import java.util.List;

/**
 * Selling a stock out over some periods at prices from a list that may only fall, when demand is
 * random (Poisson): the exact dynamic programme over periods, stock and the price last set (Bitran
 * and Mondschein 1997).
 *
 * <p>Time and memory grow with periods · stock · prices; count in packs where the stock is large.
 *
 * @param demand units expected in each period at the reference price, not negative
 * @param referencePrice the price of that expectation, positive
 * @param response how demand answers; only its ratio to the reference price matters
 * @param prices allowed prices, positive; sorted from high to low
 * @param holding cost of a unit left at the end of a period, money, not negative
 * @param salvage worth of a unit left at the end of the last period, money, not negative
 */
public record MarkdownProblem(
    List<Double> demand,
    double referencePrice,
    PriceResponse response,
    List<Double> prices,
    double holding,
    double salvage) {

  /**
   * @throws IllegalArgumentException if there is no period or no price, or a number is outside its
   *     range
   */
  public MarkdownProblem {
    demand = List.copyOf(demand);
    prices = prices.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    if (demand.isEmpty() || prices.isEmpty()) {
      throw new IllegalArgumentException(
          "A markdown needs a period and a price but there are %s periods and %s prices."
              .formatted(demand.size(), prices.size()));
    }
    demand.forEach(units -> Checks.notNegative("expected demand of a period", units));
    prices.forEach(price -> Checks.positive("price", price));
    Checks.positive("reference price", referencePrice);
    Checks.notNegative("holding cost", holding);
    Checks.notNegative("salvage value", salvage);
    if (!(response.demand(referencePrice) > 0)) {
      throw new IllegalArgumentException(
          "At the reference price of %s nobody buys. Maybe take the present price."
              .formatted(referencePrice));
    }
  }

  /** The same without holding cost and salvage value. */
  public static MarkdownProblem of(
      List<Double> demand, double referencePrice, PriceResponse response, List<Double> prices) {
    return new MarkdownProblem(demand, referencePrice, response, prices, 0, 0);
  }

  /** The same with other allowed prices. */
  public MarkdownProblem withPrices(List<Double> allowed) {
    return new MarkdownProblem(demand, referencePrice, response, allowed, holding, salvage);
  }

  /** The demand of a period, counted from 0, at the price of this index. */
  CountDemand demand(int period, int price) {
    double share = response.demand(prices.get(price)) / response.demand(referencePrice);
    return CountDemand.poisson(demand.get(period) * share);
  }

  /**
   * The best policy for a stock and every smaller one.
   *
   * @param stock units to sell, not negative
   * @throws IllegalArgumentException if the stock is negative
   */
  public MarkdownPlan solve(int stock) {
    if (stock < 0) {
      throw new IllegalArgumentException(
          "The stock is %s units but must not be negative.".formatted(stock));
    }
    return MarkdownPlan.of(this, stock);
  }
}
