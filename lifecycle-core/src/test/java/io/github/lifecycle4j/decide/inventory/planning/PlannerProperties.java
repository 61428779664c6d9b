package io.github.lifecycle4j.decide.inventory.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PlannerProperties {

  private static PlanningItem item(
      InventoryCosts costs, LifecycleStage stage, int pack, int life, double orderCost) {
    PlanningItem item =
        Items.item(
            "cup",
            Items.poisson(5, 12),
            stage,
            3,
            SupplyTerms.leadTime(1).withPackSize(pack).withMinimumOrder(4),
            costs);
    return item.withSupply(
            item.supply().withLeadTime(LeadTime.of(0, 0.3, 0.5, 0.2)).withOrderCost(orderCost))
        .withLife(life > 6 ? StockLife.ENDLESS : StockLife.perishable(life));
  }

  @Property(tries = 200)
  void higherServiceNeverLowersStock(
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double service,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll LifecycleStage stage,
      @ForAll @IntRange(min = 1, max = 6) int pack,
      @ForAll @IntRange(min = 1, max = 8) int life,
      @ForAll @DoubleRange(min = 0, max = 100) double orderCost) {
    double higher = service + share * (0.999 - service);
    PlannedOrder low =
        Items.plan(item(InventoryCosts.ofService(1, service, 3), stage, pack, life, orderCost));
    PlannedOrder high =
        Items.plan(item(InventoryCosts.ofService(1, higher, 3), stage, pack, life, orderCost));
    assertThat(high.orderUpTo()).isGreaterThanOrEqualTo(low.orderUpTo() - 1e-5);
    assertThat(high.quantity()).isGreaterThanOrEqualTo(low.quantity());
    assertThat(high.service()).isGreaterThanOrEqualTo(low.service());
  }

  @Property(tries = 200)
  void higherHoldingCostNeverRaisesStock(
      @ForAll @DoubleRange(min = 0.01, max = 10) double holding,
      @ForAll @DoubleRange(min = 1, max = 5) double factor,
      @ForAll LifecycleStage stage,
      @ForAll @IntRange(min = 1, max = 6) int pack,
      @ForAll @IntRange(min = 1, max = 8) int life,
      @ForAll @DoubleRange(min = 0, max = 100) double orderCost) {
    PlannedOrder cheap =
        Items.plan(item(new InventoryCosts(holding, 12, 3), stage, pack, life, orderCost));
    PlannedOrder dear =
        Items.plan(item(new InventoryCosts(holding * factor, 12, 3), stage, pack, life, orderCost));
    assertThat(dear.orderUpTo()).isLessThanOrEqualTo(cheap.orderUpTo() + 1e-5);
    assertThat(dear.quantity()).isLessThanOrEqualTo(cheap.quantity());
  }

  @Property(tries = 200)
  void limitsAreKeptInWholePacks(
      @ForAll @DoubleRange(min = 0, max = 300) double money,
      @ForAll @DoubleRange(min = 0, max = 100) double volume,
      @ForAll @IntRange(min = 1, max = 6) int pack) {
    List<PlanningItem> items = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      PlanningItem item =
          item(new InventoryCosts(1, 4.0 * i, 3), LifecycleStage.values()[i], pack, 9, 20.0 * i);
      items.add(item.withSupply(item.supply().withUnitCost(5 - i).withUnitVolume(i == 2 ? 0 : 1)));
    }
    ReplenishmentPlan plan =
        ReplenishmentPlanner.byStage()
            .withLimits(Limit.budget(money), Limit.volume(volume))
            .plan(items);
    assertThat(plan.failures()).isEmpty();
    assertThat(plan.limits())
        .allSatisfy(use -> assertThat(use.used()).isLessThanOrEqualTo(use.available()));
    assertThat(plan.orders())
        .allSatisfy(
            order -> {
              assertThat(order.quantity()).isBetween(0.0, order.wanted());
              assertThat(order.quantity() % pack).isZero();
              assertThat(order.quantity() == 0 || order.quantity() >= 4).isTrue();
            });
  }
}
