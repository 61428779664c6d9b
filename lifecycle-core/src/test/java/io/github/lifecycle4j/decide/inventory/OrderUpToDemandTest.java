package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.decide.inventory.stock.Newsvendor;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders against any kind of demand, without a forecast. */
class OrderUpToDemandTest {

  /** Holding a unit for a week costs 0.5, a missing one 9.5: the critical ratio is 0.95. */
  private static final InventoryCosts COSTS = new InventoryCosts(0.5, 9.5, 0);

  private static final StageEstimate GROWTH =
      new StageEstimate(
          ProductKey.of("cup"),
          4,
          StageProbabilities.certain(LifecycleStage.GROWTH),
          1,
          Optional.empty(),
          1,
          List.of());

  private static OrderProposal propose(Demand demand) {
    return OrderUpToPolicy.defaults()
        .propose(demand, GROWTH, InventoryPosition.EMPTY, SupplyTerms.leadTime(2), COSTS);
  }

  static Stream<Demand> demands() {
    return Stream.of(
        Demand.normal(40, 8).over(3),
        CountDemand.poisson(4).over(3),
        CountDemand.negativeBinomial(4, 12).over(3),
        CountDemand.of(0.5, 0, 0, 0.5).over(3),
        Demand.uniform(10, 30),
        Demand.empirical(3, 9, 4, 20, 7, 7, 12));
  }

  /** The newsvendor's quantity and cost. */
  @ParameterizedTest
  @MethodSource("demands")
  void theLevelIsTheNewsvendors(Demand demand) {
    Newsvendor newsvendor = new Newsvendor(0.5, 9.5);
    OrderProposal proposal = propose(demand);
    assertThat(proposal.criticalRatio()).isCloseTo(0.95, within(1e-12));
    assertThat(proposal.orderUpTo()).isEqualTo(newsvendor.quantity(demand));
    assertThat(proposal.quantity()).isEqualTo(Math.ceil(proposal.orderUpTo() - 1e-9));
    double left = demand.expectedLeftover(proposal.quantity());
    double missing = demand.expectedShortage(proposal.quantity());
    assertThat(proposal.expectedCost()).isCloseTo(0.5 * left + 9.5 * missing, within(1e-6));
    assertThat(proposal.service()).isEqualTo(demand.cdf(proposal.quantity()));
    assertThat(proposal.key()).isEqualTo(ProductKey.of("cup"));
    assertThat(proposal.period()).isEmpty();
  }

  /** R: qpois(.95, 12) = 18, ppois(18, 12). */
  @Test
  void poissonDemandOfTheTextbook() {
    OrderProposal proposal = propose(CountDemand.poisson(4).over(3));
    assertThat(proposal.quantity()).isEqualTo(18);
    assertThat(proposal.service()).isCloseTo(0.962583510336608, within(1e-12));
  }

  @Test
  void noDemandIsNoOrder() {
    OrderProposal none = propose(CountDemand.poisson(0));
    assertThat(none.quantity()).isZero();
    assertThat(none.expectedCost()).isZero();
    assertThat(none.service()).isEqualTo(1);
  }
}
