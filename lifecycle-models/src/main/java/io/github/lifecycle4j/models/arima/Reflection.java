package io.github.lifecycle4j.models.arima;

import java.util.Arrays;

/**
 * The invertible twin of a moving average. Reflecting inverse roots into the unit circle changes
 * the variance of the innovations but no autocorrelation, so the exact likelihood stays.
 */
final class Reflection {

  private final ArimaOrder order;

  Reflection(ArimaOrder order) {
    this.order = order;
  }

  /**
   * Reflects the factors θ and Θ that have an inverse root beyond a radius.
   *
   * @param radius at least 1
   * @return whether there was one
   */
  boolean apply(double[] coefficients, double radius) {
    boolean plain = reflect(coefficients, order.ar(), order.ma(), radius);
    int seasonal = order.ar() + order.ma() + order.seasonalAr();
    return reflect(coefficients, seasonal, order.seasonalMa(), radius) || plain;
  }

  private static boolean reflect(double[] coefficients, int from, int count, double radius) {
    if (count == 0 || isWithin(coefficients, from, count, radius)) {
      return false;
    }
    Roots roots = new Roots(Arrays.copyOfRange(coefficients, from, from + count));
    System.arraycopy(roots.reflected(), 0, coefficients, from, count);
    return true;
  }

  /** Schur's test: every partial correlation of the recursion downwards is at most 1. */
  private static boolean isWithin(double[] coefficients, int from, int count, double radius) {
    if (count == 1) {
      return Math.abs(coefficients[from]) <= radius;
    }
    double[] row = Arrays.copyOfRange(coefficients, from, from + count);
    double power = 1;
    for (int j = 0; j < count; j++) {
      power *= radius;
      row[j] /= power;
    }
    for (int k = count; k >= 1; k--) {
      double last = row[k - 1];
      double rest = (1 - last) * (1 + last);
      if (rest <= 0) {
        return rest == 0 && k == 1;
      }
      double[] lower = new double[k - 1];
      for (int j = 0; j < k - 1; j++) {
        lower[j] = (row[j] - last * row[k - 2 - j]) / rest;
      }
      row = lower;
    }
    return true;
  }
}
