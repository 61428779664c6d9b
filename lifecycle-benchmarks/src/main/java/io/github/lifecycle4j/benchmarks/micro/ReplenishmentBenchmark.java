package io.github.lifecycle4j.benchmarks.micro;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.planning.Limit;
import io.github.lifecycle4j.decide.inventory.planning.PlannedOrder;
import io.github.lifecycle4j.decide.inventory.planning.PlanningItem;
import io.github.lifecycle4j.decide.inventory.planning.ReplenishmentPlan;
import io.github.lifecycle4j.decide.inventory.planning.ReplenishmentPlanner;
import io.github.lifecycle4j.decide.inventory.planning.StockLife;
import io.github.lifecycle4j.decide.inventory.planning.Supply;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Orders for a catalogue of 100,000 product-locations in all stages, in packs of 1 to 12 and with
 * least orders, lead times of 1 to 4 periods and costs of an order; forecasts of eight periods are
 * normal, of nine quantiles or negative binomial; {@code hard} products also perish and have lead
 * times that vary.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class ReplenishmentBenchmark {

  private static final int ITEMS = 100_000;
  private static final int HORIZON = 8;

  /** Kind of the forecasts. */
  @Param({"normal", "quantiles", "negative-binomial"})
  public String forecast = "normal";

  /** Whether stock perishes and lead times vary. */
  @Param({"false", "true"})
  public boolean hard;

  private List<PlanningItem> items = List.of();
  private ReplenishmentPlanner free = ReplenishmentPlanner.byStage();
  private ReplenishmentPlanner bound = free;

  /** Makes the catalogue and, where stock keeps, its budget. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(11);
    items = new ArrayList<>(ITEMS);
    for (int i = 0; i < ITEMS; i++) {
      items.add(item("p" + i, random));
    }
    if (plan().orders().size() != ITEMS) {
      throw new IllegalStateException("The plan of the catalogue is not what it should be.");
    }
    if (!hard) {
      limit();
    }
  }

  /** Sets a budget that is three quarters of what the catalogue would spend. */
  private void limit() {
    double money = spent(plan());
    bound = free.withLimits(Limit.budget(0.75 * money));
    double within = spent(planWithBudget());
    if (!(within <= 0.75 * money && within >= 0.7499 * money)) {
      throw new IllegalStateException("The plan within a budget is not what it should be.");
    }
  }

  /** The orders with their expected cost and service. */
  @Benchmark
  public ReplenishmentPlan plan() {
    return free.plan(items);
  }

  /** The same within a budget for all. */
  @Benchmark
  public ReplenishmentPlan planWithBudget() {
    return bound.plan(items);
  }

  /** The same without a budget, and every reason and alternative written out. */
  @Benchmark
  public long planWithReasons() {
    long length = 0;
    for (PlannedOrder order : free.plan(items).orders()) {
      length += order.rationale().length() + order.alternatives().size();
    }
    return length;
  }

  private static double spent(ReplenishmentPlan plan) {
    double money = 0;
    for (PlannedOrder order : plan.orders()) {
      money += order.quantity() * order.inputs().item().supply().unitCost();
    }
    return money;
  }

  private PlanningItem item(String key, SplittableRandom random) {
    ProductKey product = ProductKey.of(key);
    double mean = Math.exp(random.nextDouble(0, 5));
    LifecycleStage[] stages = LifecycleStage.values();
    StageEstimate stage =
        new StageEstimate(
            product,
            99,
            StageProbabilities.certain(stages[1 + random.nextInt(4)]),
            1,
            Optional.empty(),
            mean,
            List.of());
    int lead = random.nextInt(1, 5);
    Supply supply =
        Supply.of(
                SupplyTerms.leadTime(lead)
                    .withPackSize(random.nextInt(1, 13))
                    .withMinimumOrder(random.nextInt(0, 20)))
            .withOrderCost(random.nextInt(0, 3) * 10.0)
            .withUnitCost(random.nextDouble(1, 20));
    PlanningItem item =
        new PlanningItem(
            new Forecast(
                product,
                Frequency.WEEKLY,
                100,
                distribution(mean),
                new Provenance("benchmark", Map.of(), 0, "")),
            stage,
            InventoryPosition.onHand(Math.rint(mean * random.nextDouble(0, lead + 1))),
            hard ? supply.withLeadTime(LeadTime.of(lead - 1, 0.2, 0.6, 0.2)) : supply,
            new InventoryCosts(random.nextDouble(0.01, 0.2), random.nextDouble(1, 10), 5));
    return hard ? item.withLife(StockLife.perishable(3)) : item;
  }

  private ForecastDistribution distribution(double mean) {
    double[] means = new double[HORIZON];
    Arrays.fill(means, mean);
    if (forecast.equals("negative-binomial")) {
      double[] sizes = new double[HORIZON];
      Arrays.fill(sizes, 3);
      return Parametric.negativeBinomial(means, sizes);
    }
    if (forecast.equals("quantiles")) {
      double[] levels = new double[9];
      double[][] values = new double[HORIZON][9];
      for (int l = 0; l < 9; l++) {
        levels[l] = (l + 1) / 10.0;
        for (int h = 0; h < HORIZON; h++) {
          values[h][l] = mean * (0.4 + 0.15 * l);
        }
      }
      return Quantiles.of(levels, values);
    }
    double[] deviations = new double[HORIZON];
    double[] totals = new double[HORIZON];
    Arrays.fill(deviations, 0.4 * mean);
    Arrays.setAll(totals, h -> 0.4 * mean * Math.sqrt(h + 1));
    return Parametric.normal(means, deviations, totals);
  }
}
