package io.github.lifecycle4j.decide.supply;

import io.github.lifecycle4j.decide.inventory.SupplyTerms;

/**
 * How a location gets its goods.
 *
 * @param source name of the location or outside supplier that sends
 * @param destination name of the location that receives
 * @param terms lead time, least order and pack size; an order covers the requirements of the review
 *     period
 */
public record Lane(String source, String destination, SupplyTerms terms) {

  /**
   * @throws IllegalArgumentException if source and destination are the same
   */
  public Lane {
    if (source.equals(destination)) {
      throw new IllegalArgumentException(
          "The location '%s' cannot be its own source.".formatted(source));
    }
  }
}
