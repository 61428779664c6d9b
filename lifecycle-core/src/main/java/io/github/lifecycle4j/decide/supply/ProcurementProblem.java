package io.github.lifecycle4j.decide.supply;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What to buy when, over a horizon, where suppliers have capacities, least orders and packs: lot
 * sizing with capacities and lost sales, as a mixed integer programme (Pochet and Wolsey 2006, sec.
 * 7.4: its facility location formulation).
 *
 * <p>The cost is that of all orders, of all units bought, of holding them to the end of each period
 * that they are left, and for each unit of demand that is not met the shortage cost and the unit
 * cost, which buying it would have taken. Stock on hand and receipts on order serve the first
 * demand; holding them is not counted, for no plan changes it. A capacity is for the orders of a
 * period.
 *
 * @param startPeriod number of period 1
 * @param horizon number of periods, at least 1
 * @param items the products, each with its own key
 * @param capacity load that a supplier can take, by period; no limit for suppliers that are not
 *     named and periods beyond the list
 */
public record ProcurementProblem(
    long startPeriod,
    int horizon,
    List<ProcurementItem> items,
    Map<String, List<Double>> capacity) {

  /**
   * @throws IllegalArgumentException if the horizon is below 1, a product is given twice or a
   *     capacity is negative or {@code NaN}
   */
  public ProcurementProblem {
    items = List.copyOf(items);
    Map<String, List<Double>> copy = new LinkedHashMap<>();
    capacity.forEach((supplier, load) -> copy.put(supplier, List.copyOf(load)));
    capacity = Map.copyOf(copy);
    if (horizon < 1) {
      throw new IllegalArgumentException(
          "The horizon is %s but must be at least 1 period.".formatted(horizon));
    }
    Set<Object> seen = new HashSet<>();
    for (ProcurementItem item : items) {
      if (!seen.add(item.key())) {
        throw new IllegalArgumentException(
            "The product '%s' is given twice.".formatted(item.key()));
      }
    }
    copy.forEach(
        (supplier, loads) ->
            loads.forEach(load -> Checks.notNegative("capacity of '" + supplier + "'", load)));
  }

  /** The plan, by {@link ProcurementOptions#DEFAULTS}. */
  public ProcurementPlan solve() {
    return solve(ProcurementOptions.DEFAULTS);
  }

  /**
   * The plan. Suppliers are planned one by one, and products of a supplier without a capacity as
   * well, for nothing joins them. The same problem gives the same plan: the search is bounded by
   * numbers, not by time, and works on the calling thread.
   */
  public ProcurementPlan solve(ProcurementOptions options) {
    double bound = 0;
    Map<ProcurementItem, ItemPlan> plans = new LinkedHashMap<>();
    for (List<ProcurementItem> joined : joined()) {
      LotProgramme programme =
          LotProgramme.of(joined, horizon, capacity.get(joined.get(0).supplier()));
      LotSearch search = new LotSearch(programme, options);
      bound += search.bound();
      for (int i = 0; i < joined.size(); i++) {
        plans.put(joined.get(i), search.best().plan(i));
      }
    }
    List<ItemPlan> inOrder = new ArrayList<>();
    for (ProcurementItem item : items) {
      inOrder.add(Objects.requireNonNull(plans.get(item)));
    }
    return new ProcurementPlan(this, inOrder, bound);
  }

  /** Products that a capacity joins; each other product by itself. */
  private List<List<ProcurementItem>> joined() {
    Map<Object, List<ProcurementItem>> groups = new LinkedHashMap<>();
    for (ProcurementItem item : items) {
      Object group = capacity.containsKey(item.supplier()) ? item.supplier() : item.key();
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(item);
    }
    return List.copyOf(groups.values());
  }
}
