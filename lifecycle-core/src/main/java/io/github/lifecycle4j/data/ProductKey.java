package io.github.lifecycle4j.data;

import java.util.SplittableRandom;

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

  /** Returns the random generator of this product, which depends on the seed and the key alone. */
  public SplittableRandom random(long seed) {
    long hash = seed;
    for (int i = 0; i < id.length(); i++) {
      hash = mix(hash + id.charAt(i) + 0x9E3779B97F4A7C15L);
    }
    return new SplittableRandom(mix(hash));
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
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
