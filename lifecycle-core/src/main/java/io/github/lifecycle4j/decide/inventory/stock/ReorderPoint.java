package io.github.lifecycle4j.decide.inventory.stock;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.internal.Search;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;

/**
 * The (r, Q) policy: stock is watched at all times, Q units are ordered when stock on hand and on
 * order falls to r, and customers wait at a cost. Optimum and cost are exact (Zheng 1992; for
 * demand in whole units Federgruen and Zheng 1992).
 *
 * <p>With g(y) the {@link Newsvendor}'s cost of y units for the demand over the lead time, the cost
 * is (Kλ + ∫<sub>r</sub><sup>r+Q</sup> g(y) dy) / Q (eq. 5.7), and for a {@link CountDemand} the
 * sum over y = r + 1 … r + Q in place of the integral (eq. 5.48).
 *
 * <pre>{@code
 * ReorderPoint.of(20, 150, 100, CountDemand.poisson(1.5), 2).optimum(); // r 3, Q 5, cost 107.92
 * }</pre>
 *
 * @param holdingCost h, money a unit and unit of time, positive
 * @param shortageCost p, money a unit owed and unit of time, positive
 * @param fixedCost K, money an order, not negative
 * @param demandRate λ, expected units per unit of time, not negative
 * @param leadTimeDemand the demand over the lead time
 */
public record ReorderPoint(
    double holdingCost,
    double shortageCost,
    double fixedCost,
    double demandRate,
    Demand leadTimeDemand) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ReorderPoint {
    Checks.positive("holding cost", holdingCost);
    Checks.positive("shortage cost", shortageCost);
    Checks.notNegative("fixed cost of an order", fixedCost);
    Checks.notNegative("demand rate", demandRate);
  }

  /**
   * The question for a lead time that does not vary.
   *
   * @param demand of one unit of time
   * @param leadTime L, units of time from order to receipt, not negative
   * @throws IllegalArgumentException if a number is out of its range or the demand over the lead
   *     time is not known
   */
  public static ReorderPoint of(
      double holdingCost, double shortageCost, double fixedCost, Demand demand, double leadTime) {
    return new ReorderPoint(
        holdingCost, shortageCost, fixedCost, demand.mean(), demand.over(leadTime));
  }

  /**
   * When to order how much, and what comes of it.
   *
   * @param reorderPoint r, units on hand and on order at which to order
   * @param quantity Q, units in an order; 0, for continuous demand without fixed cost, is an order
   *     of each bit that is sold
   * @param cost expected cost in money per unit of time
   * @param service probability that an order arrives before stock runs out, 0 … 1
   * @param fillRate expected share of the demand met from stock at once, 0 … 1
   */
  public record Policy(
      double reorderPoint, double quantity, double cost, double service, double fillRate) {}

  /** The best policy. */
  public Policy optimum() {
    return leadTimeDemand instanceof CountDemand ? optimumInWholeUnits() : optimumOfLevel();
  }

  /**
   * The best reorder point for an order quantity: g(r) = g(r + Q) (eq. 5.9).
   *
   * @param quantity Q, positive; whole for demand in whole units
   * @throws IllegalArgumentException if the quantity is out of its range
   */
  public Policy optimum(double quantity) {
    checkQuantity(quantity);
    double best = newsvendor().quantity(leadTimeDemand);
    if (leadTimeDemand instanceof CountDemand) {
      double r = best - quantity;
      while (level(r + 1) > level(r + quantity + 1)) {
        r++;
      }
      return at(r, quantity);
    }
    double r = Search.root(y -> level(y + quantity) - level(y), best - quantity, best);
    return at(r, quantity);
  }

  /**
   * What comes of another policy.
   *
   * @param reorderPoint r, finite; whole for demand in whole units
   * @param quantity Q, positive; whole for demand in whole units
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Policy at(double reorderPoint, double quantity) {
    Checks.finite("reorder point", reorderPoint);
    checkQuantity(quantity);
    double end = reorderPoint + quantity;
    double unfilled =
        leadTimeDemand.expectedShortage(reorderPoint) - leadTimeDemand.expectedShortage(end);
    return new Policy(
        reorderPoint,
        quantity,
        (fixedCost * demandRate + levels(reorderPoint, end)) / quantity,
        leadTimeDemand.cdf(reorderPoint),
        1 - unfilled / quantity);
  }

  /** Starts at the best single level and takes in the cheaper neighbour while that pays. */
  private Policy optimumInWholeUnits() {
    double r = newsvendor().quantity(leadTimeDemand) - 1;
    double end = r + 1;
    double cost = fixedCost * demandRate + level(end);
    double quantity = 1;
    while (Math.min(level(r), level(end + 1)) < cost / quantity) {
      if (level(r) <= level(end + 1)) {
        cost += level(r);
        r--;
      } else {
        end++;
        cost += level(end);
      }
      quantity++;
    }
    return at(r, quantity);
  }

  /**
   * The cost c* of the optimum is the level at which c Q − ∫g = Kλ, where r and r + Q are the two
   * places with g = c. The left side is convex in c with slope Q: Newton's steps from above.
   */
  private Policy optimumOfLevel() {
    double best = newsvendor().quantity(leadTimeDemand);
    double least = level(best);
    double setup = fixedCost * demandRate;
    if (setup == 0) {
      double service = leadTimeDemand.cdf(best);
      return new Policy(best, 0, least, service, service);
    }
    double mean = leadTimeDemand.mean();
    double c = least + setup / Math.max(leadTimeDemand.standardDeviation(), demandRate);
    double missing = setup - gain(c, mean, best);
    while (missing > 0) {
      c += c;
      missing = setup - gain(c, mean, best);
    }
    double before = Double.POSITIVE_INFINITY;
    while (c < before) {
      before = c;
      c += (setup - gain(c, mean, best)) / (right(c, mean, best) - left(c, mean, best));
    }
    return at(left(before, mean, best), right(before, mean, best) - left(before, mean, best));
  }

  /** c Q − ∫g over the levels that cost less than c. */
  private double gain(double c, double mean, double best) {
    double r = left(c, mean, best);
    double end = right(c, mean, best);
    return c * (end - r) - levels(r, end);
  }

  /** The place below the best level with g = c; g(y) ≥ p (μ − y). */
  private double left(double c, double mean, double best) {
    return Search.root(y -> c - level(y), mean - c / shortageCost, best);
  }

  /** The place above the best level with g = c; g(y) ≥ h (y − μ). */
  private double right(double c, double mean, double best) {
    return Search.root(y -> level(y) - c, best, mean + c / holdingCost);
  }

  /** g(y). */
  private double level(double y) {
    return newsvendor().cost(leadTimeDemand, y);
  }

  /** ∫g over r … end, or the sum over r + 1 … end. */
  private double levels(double r, double end) {
    if (leadTimeDemand instanceof CountDemand) {
      double sum = 0;
      for (double y = r + 1; y <= end; y++) {
        sum += level(y);
      }
      return sum;
    }
    double shortages =
        leadTimeDemand.expectedSquaredShortage(r) - leadTimeDemand.expectedSquaredShortage(end);
    return holdingCost * (end - r) * ((r + end) / 2 - leadTimeDemand.mean())
        + (holdingCost + shortageCost) * shortages / 2;
  }

  private Newsvendor newsvendor() {
    return new Newsvendor(holdingCost, shortageCost);
  }

  private void checkQuantity(double quantity) {
    Checks.positive("order quantity", quantity);
    if (leadTimeDemand instanceof CountDemand && quantity != Math.rint(quantity)) {
      throw new IllegalArgumentException(
          "The order quantity is %s but demand is in whole units. Maybe round it."
              .formatted(quantity));
    }
  }
}
