package io.github.lifecycle4j.models.customer;

/** The hypergeometric function of Gauss. */
final class Hypergeometric {

  private Hypergeometric() {}

  /**
   * ln ₂F₁(a, b; c; z) by its series, after Euler's transformation where that converges faster
   * (Abramowitz and Stegun 1964, 15.1.1 and 15.3.3).
   *
   * @param a positive
   * @param b positive
   * @param c above a and b
   * @param z 0 … 0.9: nearer to 1 the series is long
   */
  static double log(double a, double b, double c, double z) {
    if (a + b > c) {
      return (c - a - b) * Math.log1p(-z) + Math.log(series(c - a, c - b, c, z));
    }
    return Math.log(series(a, b, c, z));
  }

  private static double series(double a, double b, double c, double z) {
    double term = 1;
    double sum = 1;
    for (int k = 0; ; k++) {
      term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
      sum += term;
      // Where the terms fall, they fall at least as fast as powers of the present ratio.
      if (term <= 1e-17 * sum * (1 - z)) {
        return sum;
      }
    }
  }
}
