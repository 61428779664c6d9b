package io.github.lifecycle4j.decide.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.ReplenishmentPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.decide.inventory.stock.BaseStock;
import io.github.lifecycle4j.decide.inventory.stock.LostSales;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PolicySimulationTest {

  private static final InventoryCosts COSTS = new InventoryCosts(1, 4, 3);
  private static final SupplyTerms TERMS = SupplyTerms.leadTime(1);

  private static StockCase cups(double... demand) {
    return StockCase.of(Play.demand("cups", demand), Play.steady("cups", 5), TERMS, COSTS);
  }

  private static StockResult only(StockCase stockCase, ReplenishmentPolicy policy) {
    PolicyScore score =
        PolicySimulation.of(CaseSource.replay(List.of(stockCase)), 1).score("policy", policy);
    assertThat(score.failures()).isEmpty();
    return score.results().get(0);
  }

  /** Base stock 8, lead time 1, 6 in stock: by hand. */
  @Test
  void playsLostSalesByHand() {
    // Order 2; 5 of 6 sold, 1 left. 2 arrive, order 5; 3 of 4 wanted sold. 5 arrive, order 3; 1
    // sold, 4 left. 3 arrive, order 1; 7 of 7 sold. 1 arrives and none is wanted: order 7.
    StockResult result =
        only(
            cups(5, 4, 1, 7, 0).withStart(InventoryPosition.onHand(6)).withOrderCost(10),
            Play.baseStock(8));
    assertThat(result.demand()).isEqualTo(17);
    assertThat(result.soldAtOnce()).isEqualTo(16);
    assertThat(result.fillRate()).isCloseTo(16.0 / 17, within(1e-12));
    assertThat(result.ordered()).isEqualTo(2 + 5 + 3 + 1 + 7);
    assertThat(result.orders()).isEqualTo(5);
    assertThat(result.holdingCost()).isEqualTo(1 + 0 + 4 + 0 + 1);
    assertThat(result.shortageCost()).isEqualTo(4);
    assertThat(result.orderCost()).isEqualTo(50);
    assertThat(result.leftover()).isEqualTo(1 + 7);
    assertThat(result.endCost()).isEqualTo(24);
    assertThat(result.cost()).isEqualTo(6 + 4 + 50 + 24);
    // Five receipts after the first period's none: the second cycle alone was short.
    assertThat(result.cycles()).isEqualTo(5);
    assertThat(result.cycleService()).isCloseTo(0.8, within(1e-12));
    // 6 to 1, 3 to 0, 5 to 4, 7 to 0, 1 to 1.
    assertThat(result.meanStock()).isCloseTo((3.5 + 1.5 + 4.5 + 3.5 + 1) / 5, within(1e-12));
    assertThat(result.stockTurn(50)).isCloseTo(16.0 / 5 * 50 / 2.8, within(1e-12));
  }

  @Test
  void playsBackordersByHand() {
    // Order 2; 5 of 6 sold. 2 arrive, order 5; 3 sold, 1 owed. 5 arrive, 1 of them is owed, order
    // 4;
    // 4 left, 1 sold.
    StockResult result =
        only(
            cups(5, 4, 1)
                .withStart(InventoryPosition.onHand(6))
                .withShortages(ShortageRule.BACKORDERED),
            Play.baseStock(8));
    assertThat(result.soldAtOnce()).isEqualTo(5 + 3 + 1);
    assertThat(result.holdingCost()).isEqualTo(1 + 0 + 3);
    assertThat(result.shortageCost()).isEqualTo(4);
    assertThat(result.ordered()).isEqualTo(2 + 5 + 4);
    assertThat(result.leftover()).isEqualTo(3 + 4);
  }

  @Test
  void withoutLeadTimeAnOrderIsThereBeforeTheSale() {
    StockResult result = only(cups(5, 8).withLeadTime(LeadTime.fixed(0)), Play.baseStock(8));
    assertThat(result.fillRate()).isEqualTo(1);
    assertThat(result.leftover()).isZero();
    assertThat(result.holdingCost()).isEqualTo(3);
    assertThat(result.cycles()).isEqualTo(2);
  }

  @Test
  void ordersOncePerReviewPeriod() {
    StockCase stockCase =
        StockCase.of(
            Play.demand("cups", 1, 1, 1, 1, 1, 1, 1),
            Play.steady("cups", 1),
            TERMS.withReviewPeriod(3),
            COSTS);
    assertThat(only(stockCase, Play.baseStock(9)).orders()).isEqualTo(3);
  }

  @Test
  void openOrdersOfTheStartArriveWhenTheyAreDue() {
    InventoryPosition known = new InventoryPosition(0, 7, 0, List.of(3.0, 4.0));
    StockResult result = only(cups(1, 3, 4).withStart(known), Play.ordering(position -> 0));
    assertThat(result.soldAtOnce()).isEqualTo(3 + 4);
    InventoryPosition unknown = new InventoryPosition(0, 7, 0);
    assertThat(only(cups(1, 3, 4).withStart(unknown), Play.ordering(p -> 0)).soldAtOnce())
        .isEqualTo(7);
  }

  @Test
  void tellsThePolicyWhenOpenOrdersArrive() {
    List<InventoryPosition> seen = new ArrayList<>();
    StockCase stockCase = cups(0, 0, 0).withLeadTime(LeadTime.fixed(3));
    only(
        stockCase,
        Play.ordering(
            position -> {
              seen.add(position);
              return seen.size();
            }));
    assertThat(seen.get(0).arrivals()).containsExactly(0.0, 0.0);
    assertThat(seen.get(1).arrivals()).containsExactly(0.0, 1.0);
    assertThat(seen.get(2).arrivals()).containsExactly(1.0, 2.0);
    assertThat(seen.get(2).onOrder()).isEqualTo(3);
  }

  /** Base stock with backorders has the newsvendor's cost (Snyder and Shen, sec. 4.3.4). */
  @Test
  void meetsTheCostOfABaseStockWithBackorders() {
    PolicySimulation simulation = simulation(ShortageRule.BACKORDERED, LeadTime.fixed(2), 14);
    PolicyScore score = simulation.score("14", Play.baseStock(14));
    CountDemand demand = CountDemand.poisson(4);
    double exact = new BaseStock(1, 4, 2).at(demand, 14).cost();
    assertThat(score.mean(StockResult::costPerPeriod, Sample.RUNS, 0.9999))
        .satisfies(interval -> assertThat(exact).isBetween(interval.low(), interval.high()));
  }

  /** The chain of states gives the cost of a base stock with lost sales exactly. */
  @Test
  void meetsTheCostOfABaseStockWithLostSales() {
    PolicySimulation simulation = simulation(ShortageRule.LOST, LeadTime.fixed(2), 13);
    PolicyScore score = simulation.score("13", Play.baseStock(13));
    double exact = new LostSales(1, 4, 2, CountDemand.poisson(4)).baseStock(13).cost();
    assertThat(score.mean(StockResult::costPerPeriod, Sample.RUNS, 0.9999))
        .satisfies(interval -> assertThat(exact).isBetween(interval.low(), interval.high()));
  }

  /**
   * Lead time 1 or 3 alike, with orders that may cross: what has arrived of the last orders is a
   * binomial split of their demands, so the demand that is open is Poisson with the mean demand
   * over the mean lead time (Palm 1938) and the review period.
   */
  @Test
  void meetsTheCostOfABaseStockWithLeadTimesThatVary() {
    PolicySimulation simulation =
        simulation(ShortageRule.BACKORDERED, LeadTime.of(1, 0.5, 0, 0.5), 14);
    PolicyScore score = simulation.score("14", Play.baseStock(14));
    // An order of L periods ago holds the demand of a period as a whole: of the orders of one and
    // two periods ago half are open. Open: the present demand, the last one (its order is placed
    // now), and with probability one half each of the two before. The sum is a mixture.
    CountDemand one = CountDemand.poisson(4);
    double exact = 0;
    for (int open = 0; open <= 2; open++) {
      Demand sum = one.over(2 + open);
      double weight = open == 1 ? 0.5 : 0.25;
      exact += weight * (14 - sum.mean() + (1 + 4) * sum.expectedShortage(14));
    }
    double expected = exact;
    assertThat(score.mean(StockResult::costPerPeriod, Sample.RUNS, 0.9999))
        .satisfies(interval -> assertThat(expected).isBetween(interval.low(), interval.high()));
  }

  private static PolicySimulation simulation(ShortageRule rule, LeadTime leadTime, double start) {
    return PolicySimulation.of(
        seed ->
            List.of(
                StockCase.of(
                        Play.poisson("cups", 4, 2_000, seed), Play.steady("cups", 4), TERMS, COSTS)
                    .withLeadTime(leadTime)
                    .withShortages(rule)
                    .withEndCost(0)
                    .withStart(InventoryPosition.onHand(start))),
        LongStream.rangeClosed(1, 20).toArray());
  }

  @Test
  void theSamePolicyDiffersByNothing() {
    PolicySimulation simulation = simulation(ShortageRule.LOST, LeadTime.of(1, 0.5, 0.5), 10);
    PolicyScore one = simulation.score("one", Play.baseStock(10));
    PolicyScore other = simulation.score("other", Play.baseStock(10));
    assertThat(one.results()).isEqualTo(other.results());
    MeanInterval difference = one.minus(other, StockResult::cost, Sample.RUNS, 0.95);
    assertThat(difference).isEqualTo(new MeanInterval(0, 0, 0, 20));
    assertThat(difference.excludesZero()).isFalse();
  }

  @Test
  void pairsMakeTheIntervalNarrower() {
    PolicySimulation simulation = simulation(ShortageRule.LOST, LeadTime.fixed(2), 10);
    PolicyScore low = simulation.score("low", Play.baseStock(12));
    PolicyScore high = simulation.score("high", Play.baseStock(13));
    MeanInterval difference = low.minus(high, StockResult::cost, Sample.RUNS, 0.95);
    MeanInterval alone = low.mean(StockResult::cost, Sample.RUNS, 0.95);
    assertThat(difference.high() - difference.low()).isLessThan((alone.high() - alone.low()) / 2);
  }

  @Test
  void aBadProductDoesNotSinkTheOthers() {
    StockCase bad =
        StockCase.of(Play.demand("saucers", 1, 2), Play.steady("saucers", 1), TERMS, COSTS);
    ReplenishmentPolicy policy =
        (forecast, stage, position, terms, costs) -> {
          if (forecast.key().id().equals("saucers")) {
            throw new IllegalStateException("No saucers.");
          }
          return Play.baseStock(8).propose(forecast, stage, position, terms, costs);
        };
    PolicyScore score =
        PolicySimulation.of(CaseSource.replay(List.of(cups(1, 2), bad, cups(3))), 7)
            .score("picky", policy);
    assertThat(score.results()).hasSize(1);
    assertThat(score.failures())
        .extracting(PolicyScore.Failure::message)
        .first()
        .isEqualTo("No saucers.");
    assertThat(score.failures().get(1).message()).contains("'cups' appears twice");
  }

  @Test
  void drawsAreRunsProductsOrSeeds() {
    StockCase jars = StockCase.of(Play.demand("jars", 1, 2), Play.steady("jars", 1), TERMS, COSTS);
    PolicyScore score =
        PolicySimulation.of(CaseSource.replay(List.of(cups(1, 2), jars)), 1, 2, 3)
            .score("policy", Play.baseStock(8));
    assertThat(score.mean(StockResult::cost, Sample.RUNS, 0.9).draws()).isEqualTo(6);
    assertThat(score.mean(StockResult::cost, Sample.PRODUCTS, 0.9).draws()).isEqualTo(2);
    assertThat(score.mean(StockResult::cost, Sample.SEEDS, 0.9).draws()).isEqualTo(3);
  }

  /** t with 2 degrees of freedom at 97.5 %: 4.302653 (tables). */
  @Test
  void theIntervalIsStudents() {
    MeanInterval interval = MeanInterval.of(new double[] {1, 2, 3}, 0.95);
    assertThat(interval.mean()).isCloseTo(2, within(1e-12));
    assertThat(interval.high()).isCloseTo(2 + 4.302653 / Math.sqrt(3), within(1e-6));
    assertThat(interval.excludesZero()).isFalse();
  }

  @Test
  void refusesImpossibleQuestions() {
    assertThatThrownBy(() -> cups()).hasMessageContaining("'cups' has no period");
    assertThatThrownBy(() -> cups(1, -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> cups(1, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> cups(1).withOrderCost(-1)).hasMessageContaining("cost of an order");
    assertThatThrownBy(() -> cups(1).withEndCost(-1)).hasMessageContaining("left at the end");
    CaseSource source = CaseSource.replay(List.of(cups(1)));
    assertThatThrownBy(() -> PolicySimulation.of(source)).hasMessageContaining("at least one");
    assertThatThrownBy(() -> PolicySimulation.of(source, 1, 1)).hasMessageContaining("different");
    PolicyScore score = PolicySimulation.of(source, 1).score("policy", Play.baseStock(8));
    assertThatThrownBy(() -> score.mean(StockResult::cost, Sample.RUNS, 0.95))
        .hasMessageContaining("at least two draws");
    assertThatThrownBy(() -> score.mean(StockResult::cost, Sample.RUNS, 95))
        .hasMessageContaining("0.95");
    assertThatThrownBy(() -> score.results().get(0).stockTurn(0))
        .hasMessageContaining("periods in a year");
    PolicyScore refused =
        PolicySimulation.of(source, 1).score("policy", Play.ordering(position -> -1));
    assertThat(refused.failures().get(0).message()).contains("orders -1.0 units");
  }
}
