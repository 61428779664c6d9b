package io.github.lifecycle4j.models.customer;

import io.github.lifecycle4j.models.internal.optimise.Bounds;
import io.github.lifecycle4j.models.internal.optimise.Limits;
import io.github.lifecycle4j.models.internal.optimise.Minimum;
import io.github.lifecycle4j.models.internal.optimise.NelderMead;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Positive parameters of the largest likelihood, searched for by their logarithms. */
final class PositiveEstimate {

  private static final int EVALUATIONS = 20_000;

  /** A parameter that grows or shrinks by more than this factor has no maximum. */
  private static final double LARGEST_LOG_CHANGE = 16;

  /** A search that ends so near to that change would go on. */
  private static final double MARGIN = 4;

  private final double[] values;
  private final double logLikelihood;

  private PositiveEstimate(double[] values, double logLikelihood) {
    this.values = values;
    this.logLikelihood = logLikelihood;
  }

  /**
   * @param what name of the model, for messages
   * @param start positive
   * @throws IllegalArgumentException if the likelihood has no maximum
   */
  static PositiveEstimate of(
      String what, ToDoubleFunction<double[]> logLikelihood, FitContext context, double... start) {
    double[] logs = Arrays.stream(start).map(Math::log).toArray();
    double[] lower = Arrays.stream(logs).map(log -> log - LARGEST_LOG_CHANGE).toArray();
    double[] upper = Arrays.stream(logs).map(log -> log + LARGEST_LOG_CHANGE).toArray();
    double[] values = new double[start.length];
    Minimum minimum =
        new NelderMead(
                Bounds.of(lower, upper), new Limits(EVALUATIONS, 1e-13, context.cancellation()))
            .minimise(
                x -> {
                  Arrays.setAll(values, i -> Math.exp(x[i]));
                  return -logLikelihood.applyAsDouble(values);
                },
                logs,
                0.5);
    for (int i = 0; i < logs.length; i++) {
      if (!minimum.converged() || logs[i] <= lower[i] + MARGIN || logs[i] >= upper[i] - MARGIN) {
        throw new IllegalArgumentException(
            "The likelihood of the %s has no maximum for these customers: the search ended at %s. Maybe take more customers or a longer history."
                .formatted(what, Arrays.toString(Arrays.stream(logs).map(Math::exp).toArray())));
      }
    }
    return new PositiveEstimate(Arrays.stream(logs).map(Math::exp).toArray(), -minimum.value());
  }

  double value(int parameter) {
    return values[parameter];
  }

  double logLikelihood() {
    return logLikelihood;
  }
}
