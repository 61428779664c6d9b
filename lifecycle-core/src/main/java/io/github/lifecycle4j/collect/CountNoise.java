package io.github.lifecycle4j.collect;

import java.util.SplittableRandom;

/** Random counts. */
final class CountNoise {

  /** Largest mean at which exp(-mean) is far from underflow. */
  private static final double STEP = 500;

  private CountNoise() {}

  /** A Poisson count, by inversion; a large mean is drawn as a sum of smaller ones. */
  static double poisson(SplittableRandom random, double mean) {
    double count = 0;
    double rest = mean;
    while (rest > STEP) {
      count += invert(random, STEP);
      rest -= STEP;
    }
    return count + invert(random, rest);
  }

  private static double invert(SplittableRandom random, double mean) {
    double u = random.nextDouble();
    double p = Math.exp(-mean);
    double cumulated = p;
    int k = 0;
    while (u > cumulated && p > 0) {
      k++;
      p *= mean / k;
      cumulated += p;
    }
    return k;
  }

  /**
   * A negative binomial count: Poisson with a gamma mean.
   *
   * @param dispersion the variance is {@code mean + dispersion · mean²}; 0 for Poisson
   */
  static double negativeBinomial(SplittableRandom random, double mean, double dispersion) {
    return mean <= 0 || dispersion <= 0
        ? poisson(random, Math.max(0, mean))
        : poisson(random, mean * dispersion * gamma(random, 1 / dispersion));
  }

  /** A gamma variate of scale 1 and shape at least 1 (Marsaglia and Tsang 2000). */
  private static double gamma(SplittableRandom random, double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
