package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.pricing.ConstantElasticity;
import io.github.lifecycle4j.decide.pricing.MarkdownCalendar;
import io.github.lifecycle4j.decide.pricing.MarkdownItem;
import io.github.lifecycle4j.decide.pricing.MarkdownProblem;
import io.github.lifecycle4j.decide.pricing.PriceTerms;
import io.github.lifecycle4j.decide.pricing.ProfitPricing;
import io.github.lifecycle4j.predict.Forecast;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Proposes a price for each product: for those in decline falling prices that clear the stock over
 * the periods of the forecast, for all others the price that earns most. A product in decline
 * without stock has nothing to clear and gets no proposal.
 *
 * @param pricing the price that earns most, with the rules of the shop
 * @param markdowns falling prices for products in decline
 * @param terms what is known of a product, such as {@link #lastKnownTerms}
 */
public record Pricing(
    ProfitPricing pricing, MarkdownCalendar markdowns, Function<PlannedProduct, PriceTerms> terms)
    implements DecisionRule {

  /** Shares that are taken off a price to clear a product. */
  private static final List<Double> DISCOUNTS = List.of(0.1, 0.2, 0.3, 0.4, 0.5);

  /**
   * The last known value of the covariate {@link Covariates#PRICE} within the history.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static double lastKnownPrice(PlannedProduct product) {
    Series history = product.history();
    return product
        .covariates()
        .series(Covariates.PRICE)
        .map(prices -> prices.until(history.endPeriod()).lastObserved())
        .filter(OptionalDouble::isPresent)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The price of '%s' is not known. Maybe add the covariate '%s' to its sales."
                        .formatted(history.key(), Covariates.PRICE)))
        .getAsDouble();
  }

  /**
   * Terms from what the data say last: price, {@linkplain Replenishment#lastKnownStock stock}, and
   * the mean demand of the forecast at that price, which answers with a constant elasticity. To
   * clear it, 10 to 50 % may be taken off the price.
   *
   * @param elasticity by how many per cent demand falls when the price rises by one, positive
   * @throws IllegalArgumentException if the price is not known, no demand is expected or a number
   *     is out of its range
   */
  public static PriceTerms lastKnownTerms(
      PlannedProduct product, double unitCost, double elasticity) {
    double price = lastKnownPrice(product);
    double units = Arrays.stream(demand(product.forecast())).average().orElse(0);
    return PriceTerms.of(price, unitCost, ConstantElasticity.through(price, units, elasticity))
        .withStock(
            (int) Replenishment.lastKnownStock(product).onHand(),
            DISCOUNTS.stream().map(share -> Math.rint(100 * price * (1 - share)) / 100).toList());
  }

  /** Expected units by step; what is expected below zero counts as zero. */
  private static double[] demand(Forecast forecast) {
    return Arrays.stream(forecast.means()).map(mean -> Math.max(mean, 0)).toArray();
  }

  @Override
  public List<? extends Decision> decide(PlannedProduct product) {
    PriceTerms known = terms.apply(product);
    if (!markdowns.looksAt(product.stage())) {
      return List.of(
          pricing.propose(
              product.forecast().key(), known.response(), known.unitCost(), known.price()));
    }
    if (known.stock() == 0) {
      return List.of();
    }
    MarkdownProblem problem =
        new MarkdownProblem(
            Arrays.stream(demand(product.forecast())).boxed().toList(),
            known.price(),
            known.response(),
            known.markdowns().isEmpty() ? List.of(known.price()) : known.markdowns(),
            known.holding(),
            known.salvage());
    return markdowns.propose(new MarkdownItem(product.stage(), problem, known.stock())).stream()
        .toList();
  }
}
