package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.List;

/**
 * The economic order quantity under an all-units discount: the price of a break holds for every
 * unit of an order that reaches it (eq. 3.18, 3.19).
 *
 * @param fixedCost K, money an order, not negative
 * @param holdingRate i, holding cost as a share of the unit cost per unit of time, positive
 * @param demandRate λ, units per unit of time, not negative
 * @param prices breaks from 0 on, rising in quantity, never rising in price
 */
public record AllUnitsDiscount(
    double fixedCost, double holdingRate, double demandRate, List<PriceBreak> prices) {

  /**
   * @throws IllegalArgumentException if a number is out of its range or the breaks are out of order
   */
  public AllUnitsDiscount {
    Checks.notNegative("fixed cost of an order", fixedCost);
    Checks.positive("holding rate", holdingRate);
    Checks.notNegative("demand rate", demandRate);
    prices = PriceBreak.checked(prices);
  }

  /** The cheapest of the best quantities of each price; the smallest if several are. */
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
   * The cost cλ + Kλ / Q + icQ / 2 of another quantity, in money per unit of time (eq. 3.19).
   *
   * @param quantity Q, positive
   * @throws IllegalArgumentException if the quantity is not positive
   */
  public double cost(double quantity) {
    Checks.positive("order quantity", quantity);
    return costIn(PriceBreak.region(prices, quantity), quantity);
  }

  /** A quantity above the region costs more than one of the next and is not in the way. */
  private DiscountedLot bestIn(int region) {
    Lot free = at(region).optimum();
    double quantity = Math.max(free.quantity(), prices.get(region).from());
    double cost =
        quantity == 0 ? prices.get(region).unitCost() * demandRate : costIn(region, quantity);
    return quantity < PriceBreak.end(prices, region)
        ? new DiscountedLot(quantity, region, cost)
        : new DiscountedLot(quantity, region, Double.POSITIVE_INFINITY);
  }

  private double costIn(int region, double quantity) {
    return prices.get(region).unitCost() * demandRate + at(region).cost(quantity);
  }

  private EconomicOrderQuantity at(int region) {
    return new EconomicOrderQuantity(
        fixedCost, holdingRate * prices.get(region).unitCost(), demandRate);
  }
}
