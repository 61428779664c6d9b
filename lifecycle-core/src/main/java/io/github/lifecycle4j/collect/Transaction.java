package io.github.lifecycle4j.collect;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * One line of an invoice.
 *
 * @param invoice the invoice's number as the shop writes it
 * @param product the product's key as the shop writes it; blank when there is none
 * @param quantity units sold, negative for a return
 * @param time when, by the shop's clock
 * @param unitPrice price of one unit
 * @param customer who bought, where known
 * @param attributes texts that belong to the product, such as its description, by name
 */
public record Transaction(
    String invoice,
    String product,
    double quantity,
    LocalDateTime time,
    double unitPrice,
    Optional<String> customer,
    Map<String, String> attributes) {

  /** Copies the attributes. */
  public Transaction {
    attributes = Map.copyOf(attributes);
  }
}
