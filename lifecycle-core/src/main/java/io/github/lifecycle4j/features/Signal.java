package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Series;

/**
 * What a lag or rolling statistic is taken of: the units or a covariate.
 *
 * @param name name of the covariate, or the prefix of columns of the units
 * @param isUnits whether it is the units
 */
record Signal(String name, boolean isUnits) {

  static final Signal UNITS = new Signal("units", true);

  static Signal covariate(String name) {
    return new Signal(name, false);
  }

  /** Its values before the cutoff. */
  Series before(Known known) {
    return isUnits ? known.sales() : known.history(name);
  }
}
