package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import java.util.List;

/** Carries the last valid price into periods without one. */
final class PriceGapRule implements Rule {

  private final int column;
  private final Prices prices;

  PriceGapRule(int column, Prices prices) {
    this.column = column;
    this.prices = prices;
  }

  @Override
  public List<Treatment> treatments() {
    return List.of(
        prices == Prices.CARRY_FORWARD
            ? new Treatment(Issue.PRICE_GAP, Effect.FILLED, "the last valid price is carried on")
            : new Treatment(Issue.PRICE_GAP, Effect.FLAGGED, "the price is missing"));
  }

  @Override
  public void apply(Draft draft, Log log) {
    double[] price = draft.values(column);
    double last = Double.NaN;
    for (int t = 0; t < price.length; t++) {
      if (!Double.isNaN(price[t])) {
        last = price[t];
      } else if (!Double.isNaN(last)) {
        double after = prices == Prices.CARRY_FORWARD ? last : Double.NaN;
        log.value(Issue.PRICE_GAP, draft, t, Covariates.PRICE, Double.NaN, after);
        price[t] = after;
      }
    }
  }
}
