package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.OrderUpToPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.models.baseline.HistoricMean;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decide: how much to order now. The same demand, stock and costs lead to another order in another
 * stage, for what is left over in decline may never be sold.
 */
public final class DecideExample {

  private DecideExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    Forecast forecast = forecast();
    // Orders arrive after 2 weeks, are placed every week, in packs of 2 and of 12 units at least.
    SupplyTerms terms = SupplyTerms.leadTime(2).withPackSize(2).withMinimumOrder(12);
    InventoryPosition position = new InventoryPosition(25, 12, 0); // on hand, on order, backorders
    // A unit costs 0.10 a week to hold, 4.00 when it is missing, 6.00 when it is never sold.
    InventoryCosts costs = new InventoryCosts(0.10, 4.00, 6.00);

    out.println("stage          critical ratio  order up to  order  service");
    for (LifecycleStage stage :
        List.of(
            LifecycleStage.INTRODUCTION,
            LifecycleStage.GROWTH,
            LifecycleStage.MATURITY,
            LifecycleStage.DECLINE)) {
      OrderProposal proposal =
          OrderUpToPolicy.defaults()
              .propose(forecast, certain(stage, forecast), position, terms, costs);
      out.printf(
          Locale.ROOT,
          "%-13s  %14.4f  %11.2f  %5.0f  %6.1f%%%n",
          stage,
          proposal.criticalRatio(),
          proposal.orderUpTo(),
          proposal.quantity(),
          100 * proposal.service());
      if (stage == LifecycleStage.DECLINE) {
        out.println("  " + proposal.rationale());
      }
    }
  }

  /** Demand of a steady product: 20 units a week. */
  private static Forecast forecast() {
    Series history =
        Series.of(
            ProductKey.of("candles"),
            Frequency.WEEKLY,
            LocalDate.of(2024, 1, 1),
            new double[] {20, 24, 16, 21, 17, 23, 19, 18, 25, 16, 22, 15, 24, 20, 19, 21});
    return new HistoricMean().fit(history, FitContext.of(1)).orElseThrow().forecast(3);
  }

  /** The stage as a planner knows it; {@link StageExample} shows how it is told from sales. */
  private static StageEstimate certain(LifecycleStage stage, Forecast forecast) {
    return new StageEstimate(
        forecast.key(),
        forecast.startPeriod() - 1,
        StageProbabilities.certain(stage),
        1,
        Optional.empty(),
        forecast.mean(1),
        List.of("The planner says so."));
  }
}
