package io.github.lifecycle4j.decide.inventory.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.OrderUpToPolicy;
import io.github.lifecycle4j.decide.inventory.StageRisk;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.lotsize.EconomicOrderQuantity;
import io.github.lifecycle4j.decide.inventory.stock.LastTimeBuy;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplenishmentPlannerTest {

  /** Packs so small that rounding to whole packs is of no matter. */
  private static final double FINE = 1e-7;

  private static final InventoryCosts COSTS = new InventoryCosts(1, 9, 4);

  private static PlanningItem poisson(LifecycleStage stage, int leadTime, double onHand) {
    return Items.item(
        "cup", Items.poisson(4, 12), stage, onHand, SupplyTerms.leadTime(leadTime), COSTS);
  }

  /** Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed., examples 4.3 and 4.4. */
  @Test
  void meetsTheTextbook() {
    InventoryCosts costs = new InventoryCosts(0.18, 0.7, 0);
    PlannedOrder newsvendor =
        Items.plan(
            Items.item(
                "cup",
                Items.normal(50, 8, 1),
                LifecycleStage.MATURITY,
                0,
                SupplyTerms.leadTime(0).withPackSize(FINE),
                costs));
    assertThat(newsvendor.quantity()).isCloseTo(56.60395592743389, within(1e-6));
    assertThat(newsvendor.expectedCost()).isCloseTo(1.997605193176645, within(1e-7));
    PlannedOrder baseStock =
        Items.plan(
            Items.item(
                "cup",
                Items.normal(50, 8, 5),
                LifecycleStage.MATURITY,
                0,
                SupplyTerms.leadTime(4).withPackSize(FINE),
                costs));
    assertThat(baseStock.orderUpTo()).isCloseTo(264.7668943741548, within(1e-6));
    assertThat(baseStock.expectedCost()).isCloseTo(4.466781004149578, within(1e-6));
  }

  /** Without what only a planner knows it is the order-up-to policy, in growth one period later. */
  @ParameterizedTest
  @EnumSource(LifecycleStage.class)
  void agreesWithTheOrderUpToPolicy(LifecycleStage stage) {
    PlanningItem item =
        Items.item(
            "cup",
            Items.normal(50, 8, 6),
            stage,
            30,
            SupplyTerms.leadTime(3).withPackSize(FINE),
            COSTS);
    ReplenishmentPlanner planner =
        ReplenishmentPlanner.byStage().withRules(StageRules.DEFAULTS.withGrowthAhead(0));
    OrderProposal planned = propose(planner, item);
    OrderProposal other =
        OrderUpToPolicy.defaults()
            .propose(
                item.forecast(),
                item.stage(),
                item.position(),
                item.supply().terms(),
                item.costs());
    assertThat(planned.orderUpTo()).isCloseTo(other.orderUpTo(), within(1e-6));
    assertThat(planned.quantity()).isCloseTo(other.quantity(), within(1e-6));
    assertThat(planned.expectedCost()).isCloseTo(other.expectedCost(), within(1e-6));
    assertThat(planned.service()).isCloseTo(other.service(), within(1e-6));
    assertThat(planned.criticalRatio()).isCloseTo(other.criticalRatio(), within(1e-6));
  }

  private static OrderProposal propose(ReplenishmentPlanner planner, PlanningItem item) {
    return planner.propose(
        item.forecast(), item.stage(), item.position(), item.supply().terms(), item.costs());
  }

  /** The cheapest of all stocks 0 … 80 by trying them. */
  private static double cheapest(IntToDoubleFunction cost) {
    int best = 0;
    for (int y = 1; y <= 80; y++) {
      best = cost.applyAsDouble(y) < cost.applyAsDouble(best) - 1e-9 ? y : best;
    }
    return best;
  }

  private static double left(CountDemand demand, double stock) {
    return stock <= 0 ? 0 : demand.expectedLeftover(stock);
  }

  @Test
  void aLeadTimeThatVariesMixesItsDemands() {
    LeadTime leadTime = LeadTime.of(1, 0.6, 0.1, 0.3);
    PlanningItem item = poisson(LifecycleStage.GROWTH, 1, 0);
    PlannedOrder order =
        Items.plan(
            item.withSupply(item.supply().withLeadTime(leadTime)).withLife(StockLife.ENDLESS));
    // Growth covers one period more: 3, 4 or 5 periods in all, and holds for two.
    CountDemand one = CountDemand.poisson(4);
    IntToDoubleFunction cost =
        y -> {
          double sum = 0;
          for (int l = 1; l <= 3; l++) {
            CountDemand demand = one.over(l + 2);
            sum += leadTime.probability(l) * (9 * demand.expectedShortage(y) + 2 * left(demand, y));
          }
          return sum;
        };
    assertThat(order.quantity()).isEqualTo(cheapest(cost));
    assertThat(order.expectedCost())
        .isCloseTo(cost.applyAsDouble((int) order.quantity()), within(1e-9));
  }

  @Test
  void stockThatPerishesIsOrderedOnlyAsFarAsItSellsInTime() {
    // Risk 10 % in introduction; perishes after the sales of period L + 2 = 3.
    PlanningItem item =
        poisson(LifecycleStage.INTRODUCTION, 1, 3).withLife(StockLife.perishable(2));
    PlannedOrder order = Items.plan(item);
    CountDemand two = CountDemand.poisson(8);
    CountDemand three = CountDemand.poisson(12);
    IntToDoubleFunction cost =
        y -> 9 * two.expectedShortage(y) + 1.4 * left(two, y) + 4 * left(three, y);
    assertThat(order.quantity()).isEqualTo(cheapest(cost) - 3);
    assertThat(order.expectedWaste()).isCloseTo(left(three, order.quantity() + 3), within(1e-9));
    assertThat(order.expectedCost())
        .isCloseTo(cost.applyAsDouble((int) order.quantity() + 3), within(1e-9));
    assertThat(order.quantity())
        .isLessThan(Items.plan(poisson(LifecycleStage.INTRODUCTION, 1, 3)).quantity());
  }

  /** The last order before the end is the last-time buy, and the terminal stock comes on top. */
  @Test
  void theLastOrderIsTheLastTimeBuy() {
    InventoryCosts costs = new InventoryCosts(1e-9, 9, 4);
    for (double terminal : new double[] {0, 5}) {
      PlanningItem item =
          Items.item(
                  "cup",
                  Items.poisson(4, 12),
                  LifecycleStage.DECLINE,
                  2,
                  SupplyTerms.leadTime(2).withReviewPeriod(5),
                  costs)
              .withLife(StockLife.ENDLESS.endingAfter(Items.START + 5, terminal));
      // A margin of 9 and a loss of 4 on what is left after 6 periods.
      double buy = new LastTimeBuy(19, 10, 6).buy(CountDemand.poisson(24), 2);
      assertThat(Items.plan(item).quantity()).isEqualTo(buy + terminal);
    }
  }

  @Test
  void declineRunsDownToItsEnd() {
    // Two periods are left and the next order, for the second of them, is still to come.
    StockLife life = StockLife.ENDLESS.endingAfter(Items.START + 3, 0);
    PlanningItem item = poisson(LifecycleStage.DECLINE, 1, 0).withLife(life);
    CountDemand two = CountDemand.poisson(8);
    CountDemand four = CountDemand.poisson(16);
    assertThat(Items.plan(item).quantity())
        .isEqualTo(cheapest(y -> 9 * two.expectedShortage(y) + left(two, y) + 4 * left(four, y)));
    // An order that would arrive after the end is none.
    PlanningItem late =
        poisson(LifecycleStage.DECLINE, 4, 0)
            .withLife(StockLife.ENDLESS.endingAfter(Items.START + 3, 0));
    assertThat(Items.plan(late).quantity()).isZero();
    assertThat(Items.plan(late).rationale()).contains("after the last period of sale");
    PlanningItem past =
        poisson(LifecycleStage.DECLINE, 0, 3)
            .withLife(StockLife.ENDLESS.endingAfter(Items.START - 1, 0));
    assertThat(Items.plan(past).quantity()).isZero();
    assertThat(Items.plan(past).expectedWaste()).isEqualTo(3);
  }

  @Test
  void matureOrdersAreEconomicLots() {
    PlanningItem item = poisson(LifecycleStage.MATURITY, 1, 0);
    double lot = Items.plan(item.withSupply(item.supply().withOrderCost(200))).quantity();
    // √(2 · 200 · 4 / 1) = 40.
    assertThat(lot).isEqualTo(new EconomicOrderQuantity(200, 1, 4).optimum().quantity());
    PlanningItem enough = poisson(LifecycleStage.MATURITY, 1, 20);
    assertThat(Items.plan(enough.withSupply(item.supply().withOrderCost(200))).quantity()).isZero();
    PlanningItem young = poisson(LifecycleStage.INTRODUCTION, 1, 0);
    assertThat(Items.plan(young.withSupply(item.supply().withOrderCost(200))).quantity())
        .isEqualTo(Items.plan(young).quantity());
  }

  @Test
  void ordersThePacksThatCostLess() {
    CountDemand two = CountDemand.poisson(8);
    // The risk of 2 % in maturity: 1 + 0.02 · 4.
    IntToDoubleFunction cost = y -> 9 * two.expectedShortage(y) + 1.08 * left(two, y);
    for (int pack = 1; pack <= 30; pack++) {
      for (int minimum : new int[] {0, 20, 60}) {
        SupplyTerms terms = SupplyTerms.leadTime(1).withPackSize(pack).withMinimumOrder(minimum);
        double quantity =
            Items.plan(
                    Items.item(
                        "cup", Items.poisson(4, 3), LifecycleStage.MATURITY, 1, terms, COSTS))
                .quantity();
        assertThat(quantity % pack).isZero();
        double best = 0;
        for (int q = pack; q <= 90; q += pack) {
          boolean allowed = q >= minimum;
          if (allowed && cost.applyAsDouble(1 + q) < cost.applyAsDouble((int) best + 1)) {
            best = q;
          }
        }
        assertThat(cost.applyAsDouble((int) quantity + 1))
            .isCloseTo(cost.applyAsDouble((int) best + 1), within(1e-9));
        assertThat(quantity == 0 || quantity >= minimum).isTrue();
      }
    }
  }

  @Test
  void waitsForTheOrderDay() {
    PlanningItem item = poisson(LifecycleStage.MATURITY, 1, 0);
    PlannedOrder order =
        Items.plan(item.withSupply(item.supply().withOrderDays(OrderDays.every(4, 2))));
    assertThat(order.quantity()).isZero();
    assertThat(order.period()).hasValue(102);
    assertThat(order.alternatives()).isEmpty();
    assertThat(order.rationale()).contains("takes no order now but in 102");
    // On an order day the stock lasts until the next one's delivery: 1 + 4 periods.
    PlannedOrder open =
        Items.plan(item.withSupply(item.supply().withOrderDays(OrderDays.every(4, 0))));
    assertThat(open.expectedDemand()).isCloseTo(20, within(1e-9));
    assertThat(open.period()).hasValue(100);
    assertThat(open.nextOrder()).isEqualTo(104);
  }

  @Test
  void knowsTheDaysOfTheWeek() {
    OrderDays days = OrderDays.weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    long monday = Frequency.DAILY.periodOf(LocalDate.of(2024, 1, 1));
    assertThat(days.isOpen(monday)).isTrue();
    assertThat(days.nextAfter(monday)).isEqualTo(monday + 4);
    assertThat(days.except(List.of(monday + 4)).nextAfter(monday)).isEqualTo(monday + 7);
  }

  @Test
  void growthIsAheadOfTheCurve() {
    PlanningItem item = poisson(LifecycleStage.GROWTH, 1, 0);
    assertThat(Items.plan(item).expectedDemand()).isCloseTo(12, within(1e-9));
    // As far as the forecast reaches.
    PlanningItem shortSighted =
        Items.item(
            "cup", Items.poisson(4, 2), LifecycleStage.GROWTH, 0, SupplyTerms.leadTime(1), COSTS);
    assertThat(Items.plan(shortSighted).expectedDemand()).isCloseTo(8, within(1e-9));
  }

  @Test
  void aBadItemDoesNotSinkTheCatalogue() {
    PlanningItem good = poisson(LifecycleStage.MATURITY, 1, 0);
    PlanningItem shortSighted = poisson(LifecycleStage.MATURITY, 30, 0);
    ReplenishmentPlan plan = ReplenishmentPlanner.byStage().plan(List.of(good, shortSighted));
    assertThat(plan.orders()).hasSize(1);
    assertThat(plan.failures()).hasSize(1);
    assertThat(plan.failures().get(0).message()).contains("'cup'", "reaches 12 periods", "need 31");
    ReplenishmentPlan made =
        ReplenishmentPlanner.byStage()
            .plan(
                List.of(ProductKey.of("cup"), ProductKey.of("pot")),
                key -> {
                  double holding = key.id().equals("pot") ? -1 : 1;
                  return Items.item(
                      key.id(),
                      Items.poisson(4, 3),
                      LifecycleStage.MATURITY,
                      0,
                      SupplyTerms.leadTime(0),
                      new InventoryCosts(holding, 9, 0));
                });
    assertThat(made.orders()).extracting(order -> order.key().id()).containsExactly("cup");
    assertThat(made.failures().get(0).key().id()).isEqualTo("pot");
    assertThat(made.failures().get(0).message()).contains("holding cost is -1");
  }

  @Test
  void withoutDemandThereIsNoOrder() {
    PlannedOrder order =
        Items.plan(
            Items.item(
                "cup",
                Items.poisson(0, 3),
                LifecycleStage.MATURITY,
                0,
                SupplyTerms.leadTime(0),
                COSTS));
    assertThat(order.quantity()).isZero();
    assertThat(order.expectedCost()).isZero();
    assertThat(order.service()).isEqualTo(1);
    assertThat(order.fillRate()).isEqualTo(1);
  }

  @Test
  void whatIsOwedComesFirst() {
    PlanningItem item = poisson(LifecycleStage.MATURITY, 1, 0);
    PlanningItem owing =
        new PlanningItem(
            item.forecast(),
            item.stage(),
            new InventoryPosition(0, 0, 7),
            item.supply(),
            item.costs());
    assertThat(Items.plan(owing).quantity()).isEqualTo(Items.plan(item).quantity() + 7);
  }

  @Test
  void tellsReasonAndAlternatives() {
    PlanningItem item = poisson(LifecycleStage.DECLINE, 1, 3);
    PlannedOrder order =
        Items.plan(
            new PlanningItem(
                item.forecast(),
                item.stage(),
                item.position(),
                Supply.of(SupplyTerms.leadTime(1).withPackSize(4).withMinimumOrder(8)),
                COSTS,
                StockLife.perishable(3).endingAfter(Items.START + 8, 2)));
    assertThat(order.rationale())
        .startsWith("Order 8 units, at least 8, in packs of 4. Stage decline")
        .contains("running down", "8 units are expected to sell", "there are 3 (3 on hand")
        .contains("units keep for 3 periods; sales end after 108 with 2 units to be left");
    assertThat(order.alternatives()).extracting(Choice::amount).containsExactly(0.0, 12.0);
    assertThat(order.alternatives())
        .allSatisfy(other -> assertThat(other.expectedCost()).isGreaterThan(order.expectedCost()));
    assertThat(order.choice().action()).isEqualTo("order 8 units");
    assertThat(order.inputs().item().costs()).isEqualTo(COSTS);
  }

  @Test
  void refusesImpossibleNumbers() {
    Supply supply = Supply.of(SupplyTerms.leadTime(0));
    assertThatThrownBy(() -> supply.withOrderCost(-1)).hasMessageContaining("cost of an order");
    assertThatThrownBy(() -> supply.withUnitCost(-1)).hasMessageContaining("unit cost is -1");
    assertThatThrownBy(() -> supply.withUnitVolume(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> StockLife.perishable(0)).hasMessageContaining("shelf life is 0");
    assertThatThrownBy(() -> StockLife.ENDLESS.endingAfter(3, -1))
        .hasMessageContaining("terminal stock is -1");
    assertThatThrownBy(() -> StageRules.DEFAULTS.withGrowthAhead(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> StageRules.oneForAll(1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> OrderDays.every(0, 0)).hasMessageContaining("every 0 periods");
    assertThatThrownBy(OrderDays::weekly).hasMessageContaining("no day of the week");
    assertThatThrownBy(() -> Limit.budget(-5)).hasMessageContaining("limit 'budget' is -5");
    assertThatThrownBy(() -> InventoryCosts.ofService(1, 1, 0)).hasMessageContaining("service");
    assertThatThrownBy(() -> InventoryCosts.ofService(1, 0, 0)).hasMessageContaining("0.95");
  }

  @Test
  void aServiceLevelHasItsCost() {
    // Growth has no risk: the critical ratio of one review period is the service itself.
    PlanningItem item =
        Items.item(
            "cup",
            Items.normal(100, 10, 1),
            LifecycleStage.GROWTH,
            0,
            SupplyTerms.leadTime(0).withPackSize(FINE),
            InventoryCosts.ofService(2, 0.95, 3));
    ReplenishmentPlanner planner =
        ReplenishmentPlanner.byStage()
            .withRules(StageRules.DEFAULTS.withRisk(StageRisk.defaults()).withGrowthAhead(0));
    assertThat(propose(planner, item).service()).isCloseTo(0.95, within(1e-7));
  }
}
