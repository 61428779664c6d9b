package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.models.arima.ArimaModel.InverseRoot;
import io.github.lifecycle4j.models.internal.DurbinLevinson;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from the coefficients of y(t) = Σ φ(j)y(t − j) + ε(t) + Σ θ(j)ε(t − j) alone.
 * Immutable.
 */
public final class ArmaProcess {

  private final double[] ar;
  private final double[] ma;

  private ArmaProcess(double[] ar, double[] ma) {
    this.ar = ar;
    this.ma = ma;
  }

  /**
   * Returns the process of these coefficients.
   *
   * @param ar φ(1) … φ(p); copied
   * @param ma θ(1) … θ(q); copied
   */
  public static ArmaProcess of(double[] ar, double[] ma) {
    return new ArmaProcess(ar.clone(), ma.clone());
  }

  /**
   * Autocovariances at the lags 0 … {@code largest} for innovations of variance 1.
   *
   * @throws IllegalArgumentException if the process is not stationary
   */
  public double[] autocovariances(int largest) {
    ArimaOrder order = ArimaOrder.of(ar.length, 0, ma.length);
    ArmaLags lags = new ArmaLags(order, 1);
    double[] coefficients = new double[ar.length + ma.length];
    System.arraycopy(ar, 0, coefficients, 0, ar.length);
    System.arraycopy(ma, 0, coefficients, ar.length, ma.length);
    lags.set(coefficients);
    ArmaStart start = new ArmaStart(lags, Math.max(largest, ar.length));
    if (!start.compute()) {
      throw new IllegalArgumentException(
          "The process has no autocovariances because it is not stationary. Maybe difference it.");
    }
    double[] covariances = new double[largest + 1];
    for (int k = 0; k <= largest; k++) {
      covariances[k] = start.autocovariance(k);
    }
    return covariances;
  }

  /**
   * Autocorrelations at the lags 0 … {@code largest}.
   *
   * @throws IllegalArgumentException if the process is not stationary
   */
  public double[] autocorrelations(int largest) {
    double[] correlations = autocovariances(largest);
    double variance = correlations[0];
    for (int k = 0; k <= largest; k++) {
      correlations[k] /= variance;
    }
    return correlations;
  }

  /**
   * Partial autocorrelations at the lags 1 … {@code largest}, by Durbin and Levinson's recursion.
   *
   * @throws IllegalArgumentException if the process is not stationary
   */
  public double[] partialAutocorrelations(int largest) {
    double[] partial = new double[largest];
    DurbinLevinson.solve(autocorrelations(largest), new double[largest], partial);
    return partial;
  }

  /**
   * Impulse response ψ(0) = 1 … ψ({@code largest}): what an innovation adds so many steps later.
   */
  public double[] impulseResponse(int largest) {
    double[] psi = new double[largest + 1];
    for (int k = 0; k <= largest; k++) {
      double sum = k == 0 ? 1 : k <= ma.length ? ma[k - 1] : 0;
      for (int j = 1; j <= Math.min(k, ar.length); j++) {
        sum += ar[j - 1] * psi[k - j];
      }
      psi[k] = sum;
    }
    return psi;
  }

  /** Inverse roots of 1 + Σ c(j)zʲ times 1 + Σ C(j)zʲˢ. */
  static List<InverseRoot> inverseRoots(double[] plain, double[] seasonal, int season) {
    List<InverseRoot> inverse = new ArrayList<>();
    Roots roots = new Roots(plain);
    for (int i = 0; i < plain.length; i++) {
      inverse.add(new InverseRoot(roots.real[i], roots.imaginary[i]));
    }
    Roots powers = new Roots(seasonal);
    for (int i = 0; i < seasonal.length; i++) {
      double modulus = Math.pow(Math.hypot(powers.real[i], powers.imaginary[i]), 1.0 / season);
      double angle = Math.atan2(powers.imaginary[i], powers.real[i]);
      for (int k = 0; k < season; k++) {
        double turned = (angle + 2 * Math.PI * k) / season;
        inverse.add(new InverseRoot(modulus * Math.cos(turned), modulus * Math.sin(turned)));
      }
    }
    return List.copyOf(inverse);
  }
}
