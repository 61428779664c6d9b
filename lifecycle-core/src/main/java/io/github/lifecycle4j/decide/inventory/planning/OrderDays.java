package io.github.lifecycle4j.decide.inventory.planning;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The calendar of a supplier: the periods in which orders are taken, a pattern that repeats, with
 * exceptions. Immutable.
 */
public final class OrderDays {

  /** A Thursday. */
  private static final int WEEKDAY_OF_DAY_0 = DayOfWeek.THURSDAY.getValue();

  private static final int WEEK = 7;

  private final int cycle;
  private final BitSet open;
  private final Set<Long> closed;

  private OrderDays(int cycle, BitSet open, Set<Long> closed) {
    this.cycle = cycle;
    this.open = open;
    this.closed = closed;
  }

  /**
   * Every n-th period.
   *
   * @param periods n, at least 1
   * @param first number of any period in which orders are taken
   * @throws IllegalArgumentException if n is below 1
   */
  public static OrderDays every(int periods, long first) {
    if (periods < 1) {
      throw new IllegalArgumentException(
          "Orders are taken every %s periods, but that must be at least 1.".formatted(periods));
    }
    BitSet open = new BitSet();
    open.set((int) Math.floorMod(first, (long) periods));
    return new OrderDays(periods, open, Set.of());
  }

  /**
   * Days of the week, for forecasts by the day.
   *
   * @param days at least one
   * @throws IllegalArgumentException if there is no day
   */
  public static OrderDays weekly(DayOfWeek... days) {
    BitSet open = new BitSet();
    for (DayOfWeek day : days) {
      open.set(Math.floorMod(day.getValue() - WEEKDAY_OF_DAY_0, WEEK));
    }
    if (open.isEmpty()) {
      throw new IllegalArgumentException(
          "The supplier takes orders on no day of the week. Give at least one.");
    }
    return new OrderDays(WEEK, open, Set.of());
  }

  /**
   * The same without some periods, such as holidays.
   *
   * @param periods their numbers; copied
   */
  public OrderDays except(Collection<Long> periods) {
    Set<Long> all = new TreeSet<>(closed);
    all.addAll(periods);
    return new OrderDays(cycle, open, all);
  }

  /** Whether orders are taken in a period. */
  public boolean isOpen(long period) {
    return open.get((int) Math.floorMod(period, (long) cycle)) && !closed.contains(period);
  }

  /** The first period after this one in which orders are taken. */
  public long nextAfter(long period) {
    long next = period + 1;
    while (!isOpen(next)) {
      next++;
    }
    return next;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrderDays that
        && cycle == that.cycle
        && open.equals(that.open)
        && closed.equals(that.closed);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * cycle + open.hashCode()) + closed.hashCode();
  }

  @Override
  public String toString() {
    return "OrderDays(%s of every %s periods, without %s)".formatted(open, cycle, closed);
  }
}
