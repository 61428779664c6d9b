package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.internal.DurbinLevinson;
import io.github.lifecycle4j.models.internal.Moments;
import org.apache.commons.math3.special.Erf;

/**
 * Sample autocovariances, autocorrelations and partial autocorrelations of a series about its mean.
 * Immutable.
 *
 * <p>The autocovariance at lag k is γ(k) = Σ (y(t) − ȳ)(y(t + k) − ȳ) / n (Box and Jenkins 1976,
 * eq. 2.1.11). Where values are missing the sum is over the pairs that are observed, and n is their
 * number plus k. The partial autocorrelations solve the Yule–Walker equations by the recursion of
 * Durbin (1960). A constant series has autocorrelations NaN.
 */
public final class Autocorrelation {

  private final double[] covariances;
  private final double[] partials;
  private final int observed;

  private Autocorrelation(double[] covariances, double[] partials, int observed) {
    this.covariances = covariances;
    this.partials = partials;
    this.observed = observed;
  }

  /**
   * Computes them up to a lag.
   *
   * @param values one value a period; {@code NaN} is a missing value
   * @param maxLag the largest lag, at least 1 and below the number of periods
   * @throws IllegalArgumentException if the lag is out of range or nothing is observed
   */
  public static Autocorrelation of(double[] values, int maxLag) {
    if (maxLag < 1 || maxLag >= values.length) {
      throw new IllegalArgumentException(
          "The largest lag is %s but must lie in 1 … %s, below the number of values."
              .formatted(maxLag, values.length - 1));
    }
    int observed = Moments.observed(values);
    if (observed == 0) {
      throw new IllegalArgumentException("All %s values are missing.".formatted(values.length));
    }
    double[] covariances = covariances(values, maxLag);
    double[] partials = new double[maxLag];
    DurbinLevinson.solve(covariances, new double[maxLag], partials);
    return new Autocorrelation(covariances, partials, observed);
  }

  /** Autocovariances at the lags 0 … maxLag. */
  static double[] covariances(double[] values, int maxLag) {
    double[] centred = Moments.centred(values);
    double[] covariances = new double[maxLag + 1];
    for (int lag = 0; lag <= maxLag; lag++) {
      double sum = 0;
      int pairs = 0;
      for (int t = lag; t < centred.length; t++) {
        double product = centred[t] * centred[t - lag];
        if (!Double.isNaN(product)) {
          sum += product;
          pairs++;
        }
      }
      covariances[lag] = sum / (pairs + lag);
    }
    return covariances;
  }

  /** The largest lag. */
  public int maxLag() {
    return partials.length;
  }

  /** Number of observed values. */
  public int observed() {
    return observed;
  }

  /** Autocovariance at a lag of 0 … maxLag, in squared units of the series. */
  public double autocovariance(int lag) {
    return covariances[requireLag(lag, 0)];
  }

  /** Autocorrelation at a lag of 0 … maxLag, −1 to 1. */
  public double acf(int lag) {
    return covariances[requireLag(lag, 0)] / covariances[0];
  }

  /** Partial autocorrelation at a lag of 1 … maxLag, −1 to 1. */
  public double pacf(int lag) {
    return partials[requireLag(lag, 1) - 1];
  }

  /**
   * Bound that autocorrelations of white noise stay within, up to the sign, with this probability
   * at each lag: z/√n (Bartlett 1946).
   *
   * @param probability strictly between 0 and 1, such as 0.95
   * @throws IllegalArgumentException if the probability is out of range
   */
  public double bound(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "The probability is %s but must lie strictly between 0 and 1.".formatted(probability));
    }
    return Math.sqrt(2.0 / observed) * Erf.erfInv(probability);
  }

  private int requireLag(int lag, int smallest) {
    if (lag < smallest || lag > maxLag()) {
      throw new IndexOutOfBoundsException(
          "Lag %s is outside %s … %s. Maybe compute more lags.".formatted(lag, smallest, maxLag()));
    }
    return lag;
  }

  @Override
  public String toString() {
    return "Autocorrelation(%s values, %s lags)".formatted(observed, maxLag());
  }
}
