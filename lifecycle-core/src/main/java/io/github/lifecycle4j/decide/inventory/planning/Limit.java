package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.function.ToDoubleFunction;

/**
 * Something that all orders of a plan share: a budget, a truck, a store.
 *
 * @param name a word for it, such as {@code "budget"}
 * @param available how much there is, not negative
 * @param perUnit what a unit of an item takes of it, not negative; 0 for items that do not share it
 */
public record Limit(String name, double available, ToDoubleFunction<PlanningItem> perUnit) {

  /**
   * @throws IllegalArgumentException if what is available is negative or not finite
   */
  public Limit {
    Checks.notNegative("limit '%s'".formatted(name), available);
  }

  /** Money for all orders, by the {@linkplain Supply#unitCost unit costs}. */
  public static Limit budget(double money) {
    return new Limit("budget", money, item -> item.supply().unitCost());
  }

  /** Volume of all orders, by the {@linkplain Supply#unitVolume volumes of the units}. */
  public static Limit volume(double available) {
    return new Limit("volume", available, item -> item.supply().unitVolume());
  }
}
