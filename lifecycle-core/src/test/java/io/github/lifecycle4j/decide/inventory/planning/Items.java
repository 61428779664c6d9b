package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
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

/** Items with known properties, for tests. The forecast begins in period 100. */
final class Items {

  static final long START = 100;

  private Items() {}

  /** An item of a kind; orders of any size unless the terms say otherwise. */
  static PlanningItem item(
      String key,
      ForecastDistribution distribution,
      LifecycleStage stage,
      double onHand,
      SupplyTerms terms,
      InventoryCosts costs) {
    ProductKey product = ProductKey.of(key);
    return new PlanningItem(
        new Forecast(
            product,
            Frequency.COUNTED,
            START,
            distribution,
            new Provenance("test", Map.of(), 0, "")),
        new StageEstimate(
            product,
            START - 1,
            StageProbabilities.certain(stage),
            1,
            Optional.empty(),
            1,
            List.of()),
        InventoryPosition.onHand(onHand),
        Supply.of(terms),
        costs);
  }

  /** Independent Poisson demand, the same in each period. */
  static Parametric poisson(double mean, int horizon) {
    double[] means = new double[horizon];
    Arrays.fill(means, mean);
    return Parametric.poisson(means);
  }

  /** Independent normal demand, the same in each period. */
  static Parametric normal(double mean, double deviation, int horizon) {
    double[] means = new double[horizon];
    double[] deviations = new double[horizon];
    double[] totals = new double[horizon];
    Arrays.fill(means, mean);
    Arrays.fill(deviations, deviation);
    Arrays.setAll(totals, h -> deviation * Math.sqrt(h + 1));
    return Parametric.normal(means, deviations, totals);
  }

  static PlannedOrder plan(PlanningItem item) {
    return ReplenishmentPlanner.byStage().plan(List.of(item)).orders().get(0);
  }
}
