package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.decide.internal.Checks;
import java.math.BigDecimal;

/**
 * What a shop keeps to when it sets a price.
 *
 * @param minimumMargin least (price − cost) / price, below 1; negative where selling below cost is
 *     allowed
 * @param floor lowest price, money a unit, not negative
 * @param ceiling highest price, money a unit, maybe infinite
 * @param step prices lie on a ladder with this step, positive, such as 1 or 0.05
 * @param ending what is taken off a step of the ladder, at least 0 and below the step, such as 0.01
 *     for prices that end in .99
 * @param largestChange largest change from the present price as a share of it, positive, maybe
 *     infinite
 */
public record PriceRules(
    double minimumMargin,
    double floor,
    double ceiling,
    double step,
    double ending,
    double largestChange) {

  /** Any price in whole cents that is not below cost. */
  public static final PriceRules DEFAULTS =
      new PriceRules(0, 0, Double.POSITIVE_INFINITY, 0.01, 0, Double.POSITIVE_INFINITY);

  /** For rounding: a price that is this share of a step off the ladder is on it. */
  private static final double ROUNDING = 1e-9;

  /**
   * @throws IllegalArgumentException if a number is outside its range or the floor is above the
   *     ceiling
   */
  public PriceRules {
    if (!(minimumMargin < 1) || minimumMargin == Double.NEGATIVE_INFINITY) {
      throw new IllegalArgumentException(
          "The minimum margin is %s but must be below 1. Maybe write 30 %% as 0.3."
              .formatted(minimumMargin));
    }
    Checks.notNegative("floor", floor);
    Checks.positive("step", step);
    if (!(ceiling >= floor && ceiling > 0)) {
      throw new IllegalArgumentException(
          "The ceiling is %s but must be positive and not below the floor of %s."
              .formatted(ceiling, floor));
    }
    if (!(ending >= 0 && ending < step)) {
      throw new IllegalArgumentException(
          "The ending takes %s off a step of %s but must be at least 0 and below it."
              .formatted(ending, step));
    }
    if (!(largestChange > 0)) {
      throw new IllegalArgumentException(
          "The largest change is %s but must be positive. Maybe write 20 %% as 0.2."
              .formatted(largestChange));
    }
  }

  /** The same with another least margin. */
  public PriceRules withMinimumMargin(double margin) {
    return new PriceRules(margin, floor, ceiling, step, ending, largestChange);
  }

  /** The same with another lowest and highest price. */
  public PriceRules withRange(double lowest, double highest) {
    return new PriceRules(minimumMargin, lowest, highest, step, ending, largestChange);
  }

  /** The same with prices such as 4.99 and 5.99: a step of 1 with 0.01 taken off. */
  public PriceRules withEnding(double stepOfPrices, double takenOff) {
    return new PriceRules(minimumMargin, floor, ceiling, stepOfPrices, takenOff, largestChange);
  }

  /** The same with another largest change. */
  public PriceRules withLargestChange(double share) {
    return new PriceRules(minimumMargin, floor, ceiling, step, ending, share);
  }

  /** The lowest price these rules allow, before the ladder. */
  public double lowest(double unitCost, double present) {
    return Math.max(Math.max(floor, unitCost / (1 - minimumMargin)), present * (1 - largestChange));
  }

  /** The highest price these rules allow, before the ladder. */
  public double highest(double present) {
    return Math.min(ceiling, present * (1 + largestChange));
  }

  /**
   * The allowed price of the ladder next below a wish and the one next above, each moved into the
   * allowed range; equal where only one is left.
   *
   * @param wish the price wished for, positive
   * @param unitCost what a unit costs, not negative
   * @param present the present price, positive
   * @return two prices, the lower one first
   * @throws IllegalArgumentException if no price keeps all the rules
   */
  double[] around(double wish, double unitCost, double present) {
    double lowest = lowest(unitCost, present);
    double highest = highest(present);
    double least = Math.max(1, Math.ceil((lowest + ending) / step - ROUNDING));
    double most = Math.floor((highest + ending) / step + ROUNDING);
    if (least > most) {
      throw new IllegalArgumentException(
          "No price between %s and %s is on the ladder of step %s less %s. Maybe allow a larger change, a lower margin or a finer ladder."
              .formatted(lowest, highest, step, ending));
    }
    double place = (wish + ending) / step;
    double below = Math.min(Math.max(Math.floor(place + ROUNDING), least), most);
    double above = Math.min(Math.max(Math.ceil(place - ROUNDING), least), most);
    return new double[] {rung(below), rung(above)};
  }

  private double rung(double number) {
    // In decimals, so that 57 steps of 0.01 are 0.57.
    return BigDecimal.valueOf(step)
        .multiply(BigDecimal.valueOf(number))
        .subtract(BigDecimal.valueOf(ending))
        .doubleValue();
  }
}
