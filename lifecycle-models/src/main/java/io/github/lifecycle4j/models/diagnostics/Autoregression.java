package io.github.lifecycle4j.models.diagnostics;

import io.github.lifecycle4j.models.internal.DurbinLevinson;
import io.github.lifecycle4j.models.internal.LeastSquares;
import io.github.lifecycle4j.models.internal.Moments;
import java.util.Arrays;

/**
 * An autoregression y(t) − μ = c + φ₁(y(t − 1) − μ) + … + φₚ(y(t − p) − μ) + ε(t), with μ the mean
 * of the series. Immutable.
 */
public final class Autoregression {

  /** How the coefficients are estimated. */
  public enum Method {
    /** From the autocovariances (Yule 1927, Walker 1931): always stationary, biased when short. */
    YULE_WALKER,
    /** By the smallest forward and backward errors (Burg 1975): always stationary. */
    BURG,
    /** By least squares on the lagged values and a constant c; may be explosive. */
    LEAST_SQUARES
  }

  private final Method method;
  private final double[] coefficients;
  private final double mean;
  private final double intercept;
  private final double variance;

  private Autoregression(
      Method method, double[] coefficients, double mean, double intercept, double variance) {
    this.method = method;
    this.coefficients = coefficients;
    this.mean = mean;
    this.intercept = intercept;
    this.variance = variance;
  }

  /**
   * Estimates an autoregression.
   *
   * @param values one value a period, none missing
   * @param order number of coefficients p, at least 1; less than half of the number of values for
   *     least squares, less than it for the others
   * @throws IllegalArgumentException if the order is out of range, a value is missing or all are
   *     equal
   */
  public static Autoregression fit(double[] values, int order, Method method) {
    requireFit(values, order, method);
    double mean = Moments.mean(values);
    double[] centred = Moments.centred(values);
    return switch (method) {
      case YULE_WALKER -> yuleWalker(values, mean, order);
      case BURG -> burg(centred, mean, order);
      case LEAST_SQUARES -> leastSquares(centred, mean, order);
    };
  }

  /**
   * Estimates the Yule–Walker autoregression of the order with the smallest n·ln σ² + 2p, with σ²
   * from the recursion (Akaike 1969).
   *
   * @param maxOrder the largest order tried, at least 1 and below the number of values
   * @return the autoregression, of order 0 when no coefficient is worth it
   * @throws IllegalArgumentException as {@link #fit}
   */
  public static Autoregression choose(double[] values, int maxOrder) {
    requireFit(values, maxOrder, Method.YULE_WALKER);
    double[] covariances = Autocorrelation.covariances(values, maxOrder);
    double[] variances =
        DurbinLevinson.solve(covariances, new double[maxOrder], new double[maxOrder]);
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int p = 0; p <= maxOrder; p++) {
      double criterion = values.length * Math.log(variances[p]) + 2 * p;
      if (criterion < least) {
        least = criterion;
        best = p;
      }
    }
    return yuleWalker(values, Moments.mean(values), best);
  }

  private static Autoregression yuleWalker(double[] values, double mean, int order) {
    double[] coefficients = new double[order];
    double[] variances =
        DurbinLevinson.solve(
            Autocorrelation.covariances(values, order), coefficients, new double[order]);
    double variance = variances[order] * values.length / (values.length - order - 1);
    return new Autoregression(Method.YULE_WALKER, coefficients, mean, 0, variance);
  }

  private static Autoregression burg(double[] centred, double mean, int order) {
    int n = centred.length;
    double[] forward = centred.clone();
    double[] backward = centred.clone();
    double[] coefficients = new double[order];
    double variance = 0;
    for (double value : centred) {
      variance += value * value / n;
    }
    for (int k = 1; k <= order; k++) {
      double cross = 0;
      double squares = 0;
      for (int t = k; t < n; t++) {
        cross += forward[t] * backward[t - 1];
        squares += forward[t] * forward[t] + backward[t - 1] * backward[t - 1];
      }
      double partial = squares > 0 ? 2 * cross / squares : 0;
      for (int t = n - 1; t >= k; t--) {
        double ahead = forward[t];
        forward[t] = ahead - partial * backward[t - 1];
        backward[t] = backward[t - 1] - partial * ahead;
      }
      DurbinLevinson.extend(coefficients, k, partial);
      variance *= 1 - partial * partial;
    }
    return new Autoregression(Method.BURG, coefficients, mean, 0, variance * n / (n - order - 1));
  }

  private static Autoregression leastSquares(double[] centred, double mean, int order) {
    int rows = centred.length - order;
    double[][] columns = new double[order + 1][];
    for (int lag = 1; lag <= order; lag++) {
      columns[lag - 1] = Arrays.copyOfRange(centred, order - lag, order - lag + rows);
    }
    columns[order] = new double[rows];
    Arrays.fill(columns[order], 1);
    double[] response = Arrays.copyOfRange(centred, order, centred.length);
    LeastSquares fit = LeastSquares.fit(response, columns);
    double[] coefficients = new double[order];
    for (int j = 0; j < order; j++) {
      coefficients[j] = fit.coefficient(j);
    }
    return new Autoregression(
        Method.LEAST_SQUARES,
        coefficients,
        mean,
        fit.coefficient(order),
        fit.sumOfSquares() / rows);
  }

  private static void requireFit(double[] values, int order, Method method) {
    int largest = method == Method.LEAST_SQUARES ? (values.length - 1) / 2 : values.length - 2;
    if (order < 1 || order > largest) {
      throw new IllegalArgumentException(
          "The order is %s but must lie in 1 … %s for %s values. Maybe use a longer series."
              .formatted(order, largest, values.length));
    }
    if (Moments.observed(values) < values.length) {
      throw new IllegalArgumentException(
          "%s of %s values are missing. Maybe fit an ARIMA model, which bridges gaps."
              .formatted(values.length - Moments.observed(values), values.length));
    }
    if (Moments.areConstant(values)) {
      throw new IllegalArgumentException(
          "All %s values are %s: there is nothing to regress.".formatted(values.length, values[0]));
    }
  }

  /** How the coefficients were estimated. */
  public Method method() {
    return method;
  }

  /** Number of coefficients p. */
  public int order() {
    return coefficients.length;
  }

  /** Coefficient φ of a lag of 1 … order. */
  public double coefficient(int lag) {
    if (lag < 1 || lag > order()) {
      throw new IndexOutOfBoundsException("Lag %s is outside 1 … %s.".formatted(lag, order()));
    }
    return coefficients[lag - 1];
  }

  /** Mean μ of the series. */
  public double mean() {
    return mean;
  }

  /** Constant c of least squares; 0 for the other methods. */
  public double intercept() {
    return intercept;
  }

  /**
   * Variance of the innovations: with n − p − 1 degrees of freedom for Yule–Walker and Burg, the
   * mean square of the residuals for least squares.
   */
  public double variance() {
    return variance;
  }

  @Override
  public String toString() {
    return "Autoregression(%s, coefficients %s, variance %s)"
        .formatted(method, Arrays.toString(coefficients), variance);
  }
}
