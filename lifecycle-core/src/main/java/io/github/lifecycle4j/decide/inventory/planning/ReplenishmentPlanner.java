package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.ReplenishmentPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Plans the orders of a catalogue, each by what stock and its absence cost over the time until the
 * next order could arrive (the newsvendor of periodic review; Silver, Pyke and Thomas 2017, sec.
 * 6.9), by the stage of the product's life and within limits that all orders share.
 *
 * <ul>
 *   <li>A lead time that varies makes the demand a mixture over its values.
 *   <li>What is left when an order perishes, or when the product ends, costs its write-off, so
 *       stock grows only as far as it sells in time. Units of an order are taken to sell last
 *       (Nahmias 1976), and demand beyond the forecast to be none. Where the {@linkplain
 *       InventoryPosition#expiring age} of the stock on hand is known, what of it will perish is
 *       not counted on.
 *   <li>A cost of an order makes lots of the economic order quantity for mature and growing
 *       products.
 *   <li>Orders are whole packs and not below the least order: of two that surround the best one, or
 *       of none and the least order, the one that costs less.
 *   <li>What is scarce gets a price; each order then balances its gain with that price.
 * </ul>
 *
 * <pre>{@code
 * ReplenishmentPlan plan =
 *     new ReplenishmentPlanner(StageRules.DEFAULTS, List.of(Limit.budget(50_000))).plan(items);
 * plan.orders().get(0).rationale();
 * }</pre>
 *
 * <p>As a {@link ReplenishmentPolicy} it plans single products; see {@link #policy} for what their
 * terms do not say.
 *
 * @param rules what a stage changes
 * @param limits what all orders share
 */
public record ReplenishmentPlanner(StageRules rules, List<Limit> limits)
    implements ReplenishmentPolicy {

  /** Copies the limits. */
  public ReplenishmentPlanner {
    limits = List.copyOf(limits);
  }

  /** A planner by stage, without limits. */
  public static ReplenishmentPlanner byStage() {
    return new ReplenishmentPlanner(StageRules.DEFAULTS, List.of());
  }

  /** The same with other rules. */
  public ReplenishmentPlanner withRules(StageRules other) {
    return new ReplenishmentPlanner(other, limits);
  }

  /** The same with these limits and no others. */
  public ReplenishmentPlanner withLimits(Limit... others) {
    return new ReplenishmentPlanner(rules, List.of(others));
  }

  /**
   * Plans a catalogue. An item that cannot be planned, such as one whose forecast is too short,
   * becomes a failure of the plan.
   */
  public ReplenishmentPlan plan(Collection<PlanningItem> items) {
    List<Work> work = new ArrayList<>(items.size());
    List<ReplenishmentPlan.Failure> failures = new ArrayList<>();
    for (PlanningItem item : items) {
      add(item.key(), key -> item, work, failures);
    }
    return plan(work, failures);
  }

  /**
   * Plans a catalogue whose items are made on the way, so that one that cannot be made, such as one
   * with a negative cost, becomes a failure of the plan too.
   *
   * @param keys the products at their locations
   * @param item makes the item of a key
   */
  public ReplenishmentPlan plan(
      Collection<ProductKey> keys, Function<ProductKey, PlanningItem> item) {
    List<Work> work = new ArrayList<>(keys.size());
    List<ReplenishmentPlan.Failure> failures = new ArrayList<>();
    for (ProductKey key : keys) {
      add(key, item, work, failures);
    }
    return plan(work, failures);
  }

  /** An item with what a unit takes of each limit. */
  private record Work(ItemModel model, List<Double> use) {}

  private void add(
      ProductKey key,
      Function<ProductKey, PlanningItem> item,
      List<Work> work,
      List<ReplenishmentPlan.Failure> failures) {
    try {
      work.add(work(item.apply(key)));
    } catch (RuntimeException failed) { // of an item, which may be anybody's code
      failures.add(new ReplenishmentPlan.Failure(key, String.valueOf(failed.getMessage())));
    }
  }

  private Work work(PlanningItem item) {
    List<Double> use = new ArrayList<>(limits.size());
    for (Limit limit : limits) {
      double perUnit = limit.perUnit().applyAsDouble(item);
      Checks.notNegative("use of the limit '%s' by a unit".formatted(limit.name()), perUnit);
      use.add(perUnit);
    }
    return new Work(new ItemModel(item, rules), use);
  }

  private ReplenishmentPlan plan(List<Work> work, List<ReplenishmentPlan.Failure> failures) {
    double[][] use = new double[limits.size()][work.size()];
    for (int k = 0; k < use.length; k++) {
      for (int i = 0; i < work.size(); i++) {
        use[k][i] = work.get(i).use().get(k);
      }
    }
    SharedLimits shared =
        SharedLimits.of(
            work.stream().map(Work::model).toList(),
            use,
            limits.stream().mapToDouble(Limit::available).toArray());
    List<PlannedOrder> orders = new ArrayList<>(work.size());
    for (int i = 0; i < work.size(); i++) {
      orders.add(
          PlannedOrder.of(
              work.get(i).model(),
              rules,
              shared.quantity(i),
              shared.wanted(i),
              shared.unitPrice(i)));
    }
    List<ReplenishmentPlan.LimitUse> uses = new ArrayList<>();
    for (int k = 0; k < use.length; k++) {
      uses.add(
          new ReplenishmentPlan.LimitUse(
              limits.get(k).name(), limits.get(k).available(), shared.used(k), shared.price(k)));
    }
    return new ReplenishmentPlan(orders, failures, uses);
  }

  @Override
  public OrderProposal propose(
      Forecast forecast,
      StageEstimate stage,
      InventoryPosition position,
      SupplyTerms terms,
      InventoryCosts costs) {
    return propose(
        OrderProposal.Inputs.of(this, forecast, stage, position, terms, costs),
        new PlanningItem(forecast, stage, position, Supply.of(terms), costs));
  }

  /**
   * This planner as a policy for products of which more is known than their terms say.
   *
   * @param known adds what is known, such as {@code item -> item.withLife(perishable(5))}
   */
  public ReplenishmentPolicy policy(UnaryOperator<PlanningItem> known) {
    return new KnownItems(this, known);
  }

  /** Plans single products, each with what is known of it. */
  private record KnownItems(ReplenishmentPlanner planner, UnaryOperator<PlanningItem> known)
      implements ReplenishmentPolicy {

    @Override
    public OrderProposal propose(
        Forecast forecast,
        StageEstimate stage,
        InventoryPosition position,
        SupplyTerms terms,
        InventoryCosts costs) {
      return planner.propose(
          OrderProposal.Inputs.of(this, forecast, stage, position, terms, costs),
          known.apply(new PlanningItem(forecast, stage, position, Supply.of(terms), costs)));
    }
  }

  private OrderProposal propose(OrderProposal.Inputs inputs, PlanningItem item) {
    PlannedOrder order = plan(List.of(work(item)), List.of()).orders().get(0);
    ItemModel model = new ItemModel(item, rules);
    return new OrderProposal(
        order.key(),
        order.quantity(),
        order.orderUpTo(),
        inputs.position().units(),
        model.service(order.orderUpTo()),
        order.service(),
        order.expectedShortage(),
        order.expectedLeftover(),
        order.expectedCost(),
        order.alternatives(),
        inputs,
        order.rationale());
  }
}
