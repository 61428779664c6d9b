package io.github.lifecycle4j.decide.supply;

import io.github.lifecycle4j.data.ProductKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Something in a plan that a planner should look at.
 *
 * @param key the product
 * @param location where
 * @param kind what is wrong
 * @param period number of the period in which it begins
 * @param units how many units
 * @param moneyAtRisk what these units cost if nothing is done, in money
 * @param sentence what is wrong, in words and numbers
 */
public record SupplyException(
    ProductKey key,
    String location,
    Kind kind,
    long period,
    double units,
    double moneyAtRisk,
    String sentence) {

  /** What can be wrong. */
  public enum Kind {
    /** Requirements come before the next order can arrive. */
    SHORTAGE,
    /** There is more than the horizon needs. */
    EXCESS,
    /** Demand is worth buying for, but capacity or the least order forbid it. */
    UNMET
  }

  /**
   * The exceptions of one plan or many, by falling money at risk; of equals by product and place.
   */
  public static List<SupplyException> ranked(Collection<SupplyException> exceptions) {
    return exceptions.stream()
        .sorted(
            Comparator.comparingDouble((SupplyException e) -> -e.moneyAtRisk())
                .thenComparing(SupplyException::key)
                .thenComparing(SupplyException::location)
                .thenComparing(SupplyException::kind))
        .toList();
  }
}
