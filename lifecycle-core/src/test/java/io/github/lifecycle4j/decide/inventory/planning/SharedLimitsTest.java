package io.github.lifecycle4j.decide.inventory.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharedLimitsTest {

  private static final double FINE = 1e-6;

  private static PlanningItem normal(
      String key, double mean, double deviation, double shortage, double cost, double volume) {
    PlanningItem item =
        Items.item(
            key,
            Items.normal(mean, deviation, 1),
            LifecycleStage.MATURITY,
            0,
            SupplyTerms.leadTime(0).withPackSize(FINE),
            new InventoryCosts(1, shortage, 0));
    return item.withSupply(item.supply().withUnitCost(cost).withUnitVolume(volume));
  }

  private static List<PlanningItem> three() {
    return List.of(
        normal("a", 100, 20, 4, 10, 1),
        normal("b", 200, 60, 9, 3, 2),
        normal("c", 50, 25, 2, 6, 0));
  }

  /**
   * The conditions of Kuhn and Tucker: the money is spent, and every item has the ratio (p − λ c) /
   * (p + h).
   */
  @Test
  void aBudgetGetsAPriceThatBalancesAllItems() {
    ReplenishmentPlan plan =
        ReplenishmentPlanner.byStage().withLimits(Limit.budget(2_100)).plan(three());
    ReplenishmentPlan.LimitUse budget = plan.limits().get(0);
    assertThat(budget.used()).isCloseTo(2_100, within(1e-3)).isLessThanOrEqualTo(2_100);
    assertThat(budget.price()).isPositive();
    for (int i = 0; i < 3; i++) {
      PlannedOrder order = plan.orders().get(i);
      PlanningItem item = three().get(i);
      double shortage = item.costs().shortage();
      double ratio = (shortage - budget.price() * item.supply().unitCost()) / (shortage + 1);
      assertThat(order.service()).isCloseTo(ratio, within(1e-4));
      assertThat(order.quantity()).isLessThan(order.wanted());
      assertThat(order.rationale()).contains("Without limits the order would be");
    }
  }

  @Test
  void twoLimitsAreKeptWithAPriceEach() {
    ReplenishmentPlan plan =
        ReplenishmentPlanner.byStage()
            .withLimits(Limit.budget(2_100), Limit.volume(600))
            .plan(three());
    double money = plan.limits().get(0).price();
    double volume = plan.limits().get(1).price();
    assertThat(plan.limits()).allSatisfy(use -> assertThat(use.price()).isPositive());
    assertThat(plan.limits().get(0).used()).isCloseTo(2_100, within(0.5));
    assertThat(plan.limits().get(1).used()).isCloseTo(600, within(0.5));
    for (PlannedOrder order : plan.orders()) {
      PlanningItem item = order.inputs().item();
      double paid = money * item.supply().unitCost() + volume * item.supply().unitVolume();
      double ratio = (item.costs().shortage() - paid) / (item.costs().shortage() + 1);
      assertThat(order.service()).isCloseTo(ratio, within(2e-3));
    }
  }

  @Test
  void enoughCostsNothing() {
    ReplenishmentPlan free = ReplenishmentPlanner.byStage().plan(three());
    ReplenishmentPlan plan =
        ReplenishmentPlanner.byStage()
            .withLimits(Limit.budget(1e6), Limit.volume(430))
            .plan(three());
    assertThat(plan.limits().get(0).price()).isZero();
    assertThat(plan.limits().get(1).price()).isPositive();
    // What takes no volume is ordered as before.
    assertThat(plan.orders().get(2).quantity()).isEqualTo(free.orders().get(2).quantity());
    assertThat(plan.orders().get(2).inputs().limitPrice()).isZero();
  }

  @Test
  void nothingIsOrderedWithoutMoney() {
    ReplenishmentPlan plan =
        ReplenishmentPlanner.byStage().withLimits(Limit.budget(0)).plan(three());
    assertThat(plan.orders()).allSatisfy(order -> assertThat(order.quantity()).isZero());
  }

  /** In whole packs the plan keeps the limit and is near the best of all, by trying all. */
  @Test
  void wholePacksAreNearTheBestOfAll() {
    SplittableRandom random = new SplittableRandom(5);
    double planned = 0;
    double best = 0;
    for (int trial = 0; trial < 40; trial++) {
      List<PlanningItem> items = new ArrayList<>();
      List<Demand> demands = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        double mean = random.nextDouble(2, 9);
        int pack = random.nextInt(1, 4);
        PlanningItem item =
            Items.item(
                "item" + i,
                Items.poisson(mean, 1),
                LifecycleStage.MATURITY,
                0,
                SupplyTerms.leadTime(0).withPackSize(pack).withMinimumOrder(random.nextInt(5)),
                new InventoryCosts(1, random.nextDouble(2, 10), 0));
        items.add(item.withSupply(item.supply().withUnitCost(random.nextDouble(1, 4))));
        demands.add(CountDemand.poisson(mean));
      }
      double money = random.nextDouble(10, 40);
      ReplenishmentPlan plan =
          ReplenishmentPlanner.byStage().withLimits(Limit.budget(money)).plan(items);
      assertThat(plan.limits().get(0).used()).isLessThanOrEqualTo(money);
      planned += plan.expectedCost();
      best += best(items, demands, 0, money);
    }
    assertThat(planned).isBetween(best - 1e-6, best * 1.03);
  }

  private static double best(List<PlanningItem> items, List<Demand> demands, int i, double money) {
    if (i == items.size()) {
      return 0;
    }
    PlanningItem item = items.get(i);
    SupplyTerms terms = item.supply().terms();
    double least = Double.POSITIVE_INFINITY;
    for (double q = 0; q <= 30 && q * item.supply().unitCost() <= money; q += terms.packSize()) {
      if (q == 0 || q >= terms.minimumOrder()) {
        double cost =
            item.costs().shortage() * demands.get(i).expectedShortage(q)
                + demands.get(i).expectedLeftover(q);
        double rest = best(items, demands, i + 1, money - q * item.supply().unitCost());
        least = Math.min(least, cost + rest);
      }
    }
    return least;
  }

  @Test
  void lotsShrinkWithTheMoney() {
    PlanningItem item =
        Items.item(
            "cup",
            Items.poisson(4, 3),
            LifecycleStage.MATURITY,
            0,
            SupplyTerms.leadTime(1),
            new InventoryCosts(1, 9, 0));
    PlanningItem lots = item.withSupply(item.supply().withOrderCost(200).withUnitCost(1));
    // 40 without a limit; needs of 12.
    for (double money : new double[] {35, 20, 15, 12}) {
      assertThat(
              ReplenishmentPlanner.byStage()
                  .withLimits(Limit.budget(money))
                  .plan(List.of(lots))
                  .orders()
                  .get(0)
                  .quantity())
          .isEqualTo(money);
    }
  }
}
