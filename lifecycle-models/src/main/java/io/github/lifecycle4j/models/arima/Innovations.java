package io.github.lifecycle4j.models.arima;

/**
 * A likelihood as a sum of squares: ARMA coefficients to innovations, scaled so that the largest
 * likelihood is the smallest sum of their squares. Work space of one thread.
 */
interface Innovations {

  /** Number of innovations. */
  int size();

  /**
   * Computes the scaled innovations.
   *
   * @param coefficients φ, θ, Φ, Θ one after the other
   * @param innovations where they go
   * @return the sum of their squares; infinite where there is no likelihood
   */
  double evaluate(double[] coefficients, double[] innovations);

  /** Logarithm of the determinant of the last evaluation; 0 where the likelihood has none. */
  double logDeterminant();

  /** Sums of squares of the last evaluation, unscaled: at the best regression coefficients. */
  LinearFit fit();

  /**
   * Replaces coefficients by others of the same likelihood, where those are nearer to where the
   * search should be: inverse roots of the moving average beyond a radius are reflected.
   *
   * @param radius at least 1
   * @return whether it did
   */
  boolean normalise(double[] coefficients, double radius);
}
