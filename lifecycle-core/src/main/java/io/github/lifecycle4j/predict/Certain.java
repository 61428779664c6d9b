package io.github.lifecycle4j.predict;

/** A value that is certain. */
record Certain(double value) implements Marginal {

  @Override
  public double mean() {
    return value;
  }

  @Override
  public double standardDeviation() {
    return 0;
  }

  @Override
  public double quantile(double level) {
    return value;
  }

  @Override
  public double cdf(double at) {
    return at >= value ? 1 : 0;
  }

  @Override
  public double expectedExcess(double threshold) {
    return Math.max(value - threshold, 0);
  }

  @Override
  public double meanDifference() {
    return 0;
  }

  @Override
  public Certain shifted(double by) {
    return new Certain(value + by);
  }
}
