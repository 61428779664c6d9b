package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import java.util.List;

/** Reports prices that are not above zero; {@link Table#value} takes them as missing. */
final class InvalidPriceRule implements Rule {

  private final int column;

  InvalidPriceRule(int column) {
    this.column = column;
  }

  @Override
  public List<Treatment> treatments() {
    return List.of(new Treatment(Issue.INVALID_PRICE, Effect.CHANGED, "the price is missing"));
  }

  @Override
  public void apply(Draft draft, Log log) {
    for (int row : draft.rows()) {
      double price = draft.table().rawValue(row, column);
      if (price <= 0) {
        log.row(Issue.INVALID_PRICE, draft, row, Covariates.PRICE, price, Double.NaN);
      }
    }
  }
}
