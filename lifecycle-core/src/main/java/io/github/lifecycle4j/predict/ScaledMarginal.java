package io.github.lifecycle4j.predict;

/**
 * A known multiple of a value.
 *
 * @param value the distribution of the value
 * @param by the factor, above 0
 */
record ScaledMarginal(Marginal value, double by) implements Marginal {

  @Override
  public double mean() {
    return value.mean() * by;
  }

  @Override
  public double point() {
    return value.point() * by;
  }

  @Override
  public double standardDeviation() {
    return value.standardDeviation() * by;
  }

  @Override
  public double quantile(double level) {
    return value.quantile(level) * by;
  }

  @Override
  public double cdf(double other) {
    return value.cdf(other / by);
  }

  @Override
  public double expectedExcess(double threshold) {
    return value.expectedExcess(threshold / by) * by;
  }

  @Override
  public double meanDifference() {
    return value.meanDifference() * by;
  }
}
