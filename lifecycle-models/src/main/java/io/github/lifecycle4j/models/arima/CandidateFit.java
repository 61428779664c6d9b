package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A candidate of a search with its estimate, which may be improved. */
final class CandidateFit {

  /** Evaluations of one estimation at most. */
  private static final int BUDGET = 400;

  /** A model may be wrong by about this many units of log-likelihood while it is compared. */
  private static final double ROUGH = 0.02;

  /** The same where models are so close that this decides. */
  private static final double FINE = 1e-4;

  private final DifferencedData data;
  private final ArimaOrder order;
  private final Cancellation cancellation;
  private double[] coefficients;
  private int evaluations;
  private boolean refined;
  private boolean converged;
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

  /**
   * Searches for the largest likelihood, as far as is needed to tell whether the criterion comes
   * below a limit.
   *
   * @param limit deviance, minus twice the log-likelihood, that is to be reached
   * @param near where a neighbour's estimate leads; null where there is none
   * @param starts points to start from where that leads nowhere
   */
  void compare(double limit, @Nullable NeighbourStart near, StartPoints starts) {
    LeastSquares search = search();
    double squares = squares(limit);
    if (near != null) {
      double value = search.approach(near, BUDGET, ROUGH, squares);
      if (value < Double.POSITIVE_INFINITY) {
        keep(near.point, value);
        return;
      }
    }
    double[] best = starts.common();
    double least = search.evaluate(best);
    for (double[] start : starts.others()) {
      double value = search.evaluate(start);
      if (value < least) {
        least = value;
        best = start;
      }
    }
    keep(best, search.approach(best, BUDGET, ROUGH, squares));
  }

  /** Brings the log-likelihood near enough to its maximum to be compared with others. */
  void refine() {
    double[] best = coefficients.clone();
    keep(best, search().approach(best, BUDGET, FINE, Double.POSITIVE_INFINITY));
    refined = true;
  }

  /** Maximises the likelihood exactly, from the present estimate. */
  void polish() {
    LeastSquares search = search();
    double[] best = coefficients.clone();
    keep(best, search.polish(best, BUDGET));
    evaluations = search.evaluations();
    converged = coefficients.length == 0 || data.isPerfect() || search.converged();
  }

  private LeastSquares search() {
    ExactLikelihood likelihood = new ExactLikelihood(data, new ArmaLags(order, data.data.season()));
    int[] free = IntStream.range(0, coefficients.length).toArray();
    return new LeastSquares(likelihood, coefficients.length, free, cancellation);
  }

  private void keep(double[] point, double squares) {
    // The sum of squares is σ² with the determinant in it, times the number of values.
    double variance = squares / data.used * data.scale * data.scale;
    double found = -0.5 * data.used * (Math.log(2 * Math.PI * variance) + 1);
    if (found > logLikelihood) {
      logLikelihood = found;
      coefficients = point;
    }
  }

  /** The sum of squares with a deviance. */
  private double squares(double deviance) {
    double variance = Math.exp(deviance / data.used - 1) / (2 * Math.PI);
    return variance * data.used / (data.scale * data.scale);
  }

  /** The largest log-likelihood found; negatively infinite if there was none. */
  double logLikelihood() {
    return logLikelihood;
  }

  /** Whether the log-likelihood is near enough to its maximum to be compared. */
  boolean isRefined() {
    return refined;
  }

  /** Whether the likelihood has been maximised exactly. */
  boolean isPolished() {
    return evaluations > 0;
  }

  /** Number of evaluations that the exact maximum took. */
  int evaluations() {
    return evaluations;
  }

  /** Whether the search for the exact maximum ended where no step promised anything. */
  boolean isConverged() {
    return converged;
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
    return order.translate(coefficients, other);
  }
}
