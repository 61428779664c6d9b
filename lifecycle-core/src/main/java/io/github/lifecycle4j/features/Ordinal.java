package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Panel;
import java.util.Collections;
import java.util.List;

/**
 * The place of the product's value of a static covariate among the sorted values of the training
 * panel, from 0; {@code NaN} for an unseen or missing value.
 *
 * @param attribute static covariate
 */
record Ordinal(String attribute) implements Feature {

  @Override
  public FittedFeature fit(Panel training) {
    return new FittedOrdinal(attribute, Levels.of(training, attribute));
  }

  /** With the values of the training panel. */
  record FittedOrdinal(String attribute, List<String> levels) implements FittedFeature {

    @Override
    public List<String> columns() {
      return List.of(attribute + "_index");
    }

    @Override
    public PeriodValues at(Known known) {
      double index =
          known
              .attribute(attribute)
              .map(value -> Collections.binarySearch(levels, value))
              .filter(place -> place >= 0)
              .map(Integer::doubleValue)
              .orElse(Double.NaN);
      return PeriodValues.constant(index);
    }
  }
}
