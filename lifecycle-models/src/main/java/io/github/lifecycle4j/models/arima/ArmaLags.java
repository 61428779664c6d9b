package io.github.lifecycle4j.models.arima;

import java.util.Arrays;

/**
 * The polynomials φ(B)Φ(Bˢ) and θ(B)Θ(Bˢ), multiplied out. φ[j] is the coefficient of y(t − j) in
 * the equation for y(t), θ[j] that of ε(t − j); φ[0] is unused and θ[0] is 1. Only few lags of a
 * seasonal model are not 0; they are listed, so that work can go by them. Work space of one thread.
 */
final class ArmaLags {

  private final ArimaOrder order;
  private final int season;

  /** φ[0 … p]. */
  final double[] phi;

  /** θ[0 … q]. */
  final double[] theta;

  /** Lags above 0 at which φ may differ from 0, ascending. */
  final int[] phiLags;

  /** Lags above 0 at which θ may differ from 0, ascending. */
  final int[] thetaLags;

  ArmaLags(ArimaOrder order, int season) {
    this.order = order;
    this.season = season;
    phi = new double[order.ar() + order.seasonalAr() * season + 1];
    theta = new double[order.ma() + order.seasonalMa() * season + 1];
    phiLags = lags(order.ar(), order.seasonalAr(), season);
    thetaLags = lags(order.ma(), order.seasonalMa(), season);
    theta[0] = 1;
  }

  private static int[] lags(int plain, int seasonal, int season) {
    boolean[] used = new boolean[plain + seasonal * season + 1];
    for (int j = 0; j <= seasonal; j++) {
      Arrays.fill(used, j * season, j * season + plain + 1, true);
    }
    int[] lags = new int[used.length];
    int count = 0;
    for (int lag = 1; lag < used.length; lag++) {
      if (used[lag]) {
        lags[count++] = lag;
      }
    }
    return Arrays.copyOf(lags, count);
  }

  /** The orders. */
  ArimaOrder order() {
    return order;
  }

  /** Degree of φ, p + P·s. */
  int p() {
    return phi.length - 1;
  }

  /** Degree of θ, q + Q·s. */
  int q() {
    return theta.length - 1;
  }

  /** Size of the state: the larger of both degrees. */
  int stateSize() {
    return Math.max(p(), q());
  }

  /**
   * Multiplies the polynomials out.
   *
   * @param coefficients φ, θ, Φ, Θ one after the other; what follows them is ignored
   */
  void set(double[] coefficients) {
    int seasonalAr = order.ar() + order.ma();
    multiply(phi, phiLags, coefficients, 0, order.ar(), seasonalAr, order.seasonalAr(), -1);
    int seasonalMa = seasonalAr + order.seasonalAr();
    multiply(
        theta, thetaLags, coefficients, order.ar(), order.ma(), seasonalMa, order.seasonalMa(), 1);
  }

  /** With sign −1 the factors are 1 − Σ c(j)Bʲ and so is the product. */
  private void multiply(
      double[] product,
      int[] lags,
      double[] coefficients,
      int plainAt,
      int plain,
      int seasonalAt,
      int seasonal,
      int sign) {
    for (int lag : lags) {
      product[lag] = 0;
    }
    for (int i = 1; i <= plain; i++) {
      product[i] = coefficients[plainAt + i - 1];
    }
    for (int j = 1; j <= seasonal; j++) {
      double factor = coefficients[seasonalAt + j - 1];
      product[j * season] += factor;
      for (int i = 1; i <= plain; i++) {
        product[j * season + i] += sign * factor * coefficients[plainAt + i - 1];
      }
    }
  }
}
