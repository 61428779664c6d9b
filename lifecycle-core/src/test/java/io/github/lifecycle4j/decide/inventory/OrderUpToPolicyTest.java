package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageProbabilities;
import org.junit.jupiter.api.Test;

class OrderUpToPolicyTest {

  /** Packs so small that rounding to whole packs is of no matter. */
  private static final SupplyTerms FINE = SupplyTerms.leadTime(0).withPackSize(1e-7);

  private static final InventoryCosts COSTS = new InventoryCosts(0.18, 0.7, 0);

  /** Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed., example 4.3. */
  @Test
  void meetsTheNewsvendorOfTheTextbook() {
    OrderProposal proposal =
        OrderUpToPolicy.defaults()
            .propose(
                Demand.normal(50, 8, 1),
                Demand.stage(LifecycleStage.MATURITY),
                InventoryPosition.EMPTY,
                FINE,
                COSTS);
    assertThat(proposal.orderUpTo()).isCloseTo(56.60395592743389, within(1e-7));
    assertThat(proposal.expectedCost()).isCloseTo(1.997605193176645, within(1e-7));
    assertThat(proposal.criticalRatio()).isCloseTo(0.7 / 0.88, within(1e-12));
  }

  /** Snyder and Shen, example 4.4: lead time 4, review every period. */
  @Test
  void meetsTheBaseStockLevelOfTheTextbook() {
    OrderProposal proposal =
        OrderUpToPolicy.defaults()
            .propose(
                Demand.normal(50, 8, 5),
                Demand.stage(LifecycleStage.GROWTH),
                InventoryPosition.EMPTY,
                new SupplyTerms(4, 1, 0, 1e-7),
                COSTS);
    assertThat(proposal.orderUpTo()).isCloseTo(264.7668943741548, within(1e-6));
    assertThat(proposal.expectedCost()).isCloseTo(4.466781004149578, within(1e-6));
  }

  @Test
  void ordersWholePacksAndAtLeastTheMinimum() {
    // Demand is 10 for sure and 4 are there: 6 are needed.
    SupplyTerms packsOfFour = SupplyTerms.leadTime(0).withPackSize(4);
    assertThat(quantity(packsOfFour, 4)).isEqualTo(8);
    assertThat(quantity(packsOfFour.withMinimumOrder(9), 4)).isEqualTo(12);
    assertThat(quantity(packsOfFour, 10)).isZero();
    assertThat(quantity(packsOfFour, 25)).isZero();
    assertThat(quantity(SupplyTerms.leadTime(0), 4)).isEqualTo(6);
  }

  private static double quantity(SupplyTerms terms, double onHand) {
    return OrderUpToPolicy.defaults()
        .propose(
            Demand.normal(10, 0, 1),
            Demand.stage(LifecycleStage.MATURITY),
            InventoryPosition.onHand(onHand),
            terms,
            COSTS)
        .quantity();
  }

  @Test
  void countsShortageAndLeftoverOfTheStockThatWillBeThere() {
    // Demand is 0, 10 or 20 with equal probability; 15 on hand, nothing ordered at this ratio.
    OrderProposal proposal =
        OrderUpToPolicy.defaults()
            .propose(
                Demand.of(Samples.of(new double[][] {{0}, {10}, {20}})),
                Demand.stage(LifecycleStage.GROWTH),
                InventoryPosition.onHand(15),
                SupplyTerms.leadTime(0),
                new InventoryCosts(2, 1, 0));
    assertThat(proposal.quantity()).isZero();
    assertThat(proposal.expectedShortage()).isCloseTo(5 / 3.0, within(1e-12));
    assertThat(proposal.expectedLeftover()).isCloseTo(20 / 3.0, within(1e-12));
    assertThat(proposal.expectedCost()).isCloseTo(5 / 3.0 + 2 * 20 / 3.0, within(1e-12));
    assertThat(proposal.service()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void ordersLessTheLikelierALeftoverIsNeverSold() {
    double growth = upTo(LifecycleStage.GROWTH);
    double maturity = upTo(LifecycleStage.MATURITY);
    double decline = upTo(LifecycleStage.DECLINE);
    double discontinued = upTo(LifecycleStage.DISCONTINUED);
    assertThat(growth).isGreaterThan(maturity);
    assertThat(maturity).isGreaterThan(decline);
    assertThat(decline).isGreaterThan(discontinued);
  }

  @Test
  void takesTheRisksThatAreGiven() {
    StageRisk safeDecline = StageRisk.defaults().with(LifecycleStage.DECLINE, 0);
    assertThat(upTo(OrderUpToPolicy.defaults().withRisk(safeDecline), LifecycleStage.DECLINE))
        .isEqualTo(upTo(LifecycleStage.GROWTH));
  }

  private static double upTo(LifecycleStage stage) {
    return upTo(OrderUpToPolicy.defaults(), stage);
  }

  private static double upTo(OrderUpToPolicy policy, LifecycleStage stage) {
    return policy
        .propose(
            Demand.normal(50, 8, 1),
            Demand.stage(stage),
            InventoryPosition.EMPTY,
            SupplyTerms.leadTime(0),
            InventoryCosts.ofPrices(6, 10, 0.25, 52))
        .orderUpTo();
  }

  @Test
  void aDiscontinuedProductIsNotOrdered() {
    assertThat(upTo(LifecycleStage.DISCONTINUED)).isZero();
  }

  @Test
  void noDemandComesWithTheProbabilityOfTheEnd() {
    // Demand 10 or 20 alike while alive, and alive with 0.8: 0 with 0.2, 10 with 0.4, 20 with 0.4.
    double[] probability = new double[LifecycleStage.values().length];
    probability[LifecycleStage.GROWTH.ordinal()] = 0.8;
    probability[LifecycleStage.DISCONTINUED.ordinal()] = 0.2;
    OrderProposal proposal =
        OrderUpToPolicy.defaults()
            .propose(
                Demand.of(Samples.of(new double[][] {{10}, {20}})),
                Demand.stage(StageProbabilities.of(probability)),
                InventoryPosition.onHand(15),
                SupplyTerms.leadTime(0),
                new InventoryCosts(2, 1, 0));
    assertThat(proposal.quantity()).isZero();
    assertThat(proposal.expectedShortage()).isCloseTo(0.4 * 5, within(1e-12));
    assertThat(proposal.expectedLeftover()).isCloseTo(0.2 * 15 + 0.4 * 5, within(1e-12));
    assertThat(proposal.service()).isCloseTo(0.6, within(1e-12));
    // The ratio 1/3 lies (1/3 − 0.2) / 0.8 = 1/6 up the live distribution between 10 and 20.
    assertThat(proposal.orderUpTo()).isCloseTo(10 + 10 / 6.0, within(1e-12));
  }

  @Test
  void whatIsLeftAtTheEndCostsItsWriteOffAndTheRestDoesNot() {
    // Growth with 0.8, where nothing is written off, and the end with 0.2, where all is. One more
    // unit saves 5 · 0.8 (1 − F) and costs 1 · 0.8 F + (1 + 9) 0.2: 4 − 4 F = 0.8 F + 2, F = 5/12.
    double[] probability = new double[LifecycleStage.values().length];
    probability[LifecycleStage.GROWTH.ordinal()] = 0.8;
    probability[LifecycleStage.DISCONTINUED.ordinal()] = 0.2;
    OrderProposal proposal =
        OrderUpToPolicy.defaults()
            .propose(
                Demand.of(Samples.of(new double[][] {{0}, {12}})),
                Demand.stage(StageProbabilities.of(probability)),
                InventoryPosition.EMPTY,
                SupplyTerms.leadTime(0),
                new InventoryCosts(1, 5, 9));
    assertThat(proposal.orderUpTo()).isCloseTo(5, within(1e-9));
    assertThat(proposal.criticalRatio()).isCloseTo(0.2 + 0.8 * 5 / 12, within(1e-12));
    // With 5 in stock: short of 7 with 0.4; 5 left with 0.4 in growth and with 0.2 at the end.
    assertThat(proposal.expectedCost())
        .isCloseTo(5 * 0.4 * 7 + 1 * 0.4 * 5 + 10 * 0.2 * 5, within(1e-9));
  }

  @Test
  void tellsTheReason() {
    String rationale =
        OrderUpToPolicy.defaults()
            .propose(
                Demand.normal(10, 0, 3),
                Demand.stage(LifecycleStage.DECLINE),
                new InventoryPosition(4, 3, 0),
                new SupplyTerms(2, 1, 0, 12),
                COSTS)
            .rationale();
    assertThat(rationale)
        .startsWith("Order 24 units, in packs of 12. ")
        .contains("(lead time 2 + review 1 periods) 30 units are expected to sell")
        .contains("there are 7 (4 on hand, 3 on order)")
        .endsWith("Stage: decline (probability 100 %).");
  }

  @Test
  void tellsLargeAndFractionalNumbersAsTheyAreRead() {
    String rationale =
        OrderUpToPolicy.defaults()
            .propose(
                Demand.normal(1_000_000, 0, 3),
                Demand.stage(LifecycleStage.PRE_LAUNCH),
                new InventoryPosition(1234.5, 0.25, 2),
                new SupplyTerms(0, 1, 1000, 0.5),
                COSTS)
            .rationale();
    assertThat(rationale)
        .startsWith("Order 998,767.5 units, at least 1,000, in packs of 0.5. ")
        .contains("1,000,000 units are expected to sell")
        .contains("there are 1,233 (1,235 on hand, 0.250 on order, 2 owed to customers)")
        .contains("Stage: pre-launch");
  }

  @Test
  void tellsPacksOfPartsOfAUnit() {
    String rationale =
        OrderUpToPolicy.defaults()
            .propose(
                Demand.normal(10, 0, 1),
                Demand.stage(LifecycleStage.MATURITY),
                InventoryPosition.onHand(8.6),
                SupplyTerms.leadTime(0).withPackSize(0.25),
                COSTS)
            .rationale();
    assertThat(rationale).startsWith("Order 1.5 units, in packs of 0.25. ");
  }

  @Test
  void fillsBackordersFirst() {
    // 3 are owed and 10 will be wanted for sure: 13 are needed, none is short, none is left.
    OrderProposal proposal =
        OrderUpToPolicy.defaults()
            .propose(
                Demand.normal(10, 0, 1),
                Demand.stage(LifecycleStage.MATURITY),
                new InventoryPosition(0, 0, 3),
                SupplyTerms.leadTime(0),
                COSTS);
    assertThat(proposal.position()).isEqualTo(-3);
    assertThat(proposal.quantity()).isEqualTo(13);
    assertThat(proposal.expectedShortage()).isZero();
    assertThat(proposal.expectedLeftover()).isZero();
    assertThat(proposal.service()).isEqualTo(1);
  }

  @Test
  void refusesAForecastThatIsTooShort() {
    assertThatThrownBy(
            () ->
                OrderUpToPolicy.defaults()
                    .propose(
                        Demand.normal(10, 1, 2),
                        Demand.stage(LifecycleStage.GROWTH),
                        InventoryPosition.EMPTY,
                        SupplyTerms.leadTime(2),
                        COSTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'cup'")
        .hasMessageContaining("reaches 2 periods")
        .hasMessageContaining("need 3");
  }

  @Test
  void refusesImpossibleNumbers() {
    assertThatThrownBy(() -> new InventoryCosts(0, 1, 0)).hasMessageContaining("holding cost is 0");
    assertThatThrownBy(() -> new InventoryCosts(1, -2, 0)).hasMessageContaining("-2");
    assertThatThrownBy(() -> InventoryPosition.onHand(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> SupplyTerms.leadTime(-1)).hasMessageContaining("lead time");
    assertThatThrownBy(() -> SupplyTerms.leadTime(1).withPackSize(0))
        .hasMessageContaining("pack size");
    assertThatThrownBy(() -> SupplyTerms.leadTime(1).withReviewPeriod(0))
        .hasMessageContaining("review period");
    assertThatThrownBy(() -> InventoryCosts.ofPrices(5, 4, 0.2, 52))
        .hasMessageContaining("not above the unit cost");
    assertThatThrownBy(() -> StageRisk.defaults().with(LifecycleStage.DECLINE, 1.5))
        .hasMessageContaining("DECLINE");
  }
}
