package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import java.util.Optional;

/**
 * How a product can be bought, in full.
 *
 * @param terms review period, least order and pack size; the lead time of the terms is not looked
 *     at
 * @param leadTime periods from order to receipt
 * @param orderDays when orders are taken; empty for now and then once in each review period
 * @param orderCost money an order, not negative; more makes orders of mature products larger and
 *     rarer
 * @param unitCost money a unit, not negative: what an order takes from a budget
 * @param unitVolume volume of a unit, not negative: what an order takes of a truck or a store
 */
public record Supply(
    SupplyTerms terms,
    LeadTime leadTime,
    Optional<OrderDays> orderDays,
    double orderCost,
    double unitCost,
    double unitVolume) {

  /**
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public Supply {
    Checks.notNegative("cost of an order", orderCost);
    Checks.notNegative("unit cost", unitCost);
    Checks.notNegative("volume of a unit", unitVolume);
  }

  /** A supply by these terms, with their lead time, at no cost of an order. */
  public static Supply of(SupplyTerms terms) {
    return new Supply(terms, LeadTime.fixed(terms.leadTime()), Optional.empty(), 0, 0, 0);
  }

  /** The same with another lead time. */
  public Supply withLeadTime(LeadTime other) {
    return new Supply(terms, other, orderDays, orderCost, unitCost, unitVolume);
  }

  /** The same with a supplier who takes orders then. */
  public Supply withOrderDays(OrderDays days) {
    return new Supply(terms, leadTime, Optional.of(days), orderCost, unitCost, unitVolume);
  }

  /** The same with another cost of an order. */
  public Supply withOrderCost(double money) {
    return new Supply(terms, leadTime, orderDays, money, unitCost, unitVolume);
  }

  /** The same with another cost of a unit. */
  public Supply withUnitCost(double money) {
    return new Supply(terms, leadTime, orderDays, orderCost, money, unitVolume);
  }

  /** The same with another volume of a unit. */
  public Supply withUnitVolume(double volume) {
    return new Supply(terms, leadTime, orderDays, orderCost, unitCost, volume);
  }
}
