package io.github.lifecycle4j.data;

/**
 * Names one product (or one product at one location) of a catalogue.
 *
 * @param id the name as the shop knows it, not blank; compared exactly, case included
 */
public record ProductKey(String id) implements Comparable<ProductKey> {

  /**
   * @throws IllegalArgumentException if the id is blank
   */
  public ProductKey {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "A product key is blank. Maybe the product column has empty cells.");
    }
  }

  /** Returns the key of the product with this id. */
  public static ProductKey of(String id) {
    return new ProductKey(id);
  }

  @Override
  public int compareTo(ProductKey other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
