package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forecasts and stages with known properties, for tests. */
final class Demand {

  private static final ProductKey KEY = ProductKey.of("cup");

  private Demand() {}

  /** Independent normal demand, the same in each period. */
  static Forecast normal(double mean, double deviation, int horizon) {
    double[] means = new double[horizon];
    double[] deviations = new double[horizon];
    double[] totals = new double[horizon];
    Arrays.fill(means, mean);
    Arrays.fill(deviations, deviation);
    Arrays.setAll(totals, h -> deviation * Math.sqrt(h + 1));
    return of(Parametric.normal(means, deviations, totals));
  }

  static Forecast of(ForecastDistribution distribution) {
    return new Forecast(
        KEY, Frequency.WEEKLY, 0, distribution, new Provenance("test", Map.of(), 0, ""));
  }

  static StageEstimate stage(LifecycleStage stage) {
    return stage(StageProbabilities.certain(stage));
  }

  static StageEstimate stage(StageProbabilities probabilities) {
    return new StageEstimate(KEY, 0, probabilities, 1, Optional.empty(), 1, List.of());
  }
}
