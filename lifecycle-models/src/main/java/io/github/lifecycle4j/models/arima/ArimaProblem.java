package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The estimation of one order on differenced data. {@link DifferencedData} is shared by all orders
 * with the same differences and regressors. Work space of one thread.
 */
final class ArimaProblem {

  /** Evaluations of a search at most. */
  private static final int BUDGET = 2_000;

  private final DifferencedData data;
  private final ArimaOrder order;
  private final Cancellation cancellation;
  private final ArmaLags lags;
  private final double[] given;
  private final int[] free;

  /** The problem with all coefficients free. */
  ArimaProblem(DifferencedData data, ArimaOrder order, Cancellation cancellation) {
    this(data, order, nan(order.coefficients()), cancellation);
  }

  /**
   * @param given φ, θ, Φ, Θ one after the other; NaN is to be estimated
   */
  ArimaProblem(DifferencedData data, ArimaOrder order, double[] given, Cancellation cancellation) {
    this.data = data;
    this.order = order;
    this.given = given;
    this.cancellation = cancellation;
    lags = new ArmaLags(order, data.data.season());
    free = IntStream.range(0, given.length).filter(i -> Double.isNaN(given[i])).toArray();
  }

  private static double[] nan(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** The data. */
  DifferencedData data() {
    return data;
  }

  /** The orders. */
  ArimaOrder order() {
    return order;
  }

  /** The polynomials, as the last evaluation set them. */
  ArmaLags lags() {
    return lags;
  }

  /** Number of estimated ARMA coefficients. */
  int freeCoefficients() {
    return free.length;
  }

  /**
   * Maximises the exact likelihood.
   *
   * @param starts further points to start from, such as the estimate of a neighbouring order
   */
  ArimaEstimate exact(double[]... starts) {
    return search(new ExactLikelihood(data, lags), starts);
  }

  /**
   * Minimises the conditional sum of squares; its log-likelihood is that of as many values as the
   * exact likelihood is of.
   */
  ArimaEstimate conditional(double[]... starts) {
    return search(new ConditionalLikelihood(data, lags), starts);
  }

  /** The estimate's covariance, see {@link Curvature}. */
  double[][] covariance(ArimaEstimate estimate, boolean exact) {
    Innovations likelihood =
        exact ? new ExactLikelihood(data, lags) : new ConditionalLikelihood(data, lags);
    return new Curvature(data, likelihood, estimate.coefficients(), free).covariance();
  }

  private ArimaEstimate search(Innovations likelihood, double[]... starts) {
    double[] best = complete(new double[given.length]);
    LeastSquares search = new LeastSquares(likelihood, given.length, free, cancellation);
    if (free.length > 0 && !data.isPerfect()) {
      double least = search.evaluate(best);
      for (double[] start : ArimaStarts.of(data, order, lags)) {
        double[] point = complete(start);
        double value = search.evaluate(point);
        if (value < least) {
          least = value;
          best = point;
        }
      }
      for (double[] start : starts) {
        double[] point = complete(start);
        double value = search.evaluate(point);
        if (value < least) {
          least = value;
          best = point;
        }
      }
      search.minimise(best, BUDGET);
    }
    boolean converged = free.length == 0 || data.isPerfect() || search.converged();
    if (likelihood instanceof ExactLikelihood) {
      reflect(best);
    }
    return estimate(likelihood, best, search.evaluations(), converged);
  }

  private double[] complete(double[] start) {
    double[] point = start.clone();
    for (int i = 0; i < point.length; i++) {
      point[i] = Double.isNaN(given[i]) ? point[i] : given[i];
    }
    return point;
  }

  private ArimaEstimate estimate(
      Innovations likelihood, double[] point, int evaluations, boolean converged) {
    double value = likelihood.evaluate(point, new double[likelihood.size()]);
    double squares = likelihood.fit().sumOfSquares() * data.scale * data.scale;
    double variance = squares / likelihood.size();
    double logLikelihood =
        value < Double.POSITIVE_INFINITY
            ? -0.5
                * (data.used * (Math.log(2 * Math.PI * variance) + 1) + likelihood.logDeterminant())
            : Double.NaN;
    return new ArimaEstimate(
        point,
        likelihood.fit().coefficients(),
        logLikelihood,
        squares,
        likelihood.size(),
        evaluations,
        converged);
  }

  /** A moving average that is not invertible has an invertible twin of the same likelihood. */
  private void reflect(double[] point) {
    reflect(point, order.ar(), order.ma());
    reflect(point, order.ar() + order.ma() + order.seasonalAr(), order.seasonalMa());
  }

  private void reflect(double[] point, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (!Double.isNaN(given[i])) {
        return;
      }
    }
    Roots roots = new Roots(Arrays.copyOfRange(point, from, from + count));
    if (roots.outside()) {
      System.arraycopy(roots.reflected(), 0, point, from, count);
    }
  }
}
