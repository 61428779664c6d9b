package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.supply.BillOfDistribution;
import io.github.lifecycle4j.decide.supply.DistributionPlan;
import io.github.lifecycle4j.decide.supply.DistributionProblem;
import io.github.lifecycle4j.decide.supply.DistributionRecord;
import io.github.lifecycle4j.decide.supply.Lane;
import io.github.lifecycle4j.decide.supply.ProcurementItem;
import io.github.lifecycle4j.decide.supply.ProcurementPlan;
import io.github.lifecycle4j.decide.supply.ProcurementProblem;
import io.github.lifecycle4j.decide.supply.StockPoint;
import io.github.lifecycle4j.decide.supply.SupplyException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Supply: what two shops ask of their depot and the depot of its supplier, and what to buy of two
 * products of a supplier who can make 60 units a week.
 */
public final class SupplyExample {

  private static final int WEEKS = 4;
  private static final long FIRST_WEEK = 100;

  /** A unit costs 0.10 a week to hold, 4.00 when it is missing, 6.00 when it is never sold. */
  private static final InventoryCosts COSTS = new InventoryCosts(0.10, 4, 6);

  private SupplyExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    DistributionPlan distribution = distribute();
    out.println("Orders of candles by week");
    for (DistributionRecord location : distribution.records()) {
      out.println(location.location() + ": " + location.orders());
    }
    ProcurementPlan purchases = buy();
    out.printf(
        Locale.ROOT,
        "Purchases for %.2f, at most %.1f %% above the best plan%n",
        purchases.cost(),
        100 * purchases.gap());
    for (Decision decision : purchases.proposals()) {
      out.println("Week " + decision.period().orElseThrow() + ": " + decision.rationale());
    }
    List<SupplyException> exceptions = new ArrayList<>(distribution.exceptions());
    exceptions.addAll(purchases.exceptions());
    out.println("To be looked at, the most expensive first");
    for (SupplyException exception : SupplyException.ranked(exceptions)) {
      out.println("  " + exception.sentence());
    }
  }

  private static DistributionPlan distribute() {
    BillOfDistribution bill =
        new BillOfDistribution(
            List.of(
                new Lane("wax works", "depot", SupplyTerms.leadTime(2).withPackSize(50)),
                new Lane("depot", "north", SupplyTerms.leadTime(1).withPackSize(10)),
                new Lane("depot", "south", SupplyTerms.leadTime(1).withPackSize(10))));
    return new DistributionProblem(
            ProductKey.of("candles"),
            FIRST_WEEK,
            WEEKS,
            bill,
            List.of(
                StockPoint.of("north").withDemand(20, 20, 20, 20).withOnHand(25),
                StockPoint.of("south").withDemand(10, 10, 15, 15).withOnHand(80),
                StockPoint.of("depot").withOnHand(10).withScheduled(2, 20)),
            COSTS)
        .plan();
  }

  private static ProcurementPlan buy() {
    return new ProcurementProblem(
            FIRST_WEEK,
            WEEKS,
            List.of(item("matches", 20, 20, 70, 20), item("lamps", 10, 10, 40, 10)),
            Map.of("wax works", List.of(60.0, 60.0, 60.0, 60.0)))
        .solve();
  }

  /** Bought at 6.00 in packs of 10, each order for 5.00, there in the same week. */
  private static ProcurementItem item(String name, double... demand) {
    return ProcurementItem.of(
            ProductKey.of(name),
            "wax works",
            StockPoint.of("depot").withDemand(demand),
            SupplyTerms.leadTime(0).withPackSize(10),
            6,
            COSTS)
        .withOrderCost(5);
  }
}
