package io.github.lifecycle4j.predict;

import java.util.List;

/**
 * A value that is, with given probabilities, drawn from one or another distribution. None of them
 * goes below 0.
 *
 * @param whole whether all values are whole numbers
 * @param weights probabilities, summing to 1
 * @param parts as many distributions
 */
record Mixture(boolean whole, List<Double> weights, List<Marginal> parts) implements Marginal {

  @Override
  public double mean() {
    double mean = 0;
    for (int i = 0; i < parts.size(); i++) {
      mean += weights.get(i) * parts.get(i).mean();
    }
    return mean;
  }

  @Override
  public double standardDeviation() {
    double mean = mean();
    double variance = 0;
    for (int i = 0; i < parts.size(); i++) {
      double within = parts.get(i).standardDeviation();
      double between = parts.get(i).mean() - mean;
      variance += weights.get(i) * (within * within + between * between);
    }
    return Math.sqrt(variance);
  }

  @Override
  public double quantile(double level) {
    return whole ? QuantileSearch.whole(this, level) : QuantileSearch.continuous(this, level);
  }

  @Override
  public double cdf(double value) {
    if (value < 0) {
      return 0;
    }
    // Summed from above, so that it reaches 1 although the weights are rounded.
    double above = 0;
    for (int i = 0; i < parts.size(); i++) {
      above += weights.get(i) * (1 - parts.get(i).cdf(value));
    }
    return Math.max(1 - above, 0);
  }

  @Override
  public double expectedExcess(double threshold) {
    double excess = 0;
    for (int i = 0; i < parts.size(); i++) {
      excess += weights.get(i) * parts.get(i).expectedExcess(threshold);
    }
    return excess;
  }

  /** For 0 and one distribution besides, as at each step of a forecast, by that one's. */
  @Override
  public double meanDifference() {
    if (parts.size() == 2 && parts.get(0).equals(new Certain(0))) {
      Marginal part = parts.get(1);
      double weight = weights.get(1);
      return weight * (2 * weights.get(0) * part.mean() + weight * part.meanDifference());
    }
    return whole ? MeanDifference.ofWhole(this) : MeanDifference.ofContinuous(this);
  }
}
