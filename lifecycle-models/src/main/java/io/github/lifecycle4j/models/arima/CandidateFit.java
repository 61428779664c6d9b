package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A candidate of a search with its estimate, which may be improved. */
final class CandidateFit {

  /** Evaluations of one estimation at most. */
  private static final int BUDGET = 400;

  private final DifferencedData data;
  private final ArimaOrder order;
  private final Cancellation cancellation;
  private double[] coefficients;
  private double logLikelihood = Double.NEGATIVE_INFINITY;

  CandidateFit(DifferencedData data, ArimaOrder order, Cancellation cancellation) {
    this.data = data;
    this.order = order;
    this.cancellation = cancellation;
    coefficients = new double[order.coefficients()];
  }

  /** Number of estimates, the variance among them. */
  int estimates() {
    return order.coefficients() + data.regressors + 1;
  }

  /** Whether there are more values than coefficients. */
  boolean isEstimable() {
    return data.used >= estimates();
  }

  /** Whether the model without ARMA terms already fits every value. */
  boolean isPerfect() {
    return data.isPerfect();
  }

  /**
   * Maximises the likelihood from the best of some points.
   *
   * @param promise ends where no step promises as many units of log-likelihood
   * @param starts points to start from, beside the present estimate
   */
  void estimate(double promise, double[]... starts) {
    ExactLikelihood likelihood = new ExactLikelihood(data, new ArmaLags(order, data.data.season()));
    int[] free = IntStream.range(0, coefficients.length).toArray();
    LeastSquares search = new LeastSquares(likelihood, coefficients.length, free, cancellation);
    double[] best = coefficients.clone();
    double least = search.evaluate(best);
    for (double[] start : starts) {
      double value = search.evaluate(start);
      if (value < least) {
        least = value;
        best = start.clone();
      }
    }
    if (free.length > 0) {
      search.minimise(best, BUDGET, promise);
    }
    double value = likelihood.evaluate(best, new double[likelihood.size()]);
    // The value is σ² with the determinant in it, times the number of values.
    double variance = value / data.used * data.scale * data.scale;
    double found = -0.5 * data.used * (Math.log(2 * Math.PI * variance) + 1);
    if (found > logLikelihood) {
      logLikelihood = found;
      coefficients = best;
    }
  }

  /** The largest log-likelihood found; negatively infinite if there was none. */
  double logLikelihood() {
    return logLikelihood;
  }

  /** φ, θ, Φ, Θ one after the other; not to be changed. */
  double[] coefficients() {
    return coefficients;
  }

  /** The orders. */
  ArimaOrder order() {
    return order;
  }

  /**
   * Whether a root of the polynomials lies within a distance of the unit circle, as a factor of the
   * root's modulus.
   */
  boolean isNearUnitRoot(double factor) {
    int ma = order.ar();
    int seasonalAr = ma + order.ma();
    int seasonalMa = seasonalAr + order.seasonalAr();
    double seasonal = Math.pow(factor, data.data.season());
    return isNear(0, ma, -1, factor)
        || isNear(ma, seasonalAr, 1, factor)
        || isNear(seasonalAr, seasonalMa, -1, seasonal)
        || isNear(seasonalMa, coefficients.length, 1, seasonal);
  }

  private boolean isNear(int from, int to, int sign, double factor) {
    double[] polynomial = Arrays.copyOfRange(coefficients, from, to);
    for (int i = 0; i < polynomial.length; i++) {
      polynomial[i] *= sign;
    }
    Roots roots = new Roots(polynomial);
    for (int i = 0; i < polynomial.length; i++) {
      double modulus = Math.hypot(roots.real[i], roots.imaginary[i]);
      if (modulus > 1 / factor && modulus < factor) {
        return true;
      }
    }
    return false;
  }

  /** The coefficients as a start for other orders: those in common, others 0. */
  double[] startFor(ArimaOrder other) {
    double[] start = new double[other.coefficients()];
    int[] mine = {order.ar(), order.ma(), order.seasonalAr(), order.seasonalMa()};
    int[] theirs = {other.ar(), other.ma(), other.seasonalAr(), other.seasonalMa()};
    int from = 0;
    int to = 0;
    for (int part = 0; part < mine.length; part++) {
      System.arraycopy(coefficients, from, start, to, Math.min(mine[part], theirs[part]));
      from += mine[part];
      to += theirs[part];
    }
    return start;
  }
}
