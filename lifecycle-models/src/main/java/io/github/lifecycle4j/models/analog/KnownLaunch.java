package io.github.lifecycle4j.models.analog;

import io.github.lifecycle4j.data.ProductKey;

/**
 * A launch to compare with.
 *
 * @param key the product
 * @param traits what was known at the launch
 * @param units sales by age in periods, 0 for the first sale; not negative, NaN for a missing value
 */
record KnownLaunch(ProductKey key, LaunchTraits traits, Ages units) {

  /** Sales by age; the array stays here. */
  static final class Ages {

    private final double[] values;

    Ages(double[] values) {
      this.values = values.clone();
    }

    int length() {
      return values.length;
    }

    /** Sales at an age, NaN where they are not known. */
    double at(int age) {
      return age < values.length ? values[age] : Double.NaN;
    }
  }
}
