package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The estimation of one order on differenced data. {@link DifferencedData} is shared by all orders
 * with the same differences and regressors. Work space of one thread.
 */
final class ArimaProblem {

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

  /**
   * Maximises the exact likelihood.
   *
   * @param starts further points to start from, such as the estimate of a neighbouring order
   */
  ArimaEstimate exact(double[]... starts) {
    return search(new ExactLikelihood(data, lags), starts);
  }

  /**
   * The estimate that the search for a candidate has ended at.
   *
   * @param point the coefficients
   * @param evaluations number of evaluations that it took
   * @param converged whether the search ended where no step promised anything
   */
  ArimaEstimate exactAt(double[] point, int evaluations, boolean converged) {
    ExactLikelihood likelihood = new ExactLikelihood(data, lags);
    double[] best = point.clone();
    likelihood.normalise(best, 1);
    return estimate(likelihood, best, evaluations, converged);
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
    LeastSquares search = new LeastSquares(likelihood, given.length, free, cancellation);
    ArimaSearch all = new ArimaSearch(search, order, given);
    boolean known = free.length == 0 || data.isPerfect();
    double[] best = known ? all.start() : all.from(starts);
    if (free.length == given.length) {
      likelihood.normalise(best, 1);
    }
    return estimate(likelihood, best, search.evaluations(), known || all.converged());
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
}
