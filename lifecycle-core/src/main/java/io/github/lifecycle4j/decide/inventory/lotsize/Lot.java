package io.github.lifecycle4j.decide.inventory.lotsize;

/**
 * How much to order at a time.
 *
 * @param quantity Q, units in an order; 0 where nothing needs to be ordered
 * @param cost expected cost in money per unit of time
 */
public record Lot(double quantity, double cost) {}
