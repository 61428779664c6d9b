package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.ReplenishmentPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Demands, outlooks and simple policies for tests. */
final class Play {

  private static final int HORIZON = 6;

  private Play() {}

  static Series demand(String key, double... units) {
    return Series.of(ProductKey.of(key), Frequency.WEEKLY, 0, units);
  }

  /** Poisson demand with this mean, by inversion of its distribution. */
  static Series poisson(String key, double mean, int periods, long seed) {
    CountDemand demand = CountDemand.poisson(mean);
    SplittableRandom random = ProductKey.of(key).random(seed ^ 0x5DEECE66DL);
    double[] units = new double[periods];
    Arrays.setAll(units, t -> demand.quantile(Math.max(random.nextDouble(), 1e-12)));
    return demand(key, units);
  }

  /** A mature product whose forecast never changes. */
  static Outlook steady(String key, double mean) {
    double[] means = new double[HORIZON];
    Arrays.fill(means, mean);
    Parametric distribution = Parametric.poisson(means);
    ProductKey product = ProductKey.of(key);
    Provenance provenance = new Provenance("test", Map.of(), 0, "");
    return period ->
        new Outlook.View(
            new Forecast(product, Frequency.WEEKLY, period, distribution, provenance),
            new StageEstimate(
                product,
                period - 1,
                StageProbabilities.certain(LifecycleStage.MATURITY),
                1,
                Optional.empty(),
                mean,
                List.of()));
  }

  /** Orders up to a level, whatever is forecast. */
  static ReplenishmentPolicy baseStock(double level) {
    return ordering(position -> Math.max(level - position.units(), 0));
  }

  /** Orders what this says, whatever is forecast. */
  static ReplenishmentPolicy ordering(ToDoubleFunction<InventoryPosition> quantity) {
    return new ReplenishmentPolicy() {
      @Override
      public OrderProposal propose(
          Forecast forecast,
          StageEstimate stage,
          InventoryPosition position,
          SupplyTerms terms,
          InventoryCosts costs) {
        return new OrderProposal(
            forecast.key(),
            quantity.applyAsDouble(position),
            0,
            position.units(),
            0,
            0,
            0,
            0,
            0,
            List.of(),
            OrderProposal.Inputs.of(this, forecast, stage, position, terms, costs),
            "for a test");
      }
    };
  }
}
