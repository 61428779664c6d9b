package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.HashMap;
import java.util.Map;

/**
 * How much each product counts in a weighted score. Only the ratios of the weights matter.
 * Immutable.
 */
public final class Weights {

  private final Map<ProductKey, Double> weights;

  private Weights(Map<ProductKey, Double> weights) {
    this.weights = weights;
  }

  /**
   * Returns these weights.
   *
   * @param weights finite and not negative; copied
   * @throws IllegalArgumentException if one is not
   */
  public static Weights of(Map<ProductKey, Double> weights) {
    weights.forEach(
        (key, weight) -> {
          if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "The weight of '%s' is %s but must be finite and not negative."
                    .formatted(key, weight));
          }
        });
    return new Weights(Map.copyOf(weights));
  }

  /**
   * Returns the units that each product sold in the last periods before a cutoff.
   *
   * @param cutoff number of the period after the last one that counts
   * @param periods number of periods that count, at least 1
   */
  public static Weights units(Panel panel, long cutoff, int periods) {
    return sum(panel, cutoff, periods, false);
  }

  /**
   * Returns the revenue of each product, units times {@link Covariates#PRICE}, in the last periods
   * before a cutoff. Periods without units or price add nothing. The M5 competition weighs by the
   * revenue of the last 28 days of the history (Makridakis, Spiliotis and Assimakopoulos 2022).
   *
   * @param cutoff number of the period after the last one that counts
   * @param periods number of periods that count, at least 1
   * @throws IllegalArgumentException if a product has no price
   */
  public static Weights revenue(Panel panel, long cutoff, int periods) {
    return sum(panel, cutoff, periods, true);
  }

  private static Weights sum(Panel panel, long cutoff, int periods, boolean priced) {
    if (periods < 1) {
      throw new IllegalArgumentException(
          "Weights need at least 1 period but were given %s.".formatted(periods));
    }
    Map<ProductKey, Double> sums = new HashMap<>();
    for (int i = 0; i < panel.size(); i++) {
      Series units = panel.series(i).between(cutoff - periods, cutoff);
      double sum = 0;
      for (int t = 0; t < units.length(); t++) {
        double price = priced ? price(panel, i).valueAt(units.startPeriod() + t) : 1;
        double worth = units.value(t) * price;
        sum += Double.isNaN(worth) ? 0 : worth;
      }
      sums.put(units.key(), Math.max(sum, 0));
    }
    return new Weights(Map.copyOf(sums));
  }

  private static Series price(Panel panel, int index) {
    return panel
        .covariates(index)
        .series(Covariates.PRICE)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The product '%s' has no covariate '%s'. Maybe weigh by units."
                        .formatted(panel.series(index).key(), Covariates.PRICE)));
  }

  /** The weight of a product; {@code NaN} for one that has none. */
  public double of(ProductKey key) {
    return weights.getOrDefault(key, Double.NaN);
  }

  @Override
  public String toString() {
    return "Weights(%s products)".formatted(weights.size());
  }
}
