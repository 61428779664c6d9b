package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Demand of 6 or 10, each with probability 1/2; a unit short costs 4, a unit left over 1. */
class OrderAlternativesTest {

  private static final InventoryCosts COSTS = new InventoryCosts(1, 4, 0);

  private static OrderProposal propose(InventoryPosition position, SupplyTerms terms) {
    return OrderUpToPolicy.defaults()
        .propose(
            Demand.of(Samples.of(new double[][] {{6}, {10}})),
            Demand.stage(LifecycleStage.GROWTH),
            position,
            terms,
            COSTS);
  }

  @Test
  void anOrderIsComparedWithNoneAndWithItsNeighbours() {
    OrderProposal order =
        propose(InventoryPosition.onHand(2), SupplyTerms.leadTime(0).withPackSize(4));
    assertThat(order.choice().action()).isEqualTo("order 8 units");
    assertThat(order.choice().amount()).isEqualTo(8);
    // 10 there: half the time 4 left over.
    assertThat(order.choice().expectedCost()).isCloseTo(2, within(1e-12));
    assertThat(order.choice().service()).hasValue(1);
    List<Choice> others = order.alternatives();
    assertThat(others)
        .extracting(Choice::action)
        .containsExactly("order nothing", "order 4 units", "order 12 units");
    // 2 there: short by 4 or 8. 6 there: half the time short by 4. 14 there: 8 or 4 left over.
    assertThat(others.get(0).expectedCost()).isCloseTo(24, within(1e-12));
    assertThat(others.get(1).expectedCost()).isCloseTo(8, within(1e-12));
    assertThat(others.get(2).expectedCost()).isCloseTo(6, within(1e-12));
    assertThat(others.get(1).service().orElseThrow()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void noOrderIsComparedWithTheLeastOne() {
    SupplyTerms terms = SupplyTerms.leadTime(0).withMinimumOrder(5);
    OrderProposal none = propose(InventoryPosition.onHand(12), terms);
    assertThat(none.choice().action()).isEqualTo("order nothing");
    assertThat(none.alternatives()).extracting(Choice::amount).containsExactly(5.0);
  }

  @Test
  void aBacklogThatIsNotFilledIsShort() {
    OrderProposal order = propose(new InventoryPosition(0, 0, 3), SupplyTerms.leadTime(0));
    assertThat(order.quantity()).isEqualTo(13);
    // 3 owed and 8 expected.
    assertThat(order.alternatives().get(0).expectedCost()).isCloseTo(44, within(1e-12));
    assertThat(order.alternatives().get(0).service()).hasValue(0);
  }

  @Test
  void theInputsGiveTheProposalAgain() {
    Decision decision = propose(InventoryPosition.onHand(2), SupplyTerms.leadTime(0));
    assertThat(decision.inputs()).isInstanceOf(OrderProposal.Inputs.class);
    OrderProposal.Inputs inputs = (OrderProposal.Inputs) decision.inputs();
    assertThat(
            inputs
                .policy()
                .propose(
                    inputs.forecast().orElseThrow(),
                    inputs.stage(),
                    inputs.position(),
                    inputs.terms(),
                    inputs.costs()))
        .isEqualTo(decision);
    assertThat(decision.period()).hasValue(inputs.forecast().orElseThrow().startPeriod());
  }
}
