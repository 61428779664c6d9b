package io.github.lifecycle4j.models.elasticity;

import io.github.lifecycle4j.data.ProductKey;
import java.util.Locale;

/**
 * What a promotion of one period sells, and what of it is sold less elsewhere.
 *
 * @param key the product
 * @param baseline usual units of a period without promotion
 * @param units units sold more in the period of the promotion
 * @param dip units of the same product in the periods after it, mostly negative
 * @param cannibalised units of the other products of its group in the same period, mostly negative
 * @param logEffect effect on the logarithm of the units in the period, drawn towards the others
 * @param standardError of the logEffect
 */
public record PromotionLift(
    ProductKey key,
    double baseline,
    double units,
    double dip,
    double cannibalised,
    double logEffect,
    double standardError) {

  /** Units that the shop sells more on the whole: with the dip and what others lose taken off. */
  public double net() {
    return units + dip + cannibalised;
  }

  /** The units sold more in the period as a share of the baseline. */
  public double uplift() {
    return Math.expm1(logEffect);
  }

  /** Share of the units more that is only moved from later periods or other products, 0 … 1. */
  public double borrowed() {
    return units > 0 ? Math.min(Math.max(-(dip + cannibalised) / units, 0), 1) : 0;
  }

  /** The lower end of the 95 % interval of the uplift. */
  public double lowerUplift() {
    return Math.expm1(logEffect - 1.96 * standardError);
  }

  /** The upper end of the 95 % interval of the uplift. */
  public double upperUplift() {
    return Math.expm1(logEffect + 1.96 * standardError);
  }

  /** The effect in a sentence. */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "A promotion of '%s' sells %.1f units more (%+.0f %%, 95 %%: %+.0f to %+.0f), after it %+.1f, other products %+.1f: net %+.1f.",
        key,
        units,
        100 * uplift(),
        100 * lowerUplift(),
        100 * upperUplift(),
        dip,
        cannibalised,
        net());
  }
}
