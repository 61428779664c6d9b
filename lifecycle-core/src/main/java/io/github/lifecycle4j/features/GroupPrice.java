package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * The price of the target period, as in {@link Price}, over the mean price of the product's group
 * in the last periods before the cutoff, the product itself included.
 *
 * @param attribute static covariate that names the group, such as the category
 * @param window number of periods of the mean, at least 1
 */
record GroupPrice(String attribute, int window) implements Feature {

  GroupPrice {
    Counts.positive("window", window);
  }

  @Override
  public FittedFeature fit(Panel training) {
    Signal price = Signal.covariate(Covariates.PRICE);
    return new FittedGroupPrice(this, new GroupHistory(training, attribute, price));
  }

  /** With the prices of the training panel. */
  record FittedGroupPrice(GroupPrice feature, GroupHistory prices) implements FittedFeature {

    @Override
    public List<String> columns() {
      return List.of("price_to_" + feature.attribute());
    }

    @Override
    public PeriodValues at(Known known) {
      double mean = prices.groupOf(known).before(known, feature.window()).mean();
      LongToDoubleFunction level = Price.level(known);
      return (period, row) ->
          row.accept(mean > 0 ? level.applyAsDouble(period) / mean : Double.NaN);
    }
  }
}
