package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.stage.LifecycleStage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class OrderUpToPolicyProperties {

  @Property
  void higherHoldingCostNeverRaisesStock(
      @ForAll @DoubleRange(min = 0.01, max = 10) double holding,
      @ForAll @DoubleRange(min = 1, max = 5) double factor,
      @ForAll LifecycleStage stage) {
    assertThat(propose(holding * factor, 3, stage, 0, 1).orderUpTo())
        .isLessThanOrEqualTo(propose(holding, 3, stage, 0, 1).orderUpTo());
  }

  @Property
  void higherShortageCostNeverLowersStock(
      @ForAll @DoubleRange(min = 0.01, max = 10) double shortage,
      @ForAll @DoubleRange(min = 1, max = 5) double factor,
      @ForAll LifecycleStage stage) {
    assertThat(propose(1, shortage * factor, stage, 0, 1).orderUpTo())
        .isGreaterThanOrEqualTo(propose(1, shortage, stage, 0, 1).orderUpTo());
  }

  @Property
  void anOrderIsWholePacksThatReachTheLevelWithNoneToSpare(
      @ForAll @DoubleRange(min = 0, max = 200) double onHand,
      @ForAll @IntRange(min = 1, max = 50) int pack) {
    OrderProposal proposal = propose(1, 3, LifecycleStage.MATURITY, onHand, pack);
    double need = proposal.orderUpTo() - onHand;
    assertThat(proposal.quantity() % pack).isZero();
    if (need <= 0) {
      assertThat(proposal.quantity()).isZero();
    } else {
      assertThat(proposal.quantity()).isBetween(need - 1e-6, need + pack);
    }
  }

  private static OrderProposal propose(
      double holding, double shortage, LifecycleStage stage, double onHand, double pack) {
    return OrderUpToPolicy.defaults()
        .propose(
            Demand.normal(30, 9, 3),
            Demand.stage(stage),
            InventoryPosition.onHand(onHand),
            SupplyTerms.leadTime(2).withPackSize(pack),
            new InventoryCosts(holding, shortage, 4));
  }
}
