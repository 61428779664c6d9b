package io.github.lifecycle4j.predict;

/**
 * Quantiles of distributions on 0, … by bracketing and bisection of their distribution function.
 */
final class QuantileSearch {

  private QuantileSearch() {}

  /** The least whole number whose probability not to be exceeded is at least the level. */
  static double whole(Marginal marginal, double level) {
    double width = Math.max(1, Math.floor(marginal.standardDeviation()));
    double high = Math.floor(marginal.mean());
    while (marginal.cdf(high) < level) {
      high += width;
      width *= 2;
    }
    width = Math.max(1, Math.floor(marginal.standardDeviation()));
    double low = high - 1;
    while (low >= 0 && marginal.cdf(low) >= level) {
      high = low;
      low -= width;
      width *= 2;
    }
    low = Math.max(low, -1);
    while (high - low > 1) {
      double middle = Math.floor(low + (high - low) / 2);
      if (middle == low || middle == high) {
        break; // neighbours, where doubles are further apart than 1
      }
      if (marginal.cdf(middle) >= level) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The least number, up to the last bit, whose probability not to be exceeded is the level. */
  static double continuous(Marginal marginal, double level) {
    if (marginal.cdf(0) >= level) {
      return 0;
    }
    double low = 0;
    double high = marginal.mean();
    while (marginal.cdf(high) < level) {
      low = high;
      high *= 2;
    }
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return high;
      }
      if (marginal.cdf(middle) >= level) {
        high = middle;
      } else {
        low = middle;
      }
    }
  }
}
