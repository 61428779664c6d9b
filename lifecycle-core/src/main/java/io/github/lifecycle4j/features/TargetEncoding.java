package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Panel;
import java.util.List;

/**
 * The mean units a period of the products with the same value of a static covariate, shrunk towards
 * the mean of all products: (Σ units + m · mean of all)/(n + m), with n observed product-periods of
 * the group (Micci-Barreca 2001, with the shrinkage factor n/(n + m)). Sums are taken over the
 * training panel before the cutoff, so a training row does not see its own target. An unseen or
 * missing value has the mean of all.
 *
 * @param attribute static covariate
 * @param smoothing m, in product-periods, finite and not negative
 */
record TargetEncoding(String attribute, double smoothing) implements Feature {

  TargetEncoding {
    if (!(smoothing >= 0 && smoothing < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The smoothing is %s but must be finite and not negative. Maybe use 20."
              .formatted(smoothing));
    }
  }

  @Override
  public FittedFeature fit(Panel training) {
    return new FittedTargetEncoding(this, new GroupHistory(training, attribute, Signal.UNITS));
  }

  /** With the units of the training panel. */
  record FittedTargetEncoding(TargetEncoding feature, GroupHistory units) implements FittedFeature {

    @Override
    public List<String> columns() {
      return List.of(feature.attribute() + "_mean_units");
    }

    @Override
    public PeriodValues at(Known known) {
      double mean = units.all().before(known).mean();
      Cumulative.Total group = units.groupOf(known).before(known);
      double weight = group.count() + feature.smoothing();
      return PeriodValues.constant(
          weight > 0 ? (group.sum() + feature.smoothing() * mean) / weight : mean);
    }
  }
}
