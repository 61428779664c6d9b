package io.github.lifecycle4j.models.arima;

import java.util.Arrays;

/**
 * Second moments of a stationary ARMA process with innovations of variance 1: autocovariances in
 * O(p²), and what the first step of the filter needs. Work space of one thread.
 *
 * <p>The autoregression's own autocovariances come from its partial autocorrelations (Levinson's
 * recursion downwards gives them, upwards the autocovariances); a moving average of it has Σ
 * θ(a)θ(b) r(k + a − b).
 */
final class ArmaStart {

  private final ArmaLags lags;
  private final int p;

  /** Coefficients of the autoregressions of order 1 … p, order k in row k. */
  private final double[][] orders;

  /** Autocovariances of the autoregression, lags 0 … {@code reach}. */
  private final double[] pure;

  /** φ of the autocovariances, where they are known. */
  private final double[] last;

  private boolean known;
  private final double[] gamma;

  /** Covariances of the autoregression with the process, by lag. */
  private final double[] mixed;

  private final double[] psi;

  /** Covariance of the state after the first value with that value, see {@link ArmaFilter}. */
  final double[] gain;

  ArmaStart(ArmaLags lags) {
    this(lags, lags.p() - 1);
  }

  /**
   * @param reach the largest lag for which an autocovariance is wanted
   */
  ArmaStart(ArmaLags lags, int reach) {
    this.lags = lags;
    p = lags.p();
    orders = new double[p + 1][];
    for (int k = 1; k <= p; k++) {
      orders[k] = k == p ? lags.phi : new double[k + 1];
    }
    gamma = new double[Math.max(reach, 0) + 1];
    pure = new double[Math.max(gamma.length + lags.q(), p + 1)];
    mixed = new double[pure.length];
    psi = new double[Math.max(lags.q(), 1)];
    gain = new double[lags.stateSize()];
    last = new double[p + 1];
  }

  /** Variance of the process; after {@link #compute}. */
  double variance() {
    return gamma[0];
  }

  /** Autocovariance at a lag up to the reach; after {@link #compute}. */
  double autocovariance(int lag) {
    return gamma[lag];
  }

  /**
   * Computes the moments.
   *
   * @return whether the autoregression is stationary; there are none if it is not
   */
  boolean compute() {
    if (!known || !Arrays.equals(lags.phi, last)) {
      known = stepDown();
      if (!known) {
        return false;
      }
      autocovariancesOfAutoregression();
      System.arraycopy(lags.phi, 0, last, 0, last.length);
    }
    autocovariances();
    impulseResponse();
    firstGain();
    return true;
  }

  /** Levinson's recursion from the order p down to 1. */
  private boolean stepDown() {
    for (int k = p; k >= 1; k--) {
      double[] row = orders[k];
      double partial = row[k];
      double rest = (1 - partial) * (1 + partial);
      if (!(rest > 0)) {
        return false;
      }
      if (k > 1) {
        double[] lower = orders[k - 1];
        double scale = 1 / rest;
        for (int j = 1; j < k; j++) {
          lower[j] = (row[j] + partial * row[k - j]) * scale;
        }
      }
    }
    return true;
  }

  private void autocovariancesOfAutoregression() {
    double share = 1;
    for (int k = 1; k <= p; k++) {
      double partial = orders[k][k];
      share *= (1 - partial) * (1 + partial);
    }
    double error = 1 / share;
    pure[0] = error;
    for (int k = 1; k <= p; k++) {
      double partial = orders[k][k];
      double sum = partial * error;
      if (k > 1) {
        double[] lower = orders[k - 1];
        for (int j = 1; j < k; j++) {
          sum += lower[j] * pure[k - j];
        }
      }
      pure[k] = sum;
      error *= (1 - partial) * (1 + partial);
    }
    for (int k = p + 1; k < pure.length; k++) {
      double sum = 0;
      for (int lag : lags.phiLags) {
        sum += lags.phi[lag] * pure[k - lag];
      }
      pure[k] = sum;
    }
  }

  /** γ(k) = Σ θ(a) m(k + a), where m(k) = Σ θ(b) r(k − b). */
  private void autocovariances() {
    Arrays.fill(gamma, 0);
    int done = addMixed(0, 0);
    for (int a : lags.thetaLags) {
      done = addMixed(a, done);
    }
  }

  /** Adds what comes by θ(a); returns up to where m is known, given up to where it was. */
  private int addMixed(int a, int done) {
    double[] theta = lags.theta;
    int end = a + gamma.length;
    for (int k = Math.max(done, a); k < end; k++) {
      double sum = pure[k];
      for (int b : lags.thetaLags) {
        sum += theta[b] * pure[Math.abs(k - b)];
      }
      mixed[k] = sum;
    }
    for (int k = 0; k < gamma.length; k++) {
      gamma[k] += theta[a] * mixed[a + k];
    }
    return Math.max(done, end);
  }

  private void impulseResponse() {
    psi[0] = 1;
    for (int k = 1; k < psi.length; k++) {
      double sum = lags.theta[k];
      for (int lag : lags.phiLags) {
        if (lag > k) {
          break;
        }
        sum += lags.phi[lag] * psi[k - lag];
      }
      psi[k] = sum;
    }
  }

  /** The prediction i + 1 steps ahead is Σ φ(i + 1 + k)y(t − k) + θ(i + 1 + k)ε(t − k). */
  private void firstGain() {
    Arrays.fill(gain, 0);
    for (int lag : lags.phiLags) {
      double coefficient = lags.phi[lag];
      for (int k = 0; k < lag; k++) {
        gain[lag - 1 - k] += coefficient * gamma[k];
      }
    }
    for (int lag : lags.thetaLags) {
      double coefficient = lags.theta[lag];
      for (int k = 0; k < lag; k++) {
        gain[lag - 1 - k] += coefficient * psi[k];
      }
    }
  }
}
