package io.github.lifecycle4j.models.arima;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The covariance of estimates, computed when it is first asked for. Safe for several threads. */
final class EstimateCovariance {

  private final Supplier<double[][]> computation;
  private double @Nullable [][] computed;

  EstimateCovariance(Supplier<double[][]> computation) {
    this.computation = computation;
  }

  synchronized double get(int i, int j) {
    double[][] known = computed;
    if (known == null) {
      known = computation.get();
      computed = known;
    }
    return known[i][j];
  }
}
