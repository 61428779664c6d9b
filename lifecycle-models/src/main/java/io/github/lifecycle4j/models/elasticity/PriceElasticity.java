package io.github.lifecycle4j.models.elasticity;

import io.github.lifecycle4j.decide.pricing.ConstantElasticity;
import io.github.lifecycle4j.decide.pricing.PriceWhatIf;
import java.util.Locale;
import java.util.Optional;

/**
 * The price elasticity of a product: by how many per cent its demand falls when its price rises by
 * one per cent.
 *
 * @param product the product
 * @param value the estimate, drawn towards the other products; mostly positive
 * @param standardError of the estimate, in the same unit
 * @param own what the product's own sales say; empty where they say nothing
 * @param rows rows of the product that were learnt from
 * @param note how the estimate came about
 */
public record PriceElasticity(
    String product,
    double value,
    double standardError,
    Optional<OwnEstimate> own,
    int rows,
    String note) {

  /**
   * What the sales of a product say without any other product.
   *
   * @param value by least squares
   * @param standardError of the value
   */
  public record OwnEstimate(double value, double standardError) {}

  /** The lower end of a 95 % interval. */
  public double lower() {
    return value - 1.96 * standardError;
  }

  /** The upper end of a 95 % interval. */
  public double upper() {
    return value + 1.96 * standardError;
  }

  /**
   * The response of demand with this elasticity through a known point.
   *
   * @param price a price, positive
   * @param units what is sold at it, positive
   * @throws IllegalArgumentException if the elasticity is not positive: demand then does not fall
   *     with the price, which the sales of this product do not support
   */
  public ConstantElasticity through(double price, double units) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          "The elasticity of '%s' is %s, so that demand would not fall with the price. Maybe its price changed when demand did: add what drove both as a control."
              .formatted(product, value));
    }
    return ConstantElasticity.through(price, units, value);
  }

  /**
   * What would come of other prices, given what is not known of this elasticity.
   *
   * @param price the present price, positive
   * @param units expected units at it, positive
   * @param unitsError standard error of their logarithm, about their relative error
   * @param unitCost what a unit costs, not negative
   * @throws IllegalArgumentException if a number is out of its range
   */
  public PriceWhatIf whatIf(double price, double units, double unitsError, double unitCost) {
    return new PriceWhatIf(price, units, unitsError, value, standardError, unitCost);
  }

  /** The estimate in a sentence. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "One per cent on the price of '%s' takes %.2f per cent of its sales (95 %%: %.2f to %.2f); %s.",
        product,
        value,
        lower(),
        upper(),
        note);
  }
}
