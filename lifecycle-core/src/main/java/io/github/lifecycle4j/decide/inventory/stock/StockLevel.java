package io.github.lifecycle4j.decide.inventory.stock;

/**
 * A stock and what comes of it.
 *
 * @param quantity S, units in stock, or to be in stock and on order
 * @param cost expected cost in money per period
 * @param service probability that no customer is short, 0 … 1
 * @param fillRate expected share of the demand that is met from stock at once, at most 1
 * @param expectedShortage expected units short at the end of the period
 * @param expectedLeftover expected units left over at the end of the period
 */
public record StockLevel(
    double quantity,
    double cost,
    double service,
    double fillRate,
    double expectedShortage,
    double expectedLeftover) {}
