package io.github.lifecycle4j.decide.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.decide.inventory.ReferenceCase;
import io.github.lifecycle4j.decide.inventory.ReferenceCases;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;

/** The textbook's and the literature's policies for random demand. */
public class StockReferenceTest {

  @ParameterizedTest
  @ReferenceCases("nv_normal_.*|nv_poisson_.*")
  void newsvendor(ReferenceCase c) {
    Newsvendor model = new Newsvendor(c.number("h"), c.number("p"));
    Demand demand = c.has("mean") ? CountDemand.poisson(c.number("mean")) : normal(c);
    StockLevel level = c.has("S") ? model.at(demand, c.number("S")) : model.optimum(demand);
    if (c.expects("S")) {
      c.check("S", level.quantity());
    }
    c.check("cost", level.cost());
    c.check(
        "cost",
        c.number("h") * level.expectedLeftover() + c.number("p") * level.expectedShortage());
  }

  @ParameterizedTest
  @ReferenceCases("basestock_.*")
  void baseStock(ReferenceCase c) {
    StockLevel level =
        new BaseStock(c.number("h"), c.number("p"), c.integer("L")).optimum(normal(c));
    c.check("S", level.quantity());
    c.check("cost", level.cost());
  }

  @ParameterizedTest
  @ReferenceCases("nv_profit_.*")
  void newsvendorProfit(ReferenceCase c) {
    NewsvendorProfit model = new NewsvendorProfit(c.number("r"), c.number("c"), c.number("v"));
    double stock = c.has("S") ? c.number("S") : model.optimum(normal(c)).quantity();
    c.check("S", stock);
    c.check("profit", model.profit(normal(c), stock));
  }

  @ParameterizedTest
  @ReferenceCases("nv_disruption_.*")
  void disruptedBaseStock(ReferenceCase c) {
    DisruptedBaseStock model =
        new DisruptedBaseStock(
            c.number("h"), c.number("p"), c.number("d"), c.number("alpha"), c.number("beta"));
    StockLevel level = c.has("S") ? model.at(c.number("S")) : model.optimum();
    c.check("S", level.quantity());
    c.check("cost", level.cost());
  }

  /** S + Y arrive and d are needed: the demand is d − Y. */
  @ParameterizedTest
  @ReferenceCases("nv_yield_.*")
  void newsvendorWithRandomYield(ReferenceCase c) {
    double d = c.number("d");
    StockLevel level =
        new Newsvendor(c.number("h"), c.number("p"))
            .optimum(Demand.uniform(d - c.number("hi"), d - c.number("lo")));
    c.check("S", level.quantity());
    c.check("cost", level.cost());
  }

  @ParameterizedTest
  @ReferenceCases("rq_ex.*_(rQ_.*|EXACT|cost_.*)|rq_poisson_.*")
  void reorderPoint(ReferenceCase c) {
    ReorderPoint model = reorderPointModel(c);
    ReorderPoint.Policy policy =
        c.has("r")
            ? model.at(c.number("r"), c.number("Q"))
            : c.has("Q") ? model.optimum(c.number("Q")) : model.optimum();
    check(c, policy.reorderPoint(), policy.quantity(), policy.cost());
  }

  @ParameterizedTest
  @ReferenceCases("rq_ex.*_(EIL|EOQB|EOQSS|LOSS)")
  void reorderPointHeuristics(ReferenceCase c) {
    ReorderPointHeuristics model = new ReorderPointHeuristics(reorderPointModel(c));
    ReorderPointHeuristics.Policy policy =
        switch (c.id().substring(c.id().lastIndexOf('_') + 1)) {
          case "EIL" -> model.expectedInventoryLevel();
          case "EOQB" -> model.economicOrderQuantityWithBackorders();
          case "EOQSS" -> model.economicOrderQuantityWithSafetyStock();
          case "LOSS" -> model.lossFunction();
          default -> throw new IllegalArgumentException(c.id());
        };
    check(c, policy.reorderPoint(), policy.quantity(), policy.cost());
  }

  @ParameterizedTest
  @ReferenceCases("sS_ex.*|sS_ZF1991.*")
  void reorderLevels(ReferenceCase c) {
    ReorderLevels model = new ReorderLevels(c.number("h"), c.number("p"), c.number("K"), 0);
    CountDemand demand = CountDemand.poisson(c.number("mu"));
    if (c.has("S")) {
      c.check("cost", model.cost(demand, c.integer("s"), c.integer("S")));
    } else {
      ReorderLevels.Policy policy = model.optimum(demand);
      assertThat(policy.reorderLevel()).isEqualTo((int) c.expected("s"));
      assertThat(policy.orderUpTo()).isEqualTo((int) c.expected("S"));
      c.check("cost", policy.cost());
      c.check("cost", model.cost(demand, policy.reorderLevel(), policy.orderUpTo()));
    }
  }

  @ParameterizedTest
  @ReferenceCases("sS_power_.*")
  void powerApproximation(ReferenceCase c) {
    PowerApproximation.Levels levels =
        new PowerApproximation(c.number("h"), c.number("p"), c.number("K"), 0)
            .levels(c.number("mu"), c.number("sd"));
    c.check("s", levels.reorderLevel());
    c.check("S", levels.orderUpTo());
  }

  /** The demand was made discrete in a slightly other way: levels are equal, costs to 0.2 %. */
  @ParameterizedTest
  @ReferenceCases("fh_.*")
  void finiteHorizon(ReferenceCase c) {
    FiniteHorizon model =
        new FiniteHorizon(
            c.number("h"),
            c.number("p"),
            c.number("c"),
            c.number("K"),
            c.number("gamma"),
            c.number("terminal_h"),
            c.number("terminal_p"));
    FiniteHorizon.Plan plan =
        model.optimum(
            Collections.nCopies(c.integer("T"), CountDemand.rounded(normal(c))), c.integer("x0"));
    c.check(
        "reorder_points", plan.levels().stream().map(FiniteHorizon.Levels::reorderLevel).toList());
    c.check("order_up_to", plan.levels().stream().map(FiniteHorizon.Levels::orderUpTo).toList());
    c.check("total_cost", plan.cost());
  }

  @ParameterizedTest
  @ReferenceCases("lostsales_.*")
  void lostSales(ReferenceCase c) {
    assertThat(c.parameter("demand").textValue().toLowerCase(Locale.ROOT)).isEqualTo("poisson");
    LostSales model =
        new LostSales(
            c.number("h"), c.number("p"), c.integer("L"), CountDemand.poisson(c.number("mean")));
    // The references have four decimals: closer than their stated tolerance.
    c.check("optimal", model.optimum().cost(), 2e-5);
    c.check("best_base_stock", model.bestBaseStock().cost(), 2e-5);
    c.check("best_capped_base_stock", model.bestCappedBaseStock().cost(), 2e-5);
  }

  private static void check(ReferenceCase c, double r, double quantity, double cost) {
    if (c.expects("r")) {
      c.check("r", r);
    }
    if (c.expects("Q")) {
      c.check("Q", quantity);
    }
    if (c.expects("cost")) {
      c.check("cost", cost);
    }
  }

  private static ReorderPoint reorderPointModel(ReferenceCase c) {
    Demand demand =
        c.has("sd")
            ? Demand.normal(c.number("lam"), c.number("sd"))
            : CountDemand.poisson(c.number("lam"));
    return ReorderPoint.of(c.number("h"), c.number("p"), c.number("K"), demand, c.number("L"));
  }

  private static Demand normal(ReferenceCase c) {
    return Demand.normal(c.number("mu"), c.number("sd"));
  }
}
