package io.github.lifecycle4j.models.intermittent;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.PathSimulator;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.special.Erf;

/**
 * A mean that stays and a distribution about it, see {@link IntermittentDemand}.
 *
 * @param simulator simulates paths, where that was asked for
 * @param simulated whether innovations are standard normal; otherwise they are values of the
 *     history, relative to their mean
 */
record IntermittentState(
    IntermittentModel estimate, Spread spread, Optional<PathSimulator> simulator, boolean simulated)
    implements UnivariateModel {

  @Override
  public Map<String, String> parameters() {
    return Map.of(
        "method", estimate.method().label(),
        "pattern", estimate.classification().pattern().name(),
        "alpha", Double.toString(estimate.alpha()),
        "beta", Double.toString(estimate.beta()),
        "distribution", estimate.distribution().name(),
        "parameter", Double.toString(estimate.parameter()));
  }

  @Override
  public ForecastDistribution forecast(int horizon) {
    double mean = estimate.mean();
    Parametric distribution = spread.forecast(horizon, mean, estimate.demandSize());
    if (simulator.isEmpty()) {
      return distribution;
    }
    return simulator
        .get()
        .simulate(
            horizon,
            (innovations, path) -> {
              for (int h = 0; h < path.length; h++) {
                path[h] =
                    simulated
                        ? distribution.quantile(h + 1, probability(innovations[h]))
                        : mean * (1 + innovations[h]);
              }
            });
  }

  /** Probability of a standard normal below this, strictly between 0 and 1. */
  private static double probability(double z) {
    double probability = Erf.erfc(-z / Math.sqrt(2)) / 2;
    return Math.min(Math.max(probability, Double.MIN_NORMAL), 1 - 0x1p-53);
  }

  @Override
  public IntermittentState see(Series history) {
    Demand demand = Demand.of(history);
    IntermittentModel seen =
        IntermittentModel.of(
            demand,
            estimate.classification(),
            estimate.method(),
            estimate.alpha(),
            estimate.beta(),
            spread);
    return new IntermittentState(seen, spread, simulator, simulated);
  }
}
