package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.collect.SimulatedCatalog;
import io.github.lifecycle4j.collect.SimulatedTruth;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.planning.ReplenishmentPlanner;
import io.github.lifecycle4j.decide.inventory.planning.StageRules;
import io.github.lifecycle4j.decide.inventory.simulation.MeanInterval;
import io.github.lifecycle4j.decide.inventory.simulation.PolicyScore;
import io.github.lifecycle4j.decide.inventory.simulation.PolicySimulation;
import io.github.lifecycle4j.decide.inventory.simulation.Sample;
import io.github.lifecycle4j.decide.inventory.simulation.StockCase;
import io.github.lifecycle4j.decide.inventory.simulation.StockResult;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.pipeline.ReplayedOutlook;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Decide: does ordering by stage pay? Simulated products are lived through week by week: forecasts
 * and stages as they could be told at the time, orders that arrive after two to four weeks, sales
 * that are lost without stock, a write-off of what is left when a product ends. The best single
 * rule is chosen on one catalogue; then both are tried on others.
 */
public final class StagePolicyExample {

  private static final LocalDate START = LocalDate.of(2022, 1, 3);
  private static final int WEEKS = 156;

  /** Weeks of sales that are known when the first order is decided. */
  private static final int KNOWN = 6;

  private static final int HORIZON = 8;

  /** The risks of a leftover that single rules are tried with. */
  private static final double[] RISKS = {0, 0.02, 0.05, 0.1, 0.2};

  private StagePolicyExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out, 100, 2, 3, 4, 5);
  }

  /**
   * Runs the example.
   *
   * @param products products of a catalogue
   * @param seeds catalogues to compare on; the single rule is chosen on the one of seed 1
   */
  static void run(PrintStream out, int products, long... seeds) {
    PolicySimulation past = PolicySimulation.of(new Cached(products)::cases, 1);
    PolicyScore chosen =
        singleRules(past).stream().min(Comparator.comparingDouble(PolicyScore::cost)).orElseThrow();
    out.println("Best single rule on the catalogue of seed 1: " + chosen.policy());
    out.println();

    PolicySimulation simulation = PolicySimulation.of(new Cached(products)::cases, seeds);
    PolicyScore byStage = simulation.score("by stage", ReplenishmentPlanner.byStage());
    out.println("policy                  cost  fill rate  cycles served  turns a year  left over");
    print(out, byStage);
    for (PolicyScore single : singleRules(simulation)) {
      print(out, single);
      if (single.policy().equals(chosen.policy())) {
        chosen = single;
      }
    }
    out.println();
    compare(out, "Cost saved by stage, a product", chosen, byStage);
  }

  /** One rule for all stages, with each of the risks. */
  private static List<PolicyScore> singleRules(PolicySimulation simulation) {
    List<PolicyScore> scores = new ArrayList<>();
    for (double risk : RISKS) {
      ReplenishmentPlanner planner =
          ReplenishmentPlanner.byStage().withRules(StageRules.oneForAll(risk));
      scores.add(
          simulation.score(
              String.format(Locale.ROOT, "one rule, risk %.0f %%", 100 * risk), planner));
    }
    return scores;
  }

  private static void compare(
      PrintStream out, String what, PolicyScore single, PolicyScore byStage) {
    MeanInterval saved = single.minus(byStage, StockResult::cost, Sample.RUNS, 0.95);
    double share = 1 - byStage.cost() / single.cost();
    out.printf(
        Locale.ROOT,
        "%s: %.1f (%.1f %%), 95 %% interval %.1f to %.1f, %d products%n",
        what,
        saved.mean(),
        100 * share,
        saved.low(),
        saved.high(),
        saved.draws());
  }

  private static void print(PrintStream out, PolicyScore score) {
    out.printf(
        Locale.ROOT,
        "%-20s %,9.0f  %8.1f%%  %12.1f%%  %12.1f  %,9.0f%n",
        score.policy(),
        score.cost(),
        100 * score.fillRate(),
        100 * score.cycleService(),
        score.stockTurn(52),
        score.leftover());
  }

  /** The cases of each seed, made once for all policies. */
  private static final class Cached {

    private final int products;
    private final Map<Long, List<StockCase>> made = new HashMap<>();

    Cached(int products) {
      this.products = products;
    }

    List<StockCase> cases(long seed) {
      return made.computeIfAbsent(seed, s -> StagePolicyExample.cases(products, s));
    }
  }

  private static List<StockCase> cases(int products, long seed) {
    SimulatedCatalog catalog =
        SimulatedCatalog.startingOn(START).withProducts(products).withWeeks(WEEKS).withSeed(seed);
    List<StockCase> cases = new ArrayList<>();
    for (SimulatedTruth truth : catalog.truth()) {
      if (truth.demand().length() > KNOWN + HORIZON) {
        cases.add(stockCase(truth));
      }
    }
    return cases;
  }

  private static StockCase stockCase(SimulatedTruth truth) {
    Series demand = truth.demand();
    ReplayedOutlook outlook =
        ReplayedOutlook.of(
            demand,
            Covariates.none(),
            SimpleExponentialSmoothing.DEFAULTS,
            LifeCurveStageDetector.defaults(),
            HORIZON,
            KNOWN,
            FitContext.of(1));
    // Bought at 6 and sold at 10; holding a unit for a year costs a quarter of what it cost.
    InventoryCosts costs = InventoryCosts.ofPrices(6, 10, 0.25, 52);
    boolean ended = truth.level().valueAt(demand.endPeriod() - 1) == 0;
    double start = Math.ceil(4 * Math.max(demand.value(KNOWN - 1), 1));
    return StockCase.of(
            demand.from(demand.startPeriod() + KNOWN), outlook, SupplyTerms.leadTime(3), costs)
        .withLeadTime(LeadTime.of(2, 0.25, 0.5, 0.25))
        .withStart(InventoryPosition.onHand(start))
        .withEndCost(ended ? costs.writeOff() : 0);
  }
}
