package io.github.lifecycle4j.decide.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.ReplenishmentPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.planning.PlannedOrder;
import io.github.lifecycle4j.decide.inventory.planning.PlanningItem;
import io.github.lifecycle4j.decide.inventory.planning.ReplenishmentPlanner;
import io.github.lifecycle4j.decide.inventory.planning.StockLife;
import io.github.lifecycle4j.decide.inventory.planning.Supply;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Stock that perishes, by age. */
class PerishableTest {

  private static final InventoryCosts COSTS = new InventoryCosts(0.1, 4, 2);

  private static StockResult play(StockCase stockCase, ReplenishmentPolicy policy) {
    PolicyScore score =
        PolicySimulation.of(CaseSource.replay(List.of(stockCase)), 1).score("test", policy);
    assertThat(score.failures()).isEmpty();
    return score.results().get(0);
  }

  private static StockCase milk(int shelfLife, double... demand) {
    return StockCase.of(
            Play.demand("milk", demand), Play.steady("milk", 2), SupplyTerms.leadTime(0), COSTS)
        .withShelfLife(shelfLife)
        .withEndCost(0);
  }

  /** Five come each day and keep for two: the oldest are sold first, by hand. */
  @Test
  void theOldestIsSoldFirstAndPerishesFirst() {
    List<List<Double>> seen = new ArrayList<>();
    ReplenishmentPolicy five =
        Play.ordering(
            position -> {
              seen.add(position.expiring());
              return 5;
            });
    // 5 − 3 = 2 old; 2 + 5 − 3: 4 of the second day; of 4 + 5 three of the 4 are sold, 1 perishes;
    // 5 + 5 − 8: 2 of the fourth day.
    StockResult result = play(milk(2, 3, 3, 3, 8), five);
    assertThat(seen)
        .containsExactly(
            List.of(0.0, 0.0), List.of(2.0, 0.0), List.of(4.0, 0.0), List.of(5.0, 0.0));
    assertThat(result.perished()).isEqualTo(1);
    assertThat(result.wasteCost()).isEqualTo(2);
    assertThat(result.leftover()).isEqualTo(2);
    // Holding 2, 4, 6 and 2 units overnight.
    assertThat(result.holdingCost()).isCloseTo(1.4, within(1e-12));
    assertThat(result.cost()).isCloseTo(3.4, within(1e-12));
    assertThat(result.soldAtOnce()).isEqualTo(17);
  }

  @Test
  void theStartMaySayWhenItPerishes() {
    ReplenishmentPolicy none = Play.ordering(position -> 0);
    InventoryPosition start = InventoryPosition.onHand(9).withExpiring(4.0, 2.0);
    // 1 of the 4 is sold and 3 perish, 1 of the 2 is sold and 1 perishes, the 3 fresh ones are
    // left.
    assertThat(play(milk(3, 1, 1).withStart(start), none).perished()).isEqualTo(4);
    assertThat(play(milk(3, 1, 1).withStart(InventoryPosition.onHand(9)), none).perished())
        .isZero();
    assertThat(play(milk(3, 1, 1, 1).withStart(InventoryPosition.onHand(9)), none).perished())
        .isEqualTo(6);
  }

  /** What lasts one period is a newsvendor each period: p E[(D − y)⁺] + (h + w) E[(y − D)⁺]. */
  @Test
  void aDailyPaperCostsWhatTheNewsvendorSays() {
    PolicySimulation simulation =
        PolicySimulation.of(
            seed ->
                List.of(
                    StockCase.of(
                            Play.poisson("paper", 5, 1_000, seed),
                            Play.steady("paper", 5),
                            SupplyTerms.leadTime(0),
                            COSTS)
                        .withShelfLife(1)),
            LongStream.rangeClosed(1, 20).toArray());
    CountDemand demand = CountDemand.poisson(5);
    double exact = 4 * demand.expectedShortage(6) + 2.1 * demand.expectedLeftover(6);
    assertThat(
            simulation
                .score("six", Play.ordering(position -> 6))
                .mean(StockResult::costPerPeriod, Sample.RUNS, 0.9999))
        .satisfies(interval -> assertThat(exact).isBetween(interval.low(), interval.high()));
  }

  /**
   * Two a day are sure to sell until an order arrives in four days. Of ten, six perish unless sold
   * today: four of them will, so that six are there for a demand of eight.
   */
  @Test
  void thePlannerDoesNotCountOnWhatWillPerish() {
    PlannedOrder blind = plan(InventoryPosition.onHand(10));
    PlannedOrder aware = plan(InventoryPosition.onHand(10).withExpiring(6.0, 0.0, 4.0));
    assertThat(blind.quantity()).isZero();
    assertThat(aware.quantity()).isEqualTo(2);
    assertThat(aware.expectedWaste()).isCloseTo(4, within(1e-9));
    assertThat(aware.expectedShortage()).isCloseTo(0, within(1e-9));
    assertThat(aware.rationale()).contains("4 are expected to perish unsold");
    assertThat(blind.rationale()).doesNotContain("perish unsold");
  }

  private static PlannedOrder plan(InventoryPosition position) {
    Outlook.View view = Play.steady("milk", 2).at(0);
    double[] two = {2, 2, 2, 2, 2, 2, 2, 2};
    Forecast certain =
        new Forecast(
            view.forecast().key(),
            view.forecast().frequency(),
            0,
            Parametric.normal(two, new double[8], new double[8]),
            view.forecast().provenance());
    return ReplenishmentPlanner.byStage()
        .plan(
            List.of(
                new PlanningItem(
                    certain,
                    view.stage(),
                    position,
                    Supply.of(SupplyTerms.leadTime(3)),
                    COSTS,
                    StockLife.perishable(5))))
        .orders()
        .get(0);
  }

  /** Over 20 seeds the planner that looks at ages loses less than one that does not. */
  @Test
  void lookingAtAgesPays() {
    ReplenishmentPlanner planner = ReplenishmentPlanner.byStage();
    PolicySimulation simulation =
        PolicySimulation.of(
            seed ->
                List.of(
                    StockCase.of(
                            Play.poisson("milk", 4, 500, seed),
                            Play.steady("milk", 4),
                            SupplyTerms.leadTime(1),
                            new InventoryCosts(0.02, 10, 3))
                        .withShelfLife(2)),
            LongStream.rangeClosed(1, 20).toArray());
    PolicyScore aware =
        simulation.score("aware", planner.policy(item -> item.withLife(StockLife.perishable(2))));
    PolicyScore blind =
        simulation.score(
            "blind",
            planner.policy(
                item ->
                    new PlanningItem(
                        item.forecast(),
                        item.stage(),
                        new InventoryPosition(
                            item.position().onHand(),
                            item.position().onOrder(),
                            item.position().backorders()),
                        item.supply(),
                        item.costs(),
                        StockLife.perishable(2))));
    MeanInterval saved = blind.minus(aware, StockResult::costPerPeriod, Sample.RUNS, 0.95);
    assertThat(saved.low()).isPositive();
    assertThat(aware.fillRate()).isGreaterThan(blind.fillRate());
  }

  @Test
  void impossibleAgesAreNamed() {
    assertThatThrownBy(() -> milk(0, 1)).hasMessageContaining("shelf life of 'milk' is 0");
    assertThatThrownBy(() -> InventoryPosition.onHand(3).withExpiring(2.0, 2.0))
        .hasMessageContaining("[2.0, 2.0]")
        .hasMessageContaining("3.0 are on hand");
    assertThatThrownBy(() -> InventoryPosition.onHand(3).withExpiring(-1.0))
        .hasMessageContaining("perishes is -1.0");
  }
}
