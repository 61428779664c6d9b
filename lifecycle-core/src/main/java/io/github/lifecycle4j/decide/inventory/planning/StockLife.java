package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How long a unit of stock can be sold.
 *
 * @param shelfLife periods of sale after receipt, at least 1: with 1 a unit is sold in the period
 *     of its receipt or written off; empty for ever
 * @param lastPeriod number of the last period in which the product is sold; empty where no end is
 *     decided
 * @param terminalStock units that may be left after the last period without being written off, such
 *     as spare parts, not negative
 */
public record StockLife(OptionalInt shelfLife, OptionalLong lastPeriod, double terminalStock) {

  /** Stock that keeps, of a product without a decided end. */
  public static final StockLife ENDLESS =
      new StockLife(OptionalInt.empty(), OptionalLong.empty(), 0);

  /**
   * @throws IllegalArgumentException if a number is out of its range, or a terminal stock is given
   *     without a last period
   */
  public StockLife {
    if (shelfLife.isPresent() && shelfLife.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "The shelf life is %s but must be at least 1 period.".formatted(shelfLife.getAsInt()));
    }
    Checks.notNegative("terminal stock", terminalStock);
    if (terminalStock > 0 && lastPeriod.isEmpty()) {
      throw new IllegalArgumentException(
          "The terminal stock is %s but no last period is given, after which it would be left."
              .formatted(terminalStock));
    }
  }

  /** Perishable stock. */
  public static StockLife perishable(int periods) {
    return ENDLESS.withShelfLife(periods);
  }

  /** The same for stock that perishes. */
  public StockLife withShelfLife(int periods) {
    return new StockLife(OptionalInt.of(periods), lastPeriod, terminalStock);
  }

  /** The same for a product that is last sold in this period. */
  public StockLife endingAfter(long period, double units) {
    return new StockLife(shelfLife, OptionalLong.of(period), units);
  }
}
