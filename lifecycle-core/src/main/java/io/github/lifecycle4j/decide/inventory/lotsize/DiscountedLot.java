package io.github.lifecycle4j.decide.inventory.lotsize;

/**
 * How much to order at a time under a quantity discount.
 *
 * @param quantity Q, units in an order
 * @param region index of the price break that the quantity falls in, from 0
 * @param cost money per unit of time, the purchase included
 */
public record DiscountedLot(double quantity, int region, double cost) {}
