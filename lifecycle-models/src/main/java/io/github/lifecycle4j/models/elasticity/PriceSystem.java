package io.github.lifecycle4j.models.elasticity;

import java.util.List;
import java.util.Map;

/**
 * How the demands of the products of a group answer to all their prices.
 *
 * @param own the price elasticity of each product, in the order of their names
 * @param cross how each answers to the price of each other, in the same order
 */
public record PriceSystem(List<PriceElasticity> own, List<CrossElasticity> cross) {

  /** Copies the lists. */
  public PriceSystem {
    own = List.copyOf(own);
    cross = List.copyOf(cross);
  }

  /**
   * The elasticity of a product.
   *
   * @throws IllegalArgumentException if there is no such product
   */
  public PriceElasticity own(String product) {
    return own.stream()
        .filter(one -> one.product().equals(product))
        .findFirst()
        .orElseThrow(() -> unknown(product));
  }

  /**
   * How the demand of a product answers to the price of another.
   *
   * @throws IllegalArgumentException if there is no such pair
   */
  public CrossElasticity cross(String product, String other) {
    return cross.stream()
        .filter(one -> one.product().equals(product) && one.other().equals(other))
        .findFirst()
        .orElseThrow(() -> unknown(product + "' and '" + other));
  }

  /**
   * Demand of a product at other prices as a multiple of that at the present ones.
   *
   * @param ratios new price over present price of the products whose price changes, positive
   * @throws IllegalArgumentException if a product is unknown or a ratio not positive
   */
  public double demandRatio(String product, Map<String, Double> ratios) {
    double log = 0;
    for (Map.Entry<String, Double> ratio : ratios.entrySet()) {
      if (!(ratio.getValue() > 0 && ratio.getValue() < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "The price of '%s' changes by a factor of %s but that must be positive. Maybe write 10 %% less as 0.9."
                .formatted(ratio.getKey(), ratio.getValue()));
      }
      double step = Math.log(ratio.getValue());
      log +=
          ratio.getKey().equals(product)
              ? -own(product).value() * step
              : cross(product, ratio.getKey()).value() * step;
    }
    return Math.exp(log);
  }

  private IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException(
        "There is nothing on '%s'; the products are %s."
            .formatted(what, own.stream().map(PriceElasticity::product).toList()));
  }
}
