package io.github.lifecycle4j.decide.inventory.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.learning.LearnedOrders;
import io.github.lifecycle4j.decide.inventory.learning.LearnedPolicy;
import io.github.lifecycle4j.decide.inventory.stock.LostSales;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Learned orders as a policy, played in the simulation. */
class LearnedPolicyTest {

  private static final SupplyTerms TERMS = SupplyTerms.leadTime(2);
  private static final InventoryCosts COSTS = new InventoryCosts(1, 9, 0);
  private static final LearnedOrders ORDERS = new LearnedOrders(16, List.of(0.8, 0.9), 6, 25);
  private static final LearnedPolicy POLICY = new LearnedPolicy(ORDERS, 5);

  @Test
  void costsInTheSimulationWhatTheChainOfStatesSays() {
    PolicySimulation simulation =
        PolicySimulation.of(
            seed ->
                List.of(
                    StockCase.of(
                            Play.poisson("cups", 5, 1_000, seed),
                            Play.steady("cups", 5),
                            TERMS,
                            COSTS)
                        .withEndCost(0)
                        .withStart(InventoryPosition.onHand(10))),
            LongStream.rangeClosed(1, 10).toArray());
    PolicyScore score = simulation.score("learned", POLICY);
    assertThat(score.failures()).isEmpty();
    double exact = new LostSales(1, 9, 2, CountDemand.poisson(5)).cost(ORDERS, 25);
    assertThat(score.mean(StockResult::costPerPeriod, Sample.RUNS, 0.9999))
        .satisfies(interval -> assertThat(exact).isBetween(interval.low(), interval.high()));
  }

  @Test
  void aProductThatSellsTwiceAsMuchIsOrderedTwice() {
    OrderProposal one = propose(5, new InventoryPosition(6, 4, 0, List.of(4.0)), TERMS);
    OrderProposal two = propose(10, new InventoryPosition(12, 8, 0, List.of(8.0)), TERMS);
    // 16 − 0.8 · 6 − 0.9 · 4 = 7.6, and no more than 6.
    assertThat(one.quantity()).isEqualTo(6);
    assertThat(two.quantity()).isEqualTo(12);
    assertThat(two.rationale()).contains("Order 12 units", "12 on hand and 8 on order");
    assertThat(two.alternatives()).hasSize(3);
    assertThat(propose(5, InventoryPosition.onHand(30), TERMS).quantity()).isZero();
    assertThat(propose(0, InventoryPosition.EMPTY, TERMS).quantity()).isZero();
    assertThat(propose(5, InventoryPosition.EMPTY, TERMS.withPackSize(4)).quantity()).isEqualTo(8);
  }

  @Test
  void refusesWhatWasNotLearned() {
    assertThatThrownBy(() -> propose(5, InventoryPosition.EMPTY, SupplyTerms.leadTime(3)))
        .hasMessageContaining("lead time of 'cups' is 3");
    assertThatThrownBy(() -> propose(5, new InventoryPosition(6, 4, 0), TERMS))
        .hasMessageContaining("arrivals of the next 1 periods");
    StockCase varying =
        StockCase.of(Play.demand("cups", 5, 5, 5), Play.steady("cups", 5), TERMS, COSTS)
            .withLeadTime(LeadTime.of(2, 0.5, 0.5));
    PolicyScore score =
        PolicySimulation.of(CaseSource.replay(List.of(varying)), 1).score("learned", POLICY);
    assertThat(score.failures()).hasSize(1);
  }

  private static OrderProposal propose(double mean, InventoryPosition position, SupplyTerms terms) {
    Outlook.View view = Play.steady("cups", mean).at(0);
    return POLICY.propose(view.forecast(), view.stage(), position, terms, COSTS);
  }
}
