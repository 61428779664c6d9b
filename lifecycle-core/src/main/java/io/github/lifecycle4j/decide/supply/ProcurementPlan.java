package io.github.lifecycle4j.decide.supply;

import io.github.lifecycle4j.decide.internal.Wording;
import io.github.lifecycle4j.decide.supply.SupplyException.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A plan of purchases.
 *
 * @param problem what was planned
 * @param plans of the products, in their order
 * @param bound no plan costs less, in money
 */
public record ProcurementPlan(ProcurementProblem problem, List<ItemPlan> plans, double bound) {

  /** Copies the plans. */
  public ProcurementPlan {
    plans = List.copyOf(plans);
  }

  /** What the plan costs, in money. */
  public double cost() {
    return plans.stream().mapToDouble(ItemPlan::cost).sum();
  }

  /** By which share of its cost the plan may be above the best, 0 … 1. */
  public double gap() {
    double cost = cost();
    return cost > 0 ? Math.max(cost - bound, 0) / cost : 0;
  }

  /** Demand that the plan leaves unmet, by falling money at risk. */
  public List<SupplyException> exceptions() {
    List<SupplyException> exceptions = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      unmet(problem.items().get(i), plans.get(i), exceptions);
    }
    return SupplyException.ranked(exceptions);
  }

  private void unmet(ProcurementItem item, ItemPlan plan, List<SupplyException> exceptions) {
    double late = 0;
    double units = 0;
    int first = -1;
    for (int t = 0; t < problem.horizon(); t++) {
      double missing = plan.unmet().get(t);
      late += t < item.terms().leadTime() ? missing : 0;
      units += missing;
      first = missing > 0 && first < 0 ? t : first;
    }
    if (first < 0) {
      return;
    }
    double money = units * item.costs().shortage();
    exceptions.add(
        new SupplyException(
            item.key(),
            item.stock().location(),
            late > 0 ? Kind.SHORTAGE : Kind.UNMET,
            problem.startPeriod() + first,
            units,
            money,
            "%s units of '%s' are not covered at %s, %s of them before an order at %s can arrive, the others for want of capacity or below the least order: %s at risk."
                .formatted(
                    Wording.estimated(units),
                    item.key(),
                    item.stock().location(),
                    Wording.estimated(late),
                    item.supplier(),
                    Wording.money(money))));
  }

  /** The orders to place, by period, those of a period in the order of the products. */
  public List<SupplyProposal> proposals() {
    List<SupplyProposal> proposals = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      ItemPlan plan = plans.get(i);
      for (int t = 0; t < problem.horizon(); t++) {
        if (plan.receipts().get(t) > 0) {
          proposals.add(proposal(problem.items().get(i), plan, t));
        }
      }
    }
    proposals.sort(Comparator.comparing(SupplyProposal::placed));
    return List.copyOf(proposals);
  }

  private SupplyProposal proposal(ProcurementItem item, ItemPlan plan, int arrival) {
    double quantity = plan.receipts().get(arrival);
    Use use = Use.of(LotItem.of(item, problem.horizon()), plan, arrival);
    long placed = problem.startPeriod() + arrival - item.terms().leadTime();
    return new SupplyProposal(
        item.key(),
        item.supplier(),
        item.stock().location(),
        quantity,
        placed,
        problem.startPeriod() + arrival,
        item.orderCost() + quantity * item.unitCost() + use.periodsHeld() * item.costs().holding(),
        use.served() * (item.costs().shortage() + item.unitCost()),
        problem,
        "Order %s units of '%s' at %s: they arrive in period %s, and %s of them cover the needs of periods %s to %s."
            .formatted(
                Wording.exact(quantity),
                item.key(),
                item.supplier(),
                problem.startPeriod() + arrival,
                Wording.estimated(use.served()),
                problem.startPeriod() + arrival,
                problem.startPeriod() + use.last()));
  }

  /**
   * What becomes of an order, the first units in being the first out.
   *
   * @param served units that are needed within the horizon
   * @param last index of the period of the last of these needs, or of the arrival
   * @param periodsHeld units times periods at whose end they are left
   */
  private record Use(double served, int last, double periodsHeld) {

    static Use of(LotItem item, ItemPlan plan, int arrival) {
      double before = 0;
      for (int t = 0; t < arrival; t++) {
        before += plan.receipts().get(t) - item.need(t) + plan.unmet().get(t);
      }
      double left = plan.receipts().get(arrival);
      double served = 0;
      double held = 0;
      int last = arrival;
      for (int t = arrival; t < plan.receipts().size(); t++) {
        double need = item.need(t) - plan.unmet().get(t);
        double earlier = Math.min(before, need);
        before -= earlier;
        double taken = Math.min(left, need - earlier);
        left -= taken;
        served += taken;
        held += left;
        last = taken > 0 ? t : last;
      }
      return new Use(served, last, held);
    }
  }
}
