package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * What stock and its absence cost, in money a unit.
 *
 * @param holding cost of holding a unit for one period, positive
 * @param shortage cost of a unit short, usually its lost margin and goodwill, positive
 * @param writeOff loss on a unit that is left over and never sold at its price: unit cost minus
 *     salvage value, not negative
 */
public record InventoryCosts(double holding, double shortage, double writeOff) {

  /**
   * @throws IllegalArgumentException if a cost is out of its range
   */
  public InventoryCosts {
    Checks.positive("holding cost", holding);
    Checks.positive("shortage cost", shortage);
    Checks.notNegative("loss on a unit left over", writeOff);
  }

  /**
   * Returns the costs of a product that is bought and sold at these prices: a shortage loses the
   * margin, a unit left over for good loses its cost.
   *
   * @param unitCost purchase price, positive
   * @param price selling price, above the unit cost
   * @param yearlyHoldingRate cost of capital, space and risk as a share of the unit cost a year,
   *     positive, such as 0.25
   * @param periodsPerYear number of periods in a year, positive, such as 52
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static InventoryCosts ofPrices(
      double unitCost, double price, double yearlyHoldingRate, double periodsPerYear) {
    Checks.positive("unit cost", unitCost);
    Checks.positive("yearly holding rate", yearlyHoldingRate);
    Checks.positive("number of periods in a year", periodsPerYear);
    if (!(price > unitCost)) {
      throw new IllegalArgumentException(
          "The price %s is not above the unit cost %s: every sale would lose money. Maybe give the shortage cost itself."
              .formatted(price, unitCost));
    }
    return new InventoryCosts(
        unitCost * yearlyHoldingRate / periodsPerYear, price - unitCost, unitCost);
  }

  /**
   * Returns the costs of a product that is to be in stock with a given probability: the shortage
   * cost h α / (1 − α) at which this service costs least where nothing is written off and orders
   * are decided every period (Silver, Pyke and Thomas 2017, sec. 6.9).
   *
   * @param holding cost of holding a unit for one period, positive
   * @param service α, probability that stock lasts, strictly between 0 and 1
   * @param writeOff loss on a unit that is left over and never sold at its price, not negative
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static InventoryCosts ofService(double holding, double service, double writeOff) {
    Checks.betweenZeroAndOne("service", service);
    return new InventoryCosts(holding, holding * service / (1 - service), writeOff);
  }
}
