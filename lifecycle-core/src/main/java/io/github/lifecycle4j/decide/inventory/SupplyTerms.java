package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.decide.internal.Checks;

/**
 * How a product can be bought.
 *
 * @param leadTime periods from order to receipt, not negative; 0 is receipt before the next sale
 * @param reviewPeriod periods from one ordering occasion to the next, at least 1
 * @param minimumOrder smallest order, in units, not negative
 * @param packSize units in a pack, positive; orders are whole packs
 */
public record SupplyTerms(int leadTime, int reviewPeriod, double minimumOrder, double packSize) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SupplyTerms {
    Checks.notNegative("lead time", leadTime);
    if (reviewPeriod < 1) {
      throw new IllegalArgumentException(
          "The review period is %s but must be at least 1 period.".formatted(reviewPeriod));
    }
    Checks.notNegative("minimum order", minimumOrder);
    Checks.positive("pack size", packSize);
  }

  /** Orders of any whole number of units, decided every period. */
  public static SupplyTerms leadTime(int periods) {
    return new SupplyTerms(periods, 1, 0, 1);
  }

  /** The same with another time between ordering occasions. */
  public SupplyTerms withReviewPeriod(int periods) {
    return new SupplyTerms(leadTime, periods, minimumOrder, packSize);
  }

  /** The same with a smallest order. */
  public SupplyTerms withMinimumOrder(double units) {
    return new SupplyTerms(leadTime, reviewPeriod, units, packSize);
  }

  /** The same with a pack size. */
  public SupplyTerms withPackSize(double units) {
    return new SupplyTerms(leadTime, reviewPeriod, minimumOrder, units);
  }

  /**
   * Periods that an order decided now has to cover: lead time plus review period (Silver, Pyke and
   * Thomas 2017, sec. 6.9).
   */
  public int protectionInterval() {
    return leadTime + reviewPeriod;
  }

  /**
   * The smallest order, in units, that can be placed for at least this need: 0 for none, else whole
   * packs.
   */
  public double orderFor(double need) {
    if (need <= 0) {
      return 0;
    }
    // A need that is a rounding error above whole packs takes no further pack.
    double packs = Math.ceil(Math.max(need, minimumOrder) / packSize - 1e-9);
    return Math.max(packs, 0) * packSize;
  }
}
