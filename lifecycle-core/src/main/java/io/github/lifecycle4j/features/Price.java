package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * The price of the target period, its ratio to the usual price and the depth of the discount,
 * max(0, 1 − ratio). The usual price is the median of the prices in the last periods before the
 * cutoff.
 *
 * @param window number of periods of the usual price, at least 1
 */
record Price(int window) implements FittedFeature {

  Price {
    Counts.positive("window", window);
  }

  /** The planned price of a period where there is one, else the last observed price. */
  static LongToDoubleFunction level(Known known) {
    double latest = Latest.of(known.history(Covariates.PRICE));
    return period -> {
      double planned = known.planned(Covariates.PRICE, period);
      return Double.isNaN(planned) ? latest : planned;
    };
  }

  @Override
  public List<String> columns() {
    return List.of("price", "price_ratio", "price_discount");
  }

  @Override
  public PeriodValues at(Known known) {
    Series prices = known.history(Covariates.PRICE);
    double usual = Rolling.of(prices, Statistic.MEDIAN, known.cutoff(), window);
    LongToDoubleFunction level = level(known);
    return (period, row) -> {
      double price = level.applyAsDouble(period);
      double ratio = usual > 0 ? price / usual : Double.NaN;
      row.accept(price);
      row.accept(ratio);
      row.accept(Math.max(0, 1 - ratio));
    };
  }
}
