package io.github.lifecycle4j.models.diffusion;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.apache.commons.math3.special.Gamma;

/**
 * A multivariate t distribution from which points are proposed. Its points are those of a Halton
 * sequence (Halton 1960): evenly spread, and the same every time.
 */
final class Proposal {

  /** Number of points. */
  static final int POINTS = 600;

  /** Degrees of freedom: the tails are longer than those of most posteriors. */
  private static final int DEGREES = 5;

  /** Most parameters of a life. */
  private static final int MOST_PARAMETERS = 4;

  /** Standard normal numbers by point, and last the stretch that makes them a t distribution. */
  private static final double[][] TABLE = table();

  private final double[] centre;
  private final Precision precision;
  private final double logConstant;

  /** A distribution with this centre and about this precision. */
  Proposal(double[] centre, Precision precision) {
    this.centre = centre;
    this.precision = precision;
    int n = centre.length;
    logConstant =
        Gamma.logGamma((DEGREES + n) / 2.0)
            - Gamma.logGamma(DEGREES / 2.0)
            - n / 2.0 * Math.log(DEGREES * Math.PI)
            + precision.halfLogDeterminant();
  }

  private static double[][] table() {
    HaltonSequenceGenerator halton = new HaltonSequenceGenerator(MOST_PARAMETERS + 1);
    halton.skipTo(1);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    ChiSquaredDistribution chiSquared = new ChiSquaredDistribution(null, DEGREES);
    double[][] table = new double[POINTS][];
    for (int s = 0; s < POINTS; s++) {
      double[] point = halton.nextVector();
      for (int i = 0; i < MOST_PARAMETERS; i++) {
        point[i] = normal.inverseCumulativeProbability(point[i]);
      }
      double square = chiSquared.inverseCumulativeProbability(point[MOST_PARAMETERS]);
      point[MOST_PARAMETERS] = Math.sqrt(DEGREES / square);
      table[s] = point;
    }
    return table;
  }

  /**
   * One of the points.
   *
   * @param index 0 … {@link #POINTS} − 1
   */
  double[] point(int index) {
    double[] point = new double[centre.length];
    System.arraycopy(TABLE[index], 0, point, 0, point.length);
    precision.draw(point);
    for (int i = 0; i < point.length; i++) {
      point[i] = centre[i] + TABLE[index][MOST_PARAMETERS] * point[i];
    }
    return point;
  }

  /** The density at a point. */
  double density(double[] point) {
    double length = precision.squaredLength(centre, point);
    double exponent = -(DEGREES + centre.length) / 2.0;
    return Math.exp(logConstant + exponent * Math.log1p(length / DEGREES));
  }
}
