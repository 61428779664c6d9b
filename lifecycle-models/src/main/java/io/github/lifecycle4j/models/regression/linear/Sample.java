package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.models.regression.Design;

/**
 * How many rows were learnt from.
 *
 * @param rows number of rows of positive weight
 * @param dropped number of rows left out because they lack a value
 * @param logWeights sum of the logarithms of the positive weights
 */
record Sample(int rows, int dropped, double logWeights) {

  static Sample of(int dropped, double[] weights) {
    int rows = 0;
    double logs = 0;
    for (double weight : weights) {
      if (weight > 0) {
        rows++;
        logs += weight == 1 ? 0 : Math.log(weight);
      }
    }
    return new Sample(rows, dropped, logs);
  }

  Sample plus(Sample other) {
    return new Sample(rows + other.rows, dropped + other.dropped, logWeights + other.logWeights);
  }

  void requireEnough(Design design) {
    int coefficients = design.names().size();
    if (rows < coefficients) {
      throw new IllegalArgumentException(
          "%s rows cannot determine the %s coefficients of %s. Maybe use fewer terms."
              .formatted(rows, coefficients, design.names()));
    }
  }
}
