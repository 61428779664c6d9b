package io.github.lifecycle4j.predict;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t with a location and a scale.
 *
 * @param degreesOfFreedom above 1, so that there is a mean
 * @param scale above 0
 */
record StudentMarginal(double degreesOfFreedom, double mean, double scale) implements Marginal {

  static Marginal of(double degreesOfFreedom, double location, double scale) {
    return scale == 0
        ? new Certain(location)
        : new StudentMarginal(degreesOfFreedom, location, scale);
  }

  @Override
  public double standardDeviation() {
    return degreesOfFreedom > 2
        ? scale * Math.sqrt(degreesOfFreedom / (degreesOfFreedom - 2))
        : Double.POSITIVE_INFINITY;
  }

  @Override
  public double quantile(double level) {
    return mean + scale * standard().inverseCumulativeProbability(level);
  }

  @Override
  public double cdf(double value) {
    return standard().cumulativeProbability((value - mean) / scale);
  }

  /** From ∫ t f(t) dt = −(ν + t²) f(t) / (ν − 1). */
  @Override
  public double expectedExcess(double threshold) {
    TDistribution standard = standard();
    double t = (threshold - mean) / scale;
    double density = standard.density(t);
    double tail = density == 0 ? 0 : tailFactor(t) * density;
    return Math.max(scale * (tail - t * standard.survivalProbability(t)), 0);
  }

  private double tailFactor(double t) {
    return (1 + t * (t / degreesOfFreedom)) / (1 - 1 / degreesOfFreedom);
  }

  /**
   * 4 √ν B(½, ν − ½) / ((ν − 1) B(½, ν/2)²) times the scale (Jordan, Krüger and Lerch 2019, app.
   * A), with the beta functions read off the density at 0, which is 1 / (√ν B(½, ν/2)).
   */
  @Override
  public double meanDifference() {
    double twice = 2 * degreesOfFreedom - 1;
    double peak = standard().density(0);
    double other = Math.sqrt(twice) * TDistribution.of(twice).density(0);
    double factor = Math.sqrt(degreesOfFreedom) / (1 - 1 / degreesOfFreedom);
    return 4 * scale * factor * peak * peak / other;
  }

  private TDistribution standard() {
    return TDistribution.of(degreesOfFreedom);
  }
}
