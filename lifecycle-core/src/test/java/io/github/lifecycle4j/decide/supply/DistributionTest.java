package io.github.lifecycle4j.decide.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.supply.SupplyException.Kind;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Provenance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two shops, a depot and a supplier, netted by hand. A unit costs 1 a period to hold, 5 when it is
 * short, 3 when it is never sold.
 */
class DistributionTest {

  private static final ProductKey KEY = ProductKey.of("tea");
  private static final InventoryCosts COSTS = new InventoryCosts(1, 5, 3);

  private static final BillOfDistribution BILL =
      new BillOfDistribution(
          List.of(
              new Lane("supplier", "depot", SupplyTerms.leadTime(2).withPackSize(100)),
              new Lane("depot", "east", SupplyTerms.leadTime(1).withPackSize(10)),
              new Lane("depot", "west", SupplyTerms.leadTime(1).withMinimumOrder(40))));

  private static DistributionPlan plan(StockPoint... points) {
    return new DistributionProblem(KEY, 10, 6, BILL, List.of(points), COSTS).plan();
  }

  private static StockPoint east() {
    return StockPoint.of("east")
        .withDemand(20, 20, 20, 20, 20, 20)
        .withOnHand(45)
        .withScheduled(2, 10)
        .withSafetyStock(5);
  }

  private static StockPoint west() {
    return StockPoint.of("west").withDemand(15, 15, 15, 15, 15, 15).withOnHand(30);
  }

  @Test
  void aShopOrdersALeadTimeBeforeItsStockWouldBeBelowTheSafetyStock() {
    DistributionRecord east = plan(east(), west()).at("east");
    // 45 − 20 = 25; + 10 − 20 = 15; − 20 = −5 lacks 10: a pack; then 20 for each period.
    assertThat(east.requirements()).containsOnly(20.0);
    assertThat(east.netRequirements()).containsExactly(0.0, 0.0, 10.0, 20.0, 20.0, 20.0);
    assertThat(east.receipts()).containsExactly(0.0, 0.0, 10.0, 20.0, 20.0, 20.0);
    assertThat(east.projected()).containsExactly(25.0, 15.0, 5.0, 5.0, 5.0, 5.0);
    assertThat(east.orders()).containsExactly(0.0, 10.0, 20.0, 20.0, 20.0, 0.0);
    assertThat(east.overdue()).isZero();
    assertThat(east.attainable()).isEqualTo(east.projected());
  }

  @Test
  void ordersOfShopsAreRequirementsOfTheDepotAndTheirsOfTheSupplier() {
    DistributionPlan plan = plan(east(), west(), StockPoint.of("depot").withOnHand(60));
    // West: 0 left after two periods, then 40 for 15, 25 left; 10; −5: 40 more, 35; 20.
    assertThat(plan.at("west").orders()).containsExactly(0.0, 40.0, 0.0, 40.0, 0.0, 0.0);
    assertThat(plan.at("depot").requirements()).containsExactly(0.0, 50.0, 20.0, 60.0, 20.0, 0.0);
    // 60, 10, −10: 100 arrive in period 3, 90; 30; 10; 10. Ordered two periods before, in 1.
    assertThat(plan.at("depot").projected()).containsExactly(60.0, 10.0, 90.0, 30.0, 10.0, 10.0);
    assertThat(plan.orders()).containsOnlyKeys("supplier");
    assertThat(plan.orders().get("supplier")).containsExactly(100.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    assertThat(plan.records()).extracting(DistributionRecord::location).endsWith("depot");
  }

  @Test
  void whatCannotArriveInTimeIsAShortage() {
    // The depot is empty: it lacks 50 in period 2, but its supplier takes two periods.
    DistributionPlan plan = plan(east(), west());
    DistributionRecord depot = plan.at("depot");
    assertThat(depot.overdue()).isEqualTo(100);
    assertThat(depot.attainable().subList(0, 3)).containsExactly(0.0, -50.0, 30.0);
    SupplyException first = plan.exceptions().get(0);
    assertThat(first.kind()).isEqualTo(Kind.SHORTAGE);
    assertThat(first.location()).isEqualTo("depot");
    assertThat(first.period()).isEqualTo(11);
    assertThat(first.units()).isCloseTo(50, within(1e-12));
    assertThat(first.moneyAtRisk()).isCloseTo(250, within(1e-12));
    assertThat(first.sentence()).contains("depot is 50 units of 'tea' short", "250.00 at risk");
  }

  @Test
  void exceptionsAreRankedByMoney() {
    // West has 200 for 90: 110 · 3 = 330. East is short by 15 of its first demand: 75. The depot
    // has to send what east lacks, 20 and 20 a period and the safety stock.
    StockPoint empty = StockPoint.of("east").withDemand(15, 0, 0).withOnHand(0);
    List<SupplyException> exceptions =
        plan(empty, west().withOnHand(200), StockPoint.of("depot").withOnHand(20)).exceptions();
    assertThat(exceptions)
        .extracting(SupplyException::location, SupplyException::kind, SupplyException::moneyAtRisk)
        .containsExactly(tuple("west", Kind.EXCESS, 330.0), tuple("east", Kind.SHORTAGE, 75.0));
  }

  @Test
  void anOrderCoversItsReviewPeriod() {
    BillOfDistribution weekly =
        new BillOfDistribution(
            List.of(new Lane("depot", "shop", SupplyTerms.leadTime(0).withReviewPeriod(3))));
    DistributionRecord shop =
        new DistributionProblem(
                KEY,
                0,
                6,
                weekly,
                List.of(StockPoint.of("shop").withDemand(5, 6, 7, 8, 9, 10).withScheduled(3, 2)),
                COSTS)
            .plan()
            .at("shop");
    // 5 + 6 + 7 − 2 that are due, and 8 + 9 + 10.
    assertThat(shop.orders()).containsExactly(16.0, 0.0, 0.0, 27.0, 0.0, 0.0);
  }

  @Test
  void proposalsSayWhatWhereAndWhen() {
    DistributionPlan plan = plan(east(), west());
    SupplyProposal first = plan.proposals().get(0);
    assertThat(first.choice().action()).isEqualTo("order 100 units at supplier");
    assertThat(first.period()).hasValue(10);
    assertThat(first.arrival()).isEqualTo(12);
    assertThat(first.rationale()).contains("100 of them are overdue");
    // 50 in period 2 and 20 more in 3 would be missing: the first 100 leave 50 and then 30.
    assertThat(first.alternatives().get(0).expectedCost()).isCloseTo(5 * 50, within(1e-12));
    assertThat(first.inputs()).isEqualTo(plan.problem());
    assertThat(plan.proposals()).extracting(SupplyProposal::placed).isSorted();
  }

  @Test
  void aForecastIsTheDemandOfAShop() {
    Forecast forecast =
        new Forecast(
            KEY,
            Frequency.WEEKLY,
            3,
            Parametric.normal(new double[] {4, -1}, new double[] {1, 1}, new double[] {1, 2}),
            new Provenance("test", Map.of(), 0, ""));
    assertThat(StockPoint.of("shop", forecast).demand()).containsExactly(4.0, 0.0);
  }

  @Test
  void impossibleNetworksAreRefused() {
    SupplyTerms terms = SupplyTerms.leadTime(1);
    assertThatThrownBy(
            () ->
                new BillOfDistribution(
                    List.of(
                        new Lane("a", "b", terms),
                        new Lane("b", "c", terms),
                        new Lane("c", "a", terms))))
        .hasMessageContaining("close a circle");
    assertThatThrownBy(
            () ->
                new BillOfDistribution(
                    List.of(new Lane("a", "c", terms), new Lane("b", "c", terms))))
        .hasMessageContaining("'c' has two sources, 'a' and 'b'");
    assertThatThrownBy(() -> new Lane("a", "a", terms)).hasMessageContaining("its own source");
    assertThatThrownBy(() -> plan(StockPoint.of("north")))
        .hasMessageContaining("No lane leads to 'north'");
    assertThatThrownBy(() -> plan(west(), west())).hasMessageContaining("given twice");
    assertThatThrownBy(() -> StockPoint.of("west").withDemand(-1)).hasMessageContaining("west");
    assertThatThrownBy(() -> west().withScheduled(0, 5)).hasMessageContaining("period 0");
    assertThatThrownBy(() -> plan(west()).at("north")).hasMessageContaining("no location 'north'");
  }
}
