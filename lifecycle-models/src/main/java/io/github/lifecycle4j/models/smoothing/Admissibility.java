package io.github.lifecycle4j.models.smoothing;

/**
 * Whether smoothing parameters are admissible: written as a moving average of the innovations, a
 * linear model must have all roots of its polynomial on or outside the unit circle (Hyndman, Akram
 * and Archibald 2008, The admissible parameter space for exponential smoothing models, Ann. Inst.
 * Stat. Math. 60). Models that multiply are held to the same region. Not safe for use by several
 * threads.
 */
final class Admissibility {

  /** How far a root may lie inside the unit circle, as what the last coefficient may exceed. */
  private static final double TOLERANCE = 1e-9;

  private final boolean trend;
  private final int m;
  private double[] polynomial;
  private double[] reduced;

  /**
   * @param seasonLength m, read where there is a season
   */
  Admissibility(EtsStructure structure, int seasonLength) {
    this.trend = structure.hasTrend();
    this.m = structure.hasSeason() ? seasonLength : 1;
    this.polynomial = new double[m + 2];
    this.reduced = new double[m + 2];
  }

  /** Whether these parameters are admissible. */
  boolean holds(double alpha, double beta, double gamma, double phi) {
    fill(alpha, beta, gamma, phi);
    // Schur and Cohn: the order is reduced by one as long as the last coefficient is below 1.
    for (int order = trend ? m + 1 : m; order > 0; order--) {
      double last = polynomial[order];
      if (!(Math.abs(last) < 1 + TOLERANCE)) {
        return false;
      }
      double rest = Math.max(1 - last * last, TOLERANCE);
      for (int k = 0; k < order; k++) {
        reduced[k] = (polynomial[k] - last * polynomial[order - k]) / rest;
      }
      double[] swap = polynomial;
      polynomial = reduced;
      reduced = swap;
    }
    return true;
  }

  /**
   * The moving average (1 − φL)(1 − L^m) + L(α(1 − φL) + φβ)(1 + … + L^(m−1)) + γL^m(1 − φL); the
   * factor 1 − φL is left out without a trend.
   */
  private void fill(double alpha, double beta, double gamma, double phi) {
    double fading = trend ? phi : 0;
    double first = alpha + fading * beta;
    double second = -fading * alpha;
    for (int k = 0; k < polynomial.length; k++) {
      polynomial[k] = (k >= 1 && k <= m ? first : 0) + (k >= 2 ? second : 0);
    }
    polynomial[0] += 1;
    polynomial[1] -= fading;
    polynomial[m] += gamma - 1;
    polynomial[m + 1] += fading * (1 - gamma);
  }
}
