package io.github.lifecycle4j.decide.supply;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;

/**
 * A product to buy.
 *
 * @param key the product
 * @param supplier who sells it
 * @param stock what there is and what is needed: demand, on hand, on order; to keep the safety
 *     stock is a demand as well
 * @param terms lead time, least order and pack size; the review period is not used
 * @param unitCost purchase price, money a unit, not negative
 * @param orderCost what each order costs beside, money, not negative
 * @param load units of the supplier's capacity that a unit takes, not negative, such as 1 or its
 *     volume
 * @param costs what holding a unit for a period and a unit short cost; the write-off is not used
 */
public record ProcurementItem(
    ProductKey key,
    String supplier,
    StockPoint stock,
    SupplyTerms terms,
    double unitCost,
    double orderCost,
    double load,
    InventoryCosts costs) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ProcurementItem {
    Checks.notNegative("unit cost of '" + key + "'", unitCost);
    Checks.notNegative("order cost of '" + key + "'", orderCost);
    Checks.notNegative("load of '" + key + "'", load);
  }

  /** A product that is ordered without a cost for each order, each unit taking 1 of a capacity. */
  public static ProcurementItem of(
      ProductKey key,
      String supplier,
      StockPoint stock,
      SupplyTerms terms,
      double unitCost,
      InventoryCosts costs) {
    return new ProcurementItem(key, supplier, stock, terms, unitCost, 0, 1, costs);
  }

  /** The same with another cost of each order. */
  public ProcurementItem withOrderCost(double money) {
    return new ProcurementItem(key, supplier, stock, terms, unitCost, money, load, costs);
  }

  /** The same with another load. */
  public ProcurementItem withLoad(double capacity) {
    return new ProcurementItem(key, supplier, stock, terms, unitCost, orderCost, capacity, costs);
  }
}
