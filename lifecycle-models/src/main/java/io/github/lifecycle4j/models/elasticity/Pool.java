package io.github.lifecycle4j.models.elasticity;

/**
 * Estimates of several products as draws around a common mean: the variance between products by the
 * moments of DerSimonian and Laird (1986, eq. 8), the mean by the weights that follow.
 *
 * @param mean common mean
 * @param meanVariance variance of the common mean
 * @param between variance between products, 0 or positive
 */
record Pool(double mean, double meanVariance, double between) {

  /**
   * @param variance variance of each value, positive; at least one value
   */
  static Pool of(double[] value, double[] variance) {
    double weights = 0;
    double squares = 0;
    double sum = 0;
    for (int i = 0; i < value.length; i++) {
      double weight = 1 / variance[i];
      weights += weight;
      squares += weight * weight;
      sum += weight * value[i];
    }
    double fixed = sum / weights;
    double q = 0;
    for (int i = 0; i < value.length; i++) {
      q += (value[i] - fixed) * (value[i] - fixed) / variance[i];
    }
    double spread = weights - squares / weights;
    double between = value.length < 2 ? 0 : Math.max(0, (q - (value.length - 1)) / spread);
    double total = 0;
    double mean = 0;
    for (int i = 0; i < value.length; i++) {
      double weight = 1 / (variance[i] + between);
      total += weight;
      mean += weight * value[i];
    }
    return new Pool(mean / total, 1 / total, between);
  }

  /** How much of a product's own deviation from the mean is kept. */
  private double kept(double variance) {
    return between / (between + variance);
  }

  /**
   * A product's value drawn towards the mean (James and Stein's direction, Efron and Morris 1975).
   */
  double drawn(double value, double variance) {
    return mean + kept(variance) * (value - mean);
  }

  /** Variance of {@link #drawn}, with what is not known of the mean. */
  double drawnVariance(double variance) {
    double rest = 1 - kept(variance);
    return kept(variance) * variance + rest * rest * meanVariance;
  }
}
