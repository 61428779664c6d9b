package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.List;

/**
 * The economic order quantity under an incremental discount: the price of a break holds for the
 * units above it only (eq. 3.20 to 3.22).
 *
 * @param fixedCost K, money an order, not negative
 * @param holdingRate i, holding cost as a share of the unit cost per unit of time, positive
 * @param demandRate λ, units per unit of time, not negative
 * @param prices breaks from 0 on, rising in quantity, never rising in price
 */
public record IncrementalDiscount(
    double fixedCost, double holdingRate, double demandRate, List<PriceBreak> prices) {

  /**
   * @throws IllegalArgumentException if a number is out of its range or the breaks are out of order
   */
  public IncrementalDiscount {
    Checks.notNegative("fixed cost of an order", fixedCost);
    Checks.positive("holding rate", holdingRate);
    Checks.notNegative("demand rate", demandRate);
    prices = PriceBreak.checked(prices);
  }

  /**
   * The cheapest of the quantities √(2(K + c̄)λ / (ic)) that lie in the region of their own price.
   */
  public DiscountedLot optimum() {
    DiscountedLot best = bestIn(0);
    for (int region = 1; region < prices.size(); region++) {
      DiscountedLot lot = bestIn(region);
      if (lot.cost() < best.cost()) {
        best = lot;
      }
    }
    return best;
  }

  /**
   * The cost of another quantity, in money per unit of time: cλ + ic̄ / 2 + (K + c̄)λ / Q + icQ /
   * 2.
   *
   * @param quantity Q, positive
   * @throws IllegalArgumentException if the quantity is not positive
   */
  public double cost(double quantity) {
    Checks.positive("order quantity", quantity);
    int region = PriceBreak.region(prices, quantity);
    return fixedPart(region) + at(region).cost(quantity);
  }

  private DiscountedLot bestIn(int region) {
    Lot lot = at(region).optimum();
    boolean inside = PriceBreak.region(prices, lot.quantity()) == region;
    double cost = inside ? fixedPart(region) + lot.cost() : Double.POSITIVE_INFINITY;
    return new DiscountedLot(lot.quantity(), region, cost);
  }

  private double fixedPart(int region) {
    return prices.get(region).unitCost() * demandRate + holdingRate * extra(region) / 2;
  }

  private EconomicOrderQuantity at(int region) {
    return new EconomicOrderQuantity(
        fixedCost + extra(region), holdingRate * prices.get(region).unitCost(), demandRate);
  }

  /** c̄: what the units below the break cost above its price. */
  private double extra(int region) {
    double extra = 0;
    for (int i = 0; i < region; i++) {
      extra +=
          (prices.get(i).unitCost() - prices.get(region).unitCost())
              * (prices.get(i + 1).from() - prices.get(i).from());
    }
    return extra;
  }
}
