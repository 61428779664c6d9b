package io.github.lifecycle4j.models.elasticity;

import java.util.Locale;
import java.util.Optional;

/**
 * By how many per cent the demand of a product rises when the price of another rises by one per
 * cent: positive for products that take each other's place, negative for those that are bought
 * together.
 *
 * @param product the product that is bought more or less
 * @param other the product whose price changes
 * @param value the estimate, drawn towards those of the other pairs
 * @param standardError of the estimate, in the same unit
 * @param own what the sales of the product say by themselves; empty where they say nothing
 */
public record CrossElasticity(
    String product,
    String other,
    double value,
    double standardError,
    Optional<PriceElasticity.OwnEstimate> own) {

  /** The lower end of a 95 % interval. */
  public double lower() {
    return value - 1.96 * standardError;
  }

  /** The upper end of a 95 % interval. */
  public double upper() {
    return value + 1.96 * standardError;
  }

  /** The estimate in a sentence. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "One per cent on the price of '%s' adds %.2f per cent to the sales of '%s' (95 %%: %.2f to %.2f).",
        other,
        value,
        product,
        lower(),
        upper());
  }
}
