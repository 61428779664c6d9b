package io.github.lifecycle4j.decide.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.supply.SupplyException.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcurementTest {

  private static ProcurementItem item(String name, int leadTime, double... demand) {
    return ProcurementItem.of(
        ProductKey.of(name),
        "mill",
        StockPoint.of("shop").withDemand(demand),
        SupplyTerms.leadTime(leadTime),
        3,
        new InventoryCosts(1, 5, 0));
  }

  private static ProcurementPlan solve(Map<String, List<Double>> capacity, ProcurementItem... all) {
    return new ProcurementProblem(20, all[0].stock().demand().size(), List.of(all), capacity)
        .solve(new ProcurementOptions(10_000, 0));
  }

  /** The example of {@code WagnerWhitin}: orders 210, 0, 150, 0 for 1,380, and 360 units at 3. */
  @Test
  void lotsJoinPeriods() {
    ProcurementItem item =
        ProcurementItem.of(
                ProductKey.of("a"),
                "mill",
                StockPoint.of("shop").withDemand(90, 120, 80, 70),
                SupplyTerms.leadTime(0),
                3,
                new InventoryCosts(2, 1000, 0))
            .withOrderCost(500);
    ProcurementPlan plan = solve(Map.of(), item);
    ItemPlan a = plan.plans().get(0);
    assertThat(a.receipts()).containsExactly(210.0, 0.0, 150.0, 0.0);
    assertThat(a.orderCost() + a.holdingCost()).isCloseTo(1380, within(1e-9));
    assertThat(a.purchaseCost()).isCloseTo(1080, within(1e-9));
    assertThat(a.stock()).containsExactly(120.0, 0.0, 70.0, 0.0);
    SupplyProposal first = plan.proposals().get(0);
    assertThat(first.quantity()).isEqualTo(210);
    // 500, 210 · 3 and 120 held for a period; without it 210 units of 1,003 are missing.
    assertThat(first.choice().expectedCost()).isCloseTo(500 + 630 + 240, within(1e-9));
    assertThat(first.alternatives().get(0).expectedCost()).isCloseTo(210 * 1003.0, within(1e-6));
    assertThat(first.rationale())
        .contains("in period 20, and 210 of them cover the needs of periods 20 to 21");
    assertThat(plan.exceptions()).isEmpty();
  }

  @Test
  void aCapacityIsUsedAhead() {
    // 4, 4, 16 with at most 10 an order: 6 of the last come a period before.
    ProcurementPlan plan = solve(Map.of("mill", List.of(10.0, 10.0, 10.0)), item("a", 0, 4, 4, 16));
    assertThat(plan.plans().get(0).receipts()).containsExactly(4.0, 10.0, 10.0);
    assertThat(plan.plans().get(0).holdingCost()).isCloseTo(6, within(1e-9));
    // At most 8 each: 24 in all, 4 and 8 held: 4 + 8 = 12.
    ProcurementPlan full = solve(Map.of("mill", List.of(8.0, 8.0, 8.0)), item("a", 0, 4, 4, 16));
    assertThat(full.plans().get(0).receipts()).containsExactly(8.0, 8.0, 8.0);
    assertThat(full.plans().get(0).holdingCost()).isCloseTo(12, within(1e-9));
  }

  @Test
  void whatNothingCanCoverIsAnException() {
    // Of b 5 are needed before the first order arrives; a gets what is left of the capacity.
    ProcurementPlan plan =
        solve(Map.of("mill", List.of(9.0, 4.0, 9.0)), item("a", 0, 4, 4, 4), item("b", 1, 5, 3, 9));
    List<SupplyException> exceptions = plan.exceptions();
    assertThat(exceptions.get(0).kind()).isEqualTo(Kind.SHORTAGE);
    assertThat(exceptions.get(0).key()).isEqualTo(ProductKey.of("b"));
    assertThat(exceptions.get(0).period()).isEqualTo(20);
    assertThat(exceptions.get(0).moneyAtRisk()).isGreaterThanOrEqualTo(25);
    double unmet =
        plan.plans().stream()
            .flatMap(p -> p.unmet().stream())
            .mapToDouble(Double::doubleValue)
            .sum();
    assertThat(exceptions.stream().mapToDouble(SupplyException::units).sum())
        .isCloseTo(unmet, within(1e-9));
    // Orders of periods 1 and 2 together: at most 13 of the 11 + 12 units needed in 2 and 3 but
    // for a's 4 in period 3, which is ordered then; 4 + 4 + 3 + 9 = 20 are 7 too many.
    assertThat(unmet).isCloseTo(5 + 7, within(1e-9));
  }

  @Test
  void aLeastOrderThatDoesNotPayIsNotPlaced() {
    // 2 units missing cost 2 · 5; 20 units for them 18 · 3 more.
    ProcurementItem item =
        ProcurementItem.of(
            ProductKey.of("a"),
            "mill",
            StockPoint.of("shop").withDemand(2, 0),
            SupplyTerms.leadTime(0).withMinimumOrder(20),
            3,
            new InventoryCosts(1, 5, 0));
    ProcurementPlan plan = solve(Map.of(), item);
    assertThat(plan.plans().get(0).receipts()).containsOnly(0.0);
    assertThat(plan.exceptions().get(0).kind()).isEqualTo(Kind.UNMET);
    assertThat(plan.cost()).isCloseTo(2 * (5 + 3), within(1e-9));
  }

  @Test
  void stockReceiptsAndSafetyStockAreNetted() {
    ProcurementItem item =
        ProcurementItem.of(
            ProductKey.of("a"),
            "mill",
            StockPoint.of("shop")
                .withDemand(6, 6, 6)
                .withOnHand(9)
                .withScheduled(2, 4)
                .withSafetyStock(2),
            SupplyTerms.leadTime(0).withPackSize(5),
            3,
            new InventoryCosts(1, 50, 0));
    // 9 − 6 = 3; + 4 − 6 = 1, 1 below the safety stock; then 6: 5 arrive in 2 and 5 in 3.
    ItemPlan plan = solve(Map.of(), item).plans().get(0);
    assertThat(plan.receipts()).containsExactly(0.0, 5.0, 5.0);
    assertThat(plan.stock()).containsExactly(3.0, 6.0, 5.0);
    assertThat(plan.unmet()).containsOnly(0.0);
  }

  @Test
  void aBudgetOfProgrammesIsKeptAndTheGapTold() {
    List<ProcurementItem> items = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double[] demand = new double[8];
      for (int t = 0; t < demand.length; t++) {
        demand[t] = 3 + (i * 7 + t * 5) % 11;
      }
      items.add(item("p" + i, i % 3, demand).withOrderCost(15 + i));
    }
    ProcurementProblem problem =
        new ProcurementProblem(0, 8, items, Map.of("mill", Collections.nCopies(8, 45.0)));
    ProcurementPlan quick = problem.solve(ProcurementOptions.DEFAULTS.withNodes(1));
    ProcurementPlan longer = problem.solve(ProcurementOptions.DEFAULTS.withNodes(60));
    assertThat(longer.cost()).isLessThanOrEqualTo(quick.cost());
    assertThat(longer.bound()).isGreaterThanOrEqualTo(quick.bound() - 1e-9);
    assertThat(quick.bound()).isLessThanOrEqualTo(longer.cost());
    assertThat(quick.gap()).isBetween(0.0, 0.1);
    assertThat(problem.solve(ProcurementOptions.DEFAULTS.withNodes(60))).isEqualTo(longer);
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> solve(Map.of(), item("a", 0, 1), item("a", 0, 1)))
        .hasMessageContaining("'a' is given twice");
    assertThatThrownBy(() -> solve(Map.of("mill", List.of(-1.0)), item("a", 0, 1)))
        .hasMessageContaining("capacity of 'mill'");
    assertThatThrownBy(() -> item("a", 0, 1).withOrderCost(-1)).hasMessageContaining("order cost");
    assertThatThrownBy(() -> new ProcurementOptions(0, 0)).hasMessageContaining("programmes is 0");
    assertThatThrownBy(() -> new ProcurementOptions(1, 1)).hasMessageContaining("gap is 1.0");
    assertThatThrownBy(() -> new ProcurementProblem(0, 0, List.of(), Map.of()))
        .hasMessageContaining("horizon is 0");
    assertThat(new ProcurementProblem(0, 1, List.of(), Map.of()).solve().cost()).isZero();
  }
}
