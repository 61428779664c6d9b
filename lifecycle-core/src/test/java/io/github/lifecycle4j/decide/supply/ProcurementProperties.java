package io.github.lifecycle4j.decide.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.lotsize.WagnerWhitin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ProcurementProperties {

  private static final ProcurementOptions EXACT = new ProcurementOptions(100_000, 0);

  /** Without capacities, packs and shortages it is the problem of Wagner and Whitin (1958). */
  @Property(tries = 60)
  void oneProductIsPlannedAsByWagnerAndWhitin(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 90) Integer> demand,
      @ForAll @IntRange(min = 0, max = 300) int fixed,
      @ForAll @IntRange(min = 1, max = 4) int holding) {
    double[] units = demand.stream().mapToDouble(Integer::doubleValue).toArray();
    ProcurementItem item =
        ProcurementItem.of(
                ProductKey.of("a"),
                "s",
                StockPoint.of("shop").withDemand(units),
                SupplyTerms.leadTime(0),
                0,
                new InventoryCosts(holding, 10_000, 0))
            .withOrderCost(fixed);
    ProcurementPlan plan =
        new ProcurementProblem(0, units.length, List.of(item), Map.of()).solve(EXACT);
    assertThat(plan.cost())
        .isCloseTo(new WagnerWhitin(holding, fixed).optimum(units).cost(), within(1e-6));
    assertThat(plan.gap()).isLessThan(1e-6);
  }

  /** Two products, three periods, a capacity, packs and least orders, against every plan. */
  @Property(tries = 60)
  void twoProductsArePlannedAsByTryingEveryPlan(
      @ForAll @Size(6) List<@IntRange(min = 0, max = 9) Integer> demand,
      @ForAll @IntRange(min = 2, max = 14) int capacity,
      @ForAll @IntRange(min = 0, max = 20) int fixed,
      @ForAll @IntRange(min = 0, max = 7) int minimum,
      @ForAll @IntRange(min = 1, max = 12) int shortage) {
    List<ProcurementItem> items = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      double[] units = demand.subList(3 * i, 3 * i + 3).stream().mapToDouble(d -> d).toArray();
      items.add(
          ProcurementItem.of(
                  ProductKey.of("p" + i),
                  "s",
                  StockPoint.of("shop").withDemand(units).withOnHand(2),
                  SupplyTerms.leadTime(i).withPackSize(3).withMinimumOrder(minimum),
                  2,
                  new InventoryCosts(1 + i, shortage, 0))
              .withOrderCost(fixed));
    }
    ProcurementProblem problem =
        new ProcurementProblem(
            0, 3, items, Map.of("s", List.of((double) capacity, (double) capacity, 5.0)));
    ProcurementPlan plan = problem.solve(EXACT);
    assertThat(plan.cost()).isCloseTo(cheapest(problem), within(1e-6));
    assertThat(plan.bound()).isLessThanOrEqualTo(plan.cost() + 1e-9);
    assertThat(problem.solve(EXACT)).isEqualTo(plan);
  }

  /** 0 … 9 packs of the first product in periods 1 to 3, of the second in periods 2 and 3. */
  private static double cheapest(ProcurementProblem problem) {
    double best = Double.POSITIVE_INFINITY;
    int[] packs = new int[5];
    for (int plan = 0; plan < 100_000; plan++) {
      int rest = plan;
      for (int j = 0; j < packs.length; j++) {
        packs[j] = rest % 10;
        rest /= 10;
      }
      if (allowed(problem, packs)) {
        double cost =
            cost(problem.items().get(0), packs[0], packs[1], packs[2])
                + cost(problem.items().get(1), 0, packs[3], packs[4]);
        best = Math.min(best, cost);
      }
    }
    return best;
  }

  private static boolean allowed(ProcurementProblem problem, int[] packs) {
    List<Double> capacity = problem.capacity().getOrDefault("s", List.of());
    double minimum = problem.items().get(0).terms().minimumOrder();
    for (int number : packs) {
      if (number > 0 && 3 * number < minimum) {
        return false;
      }
    }
    // Orders for the second product are placed a period before they arrive.
    return 3 * (packs[0] + packs[3]) <= capacity.get(0)
        && 3 * (packs[1] + packs[4]) <= capacity.get(1)
        && 3 * packs[2] <= capacity.get(2);
  }

  /** Lost sales period by period, from a stock of 2 that is held for nothing. */
  private static double cost(ProcurementItem item, int... packs) {
    double own = 2;
    double bought = 0;
    double cost = 0;
    for (int t = 0; t < packs.length; t++) {
      bought += 3 * packs[t];
      cost += 6 * packs[t] + (packs[t] > 0 ? item.orderCost() : 0);
      double demand = item.stock().demand().get(t);
      double first = Math.min(own, demand);
      own -= first;
      double served = Math.min(bought, demand - first);
      bought -= served;
      cost += (demand - first - served) * (item.costs().shortage() + 2);
      cost += bought * item.costs().holding();
    }
    return cost;
  }
}
