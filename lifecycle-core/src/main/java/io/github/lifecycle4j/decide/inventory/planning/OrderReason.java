package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.decide.internal.Wording;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why an order is what it is, in sentences that a planner can check. */
final class OrderReason {

  private final PlannedOrder order;
  private final PlanningItem item;
  private final ItemModel model;

  OrderReason(PlannedOrder order) {
    this.order = order;
    this.item = order.inputs().item();
    this.model = new ItemModel(item, order.inputs().rules());
  }

  String text() {
    List<String> sentences = new ArrayList<>();
    sentences.add(action());
    sentences.add(stage());
    if (!model.possible()) {
      sentences.add(impossible());
    }
    sentences.add(need());
    if (item.life().shelfLife().isPresent() || item.life().lastPeriod().isPresent()) {
      sentences.add(life());
    }
    if (order.quantity() != order.wanted()) {
      sentences.add(limited());
    }
    return String.join(" ", sentences);
  }

  private String action() {
    if (order.quantity() == 0) {
      return "No order.";
    }
    SupplyTerms terms = item.supply().terms();
    String minimum =
        terms.minimumOrder() == 0 ? "" : ", at least " + Wording.exact(terms.minimumOrder());
    String packs = terms.packSize() == 1 ? "" : ", in packs of " + Wording.exact(terms.packSize());
    return "Order " + Wording.exact(order.quantity()) + " units" + minimum + packs + '.';
  }

  private String stage() {
    StageEstimate stage = item.stage();
    LifecycleStage likely = stage.mostLikely();
    StageRules rules = order.inputs().rules();
    String rule =
        rules.lotsEverywhere()
            ? "one rule for all stages"
            : switch (likely) {
              case PRE_LAUNCH, INTRODUCTION -> "little and often, to be able to react";
              case GROWTH -> "ahead of the curve by " + rules.growthAhead() + " periods";
              case MATURITY -> "by cost";
              case DECLINE -> "running down";
              case DISCONTINUED -> "not sold any more";
            };
    return String.format(
        Locale.ROOT,
        "Stage %s (probability %.0f %%): %s.",
        likely.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        100 * stage.probabilities().of(likely),
        rule);
  }

  private String impossible() {
    Forecast forecast = item.forecast();
    boolean closed =
        item.supply().orderDays().map(days -> !days.isOpen(forecast.startPeriod())).orElse(false);
    return closed
        ? "The supplier takes no order now but in "
            + forecast.frequency().label(order.nextOrder())
            + '.'
        : "An order would arrive after the last period of sale.";
  }

  private String need() {
    InventoryPosition position = item.position();
    double perishing = model.perishing();
    String lost =
        perishing < 0.005
            ? ""
            : ", of which " + Wording.estimated(perishing) + " are expected to perish unsold";
    String owed =
        position.backorders() == 0
            ? ""
            : ", " + Wording.estimated(position.backorders()) + " owed to customers";
    String level =
        order.orderUpTo() == Double.NEGATIVE_INFINITY
            ? "No stock is worth its price in what is limited"
            : "The stock that costs least is " + Wording.estimated(order.orderUpTo());
    return String.format(
        Locale.ROOT,
        "%s units are expected to sell in the time to cover (lead time %s, next order in %d periods). %s, and there are %s (%s on hand, %s on order%s%s). Stock then lasts with probability %.1f %%, at an expected cost of %s.",
        Wording.estimated(order.expectedDemand()),
        item.supply().leadTime(),
        order.nextOrder() - item.forecast().startPeriod(),
        level,
        Wording.estimated(position.units()),
        Wording.estimated(position.onHand()),
        Wording.estimated(position.onOrder()),
        owed,
        lost,
        100 * order.service(),
        Wording.money(order.expectedCost()));
  }

  private String life() {
    StockLife life = item.life();
    List<String> parts = new ArrayList<>();
    life.shelfLife().ifPresent(periods -> parts.add("units keep for " + periods + " periods"));
    life.lastPeriod()
        .ifPresent(
            last ->
                parts.add(
                    "sales end after "
                        + item.forecast().frequency().label(last)
                        + " with "
                        + Wording.estimated(life.terminalStock())
                        + " units to be left"));
    return String.format(
        Locale.ROOT,
        "Of this stock %s are expected to be written off: %s.",
        Wording.estimated(order.expectedWaste()),
        String.join("; ", parts));
  }

  private String limited() {
    return "Without limits the order would be "
        + Wording.exact(order.wanted())
        + " units; what all orders share is worth "
        + Wording.money(order.inputs().limitPrice())
        + " for each unit.";
  }
}
