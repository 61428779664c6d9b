package io.github.lifecycle4j.decide.pricing;

import io.github.lifecycle4j.data.ProductKey;
import java.util.Locale;

/**
 * Sets the price that earns most among those that the rules allow. Profit has a single peak in the
 * price for every {@link PriceResponse}, so that the best allowed price is next to the best one.
 *
 * @param rules what the shop keeps to
 */
public record ProfitPricing(PriceRules rules) {

  /**
   * Proposes a price.
   *
   * @param key the product
   * @param response how its demand answers
   * @param unitCost what a unit costs, not negative
   * @param present the present price, positive
   * @throws IllegalArgumentException if no price keeps all the rules, or no price earns most and
   *     the rules set no ceiling
   */
  public PriceProposal propose(
      ProductKey key, PriceResponse response, double unitCost, double present) {
    PricePoint now = response.at(present, unitCost);
    PricePoint best = unlimited(response, unitCost, present);
    double[] around = rules.around(best.price(), unitCost, present);
    PricePoint lower = response.at(around[0], unitCost);
    PricePoint upper = response.at(around[1], unitCost);
    PricePoint chosen = upper.profit() > lower.profit() ? upper : lower;
    return new PriceProposal(
        key,
        chosen,
        now,
        best,
        new PriceProposal.Inputs(response, unitCost, present, rules),
        rationale(chosen, now, best));
  }

  /** The best price, or the highest allowed one where every higher price earns more. */
  private PricePoint unlimited(PriceResponse response, double unitCost, double present) {
    double highest = rules.highest(present);
    if (response instanceof ConstantElasticity constant
        && constant.elasticity() <= 1
        && Double.isFinite(highest)) {
      return response.at(highest, unitCost);
    }
    return response.optimum(unitCost);
  }

  private static String rationale(PricePoint chosen, PricePoint now, PricePoint best) {
    String action =
        chosen.price() == now.price()
            ? String.format(Locale.ROOT, "Keep the price of %.2f.", now.price())
            : String.format(
                Locale.ROOT,
                "%s the price from %.2f to %.2f (%+.1f %%).",
                chosen.price() > now.price() ? "Raise" : "Lower",
                now.price(),
                chosen.price(),
                100 * (chosen.price() / now.price() - 1));
    String effect =
        String.format(
            Locale.ROOT,
            "Demand answers with an elasticity of %.2f: %.1f units instead of %.1f, a profit of %.2f instead of %.2f at a unit cost of %.2f.",
            now.elasticity(),
            chosen.quantity(),
            now.quantity(),
            chosen.profit(),
            now.profit(),
            now.unitCost());
    String limit =
        Math.abs(chosen.price() - best.price()) <= 0.005 * best.price()
            ? ""
            : String.format(
                Locale.ROOT,
                " Without the shop's rules %.2f would earn most: %.2f.",
                best.price(),
                best.profit());
    return action + ' ' + effect + limit;
  }
}
