package io.github.lifecycle4j.decide.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limit cases and refusals of the policies for random demand. */
class PolicyTest {

  /** Snyder and Shen, example 5.2: r(300) = 129.43. */
  @Test
  void findsTheReorderPointForAQuantity() {
    ReorderPoint model = ReorderPoint.of(0.225, 7.5, 8, Demand.normal(1300, 150), 1 / 12.0);
    assertThat(model.optimum(300).reorderPoint()).isCloseTo(129.42727, within(1e-4));
  }

  /** Without uncertainty (r, Q) is the EOQ with backorders: Q = √(2 · 10 · 100 · 5 / 4) = 50. */
  @Test
  void isTheEconomicOrderQuantityWithoutUncertainty() {
    ReorderPoint model = ReorderPoint.of(1, 4, 10, Demand.normal(100, 0), 0);
    ReorderPoint.Policy policy = model.optimum();
    assertThat(policy.quantity()).isCloseTo(50, within(1e-6));
    assertThat(policy.reorderPoint()).isCloseTo(-10, within(1e-6));
    assertThat(policy.cost()).isCloseTo(40, within(1e-9));
    assertThat(policy.fillRate()).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void ordersBitByBitWithoutFixedCost() {
    ReorderPoint.Policy policy = ReorderPoint.of(1, 4, 0, Demand.normal(100, 20), 1).optimum();
    assertThat(policy.quantity()).isZero();
    assertThat(policy.cost())
        .isCloseTo(new Newsvendor(1, 4).optimum(Demand.normal(100, 20)).cost(), within(1e-12));
  }

  @Test
  void takesAForecastOfTheLeadTimeDemand() {
    double[] mean = {100};
    double[] spread = {20};
    Demand forecast = Demand.forecast(Parametric.normal(mean, spread, spread), 1);
    ReorderPoint.Policy byForecast = new ReorderPoint(1, 4, 50, 100, forecast).optimum();
    ReorderPoint.Policy byNormal =
        new ReorderPoint(1, 4, 50, 100, Demand.normal(100, 20)).optimum();
    assertThat(byForecast.cost()).isCloseTo(byNormal.cost(), within(1e-6));
    assertThat(byForecast.quantity()).isCloseTo(byNormal.quantity(), within(1e-3));
  }

  /** The approximations are rounded; the exact policy of demand in whole units is no dearer. */
  @Test
  void approximatesReorderPointsOfDemandInWholeUnits() {
    ReorderPoint model = ReorderPoint.of(1, 9, 64, CountDemand.poisson(10), 2);
    ReorderPointHeuristics heuristics = new ReorderPointHeuristics(model);
    // √(2 · 64 · 10) = 35.8, √(2 · 64 · 10 · 10 / 9) = 37.7; F(26) ≥ 0.9 of Poisson demand of 20.
    assertThat(heuristics.economicOrderQuantityWithSafetyStock().quantity()).isEqualTo(36);
    assertThat(heuristics.economicOrderQuantityWithSafetyStock().reorderPoint()).isEqualTo(26);
    assertThat(heuristics.economicOrderQuantityWithBackorders().quantity()).isEqualTo(38);
    for (ReorderPointHeuristics.Policy policy :
        List.of(
            heuristics.economicOrderQuantityWithSafetyStock(),
            heuristics.economicOrderQuantityWithBackorders(),
            heuristics.lossFunction())) {
      assertThat(policy.cost())
          .isGreaterThanOrEqualTo(model.optimum().cost())
          .isEqualTo(model.at(policy.reorderPoint(), policy.quantity()).cost());
    }
    assertThat(heuristics.lossFunction().cost()).isLessThan(1.01 * model.optimum().cost());
  }

  @Test
  void refusesReorderPointsThatMakeNoSense() {
    ReorderPoint counts = ReorderPoint.of(1, 4, 10, CountDemand.poisson(3), 2);
    assertThatThrownBy(() -> counts.at(3, 1.5)).hasMessageContaining("whole units");
    assertThatThrownBy(() -> counts.at(3, 0)).hasMessageContaining("order quantity is 0.0");
    assertThatThrownBy(() -> ReorderPoint.of(1, 4, -1, CountDemand.poisson(3), 2))
        .hasMessageContaining("fixed cost");
    assertThatThrownBy(() -> ReorderPoint.of(1, 4, 1, CountDemand.poisson(3), -2))
        .hasMessageContaining("-2.0");
    assertThatThrownBy(
            () -> new ReorderPointHeuristics(ReorderPoint.of(1, 4, 0, Demand.normal(9, 1), 1)))
        .hasMessageContaining("fixed cost");
    assertThatThrownBy(
            () ->
                new ReorderPointHeuristics(ReorderPoint.of(1, 0.01, 9, Demand.normal(9, 1), 1))
                    .expectedInventoryLevel())
        .hasMessageContaining("0.01");
  }

  @Test
  void servesBothWays() {
    SafetyStock model = new SafetyStock(100, 20, 9, 2);
    SafetyStock.Level level = model.forFillRate(0.98, 500);
    assertThat(new CycleService(model.leadTimeDemand(), 500).at(level.reorderPoint()).fillRate())
        .isCloseTo(0.98, within(1e-9));
    assertThat(level.reorderPoint() - level.safetyStock()).isCloseTo(900, within(1e-9));
    // Poisson with mean 4: n(4) = 0.7815, n(5) = 0.4103, n(6) = 0.1955.
    CycleService counts = new CycleService(CountDemand.poisson(4), 10);
    assertThat(counts.forFillRate(0.95).reorderPoint()).isEqualTo(5);
    assertThat(counts.forFillRate(0.96).reorderPoint()).isEqualTo(6);
  }

  @Test
  void needsNoSafetyStockWithoutLeadTime() {
    assertThat(new SafetyStock(100, 20, 0, 0).forCycleService(0.95))
        .isEqualTo(new SafetyStock.Level(0, 0));
    assertThat(new SafetyStock(0, 0, 9, 2).forCycleService(0.95))
        .isEqualTo(new SafetyStock.Level(0, 0));
    assertThatThrownBy(() -> new SafetyStock(100, 20, 0, 2)).hasMessageContaining("lead time is 0");
    assertThatThrownBy(() -> new SafetyStock(100, 20, 9, -2)).hasMessageContaining("-2.0");
    for (double level : new double[] {0, 1, 95, Double.NaN}) {
      assertThatThrownBy(() -> new SafetyStock(100, 20, 9, 2).forCycleService(level))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("between 0 and 1");
      assertThatThrownBy(() -> new SafetyStock(100, 20, 9, 2).forFillRate(level, 10))
          .hasMessageContaining("between 0 and 1");
    }
  }

  @Test
  void refusesReorderLevelsWithoutDemand() {
    ReorderLevels model = new ReorderLevels(1, 4, 5, 0);
    assertThatThrownBy(() -> model.optimum(CountDemand.poisson(0)))
        .hasMessageContaining("nothing to order");
    assertThatThrownBy(() -> model.cost(CountDemand.poisson(6), 4, 4))
        .hasMessageContaining("not above");
    assertThatThrownBy(() -> new ReorderLevels(1, 4, -5, 0)).hasMessageContaining("-5.0");
    assertThatThrownBy(() -> new PowerApproximation(1, 4, 0, 0)).hasMessageContaining("fixed cost");
  }

  /** One period with a demand of 1 or 3. */
  @Test
  void looksOnePeriodAhead() {
    FiniteHorizon model = new FiniteHorizon(1, 4, 0, 1.6, 1, 0, 0);
    CountDemand demand = CountDemand.of(0, 0.5, 0, 0.5);
    FiniteHorizon.Plan plan = model.optimum(List.of(demand), 0);
    // To have 3 costs ½ · 2 · 1 = 1, 2 costs ½ · 1 + ½ · 4 = 2.5, and 1 costs ½ · 2 · 4 = 4.
    assertThat(plan.levels()).containsExactly(new FiniteHorizon.Levels(1, 3));
    assertThat(plan.cost()).isCloseTo(2.6, within(1e-12));
    assertThat(model.optimum(List.of(demand), 2).cost()).isCloseTo(2.5, within(1e-12));
    assertThat(model.optimum(List.of(demand), 5).cost()).isCloseTo(3, within(1e-12));
  }

  /** An example of the documentation of stockpyl, whose normal demand is cut off elsewhere. */
  @Test
  void plansFivePeriods() {
    FiniteHorizon.Plan plan =
        new FiniteHorizon(1, 20, 2, 50, 1, 1, 20)
            .optimum(Collections.nCopies(5, CountDemand.rounded(Demand.normal(100, 20))), 0);
    assertThat(plan.levels().subList(0, 4)).containsOnly(new FiniteHorizon.Levels(110, 133));
    assertThat(plan.levels().get(4)).isEqualTo(new FiniteHorizon.Levels(111, 126));
    assertThat(plan.cost()).isCloseTo(1558.69, within(0.3));
  }

  /** With more in stock than is ever ordered the levels of later orders are the same. */
  @ParameterizedTest
  @ValueSource(ints = {-20, 0, 20, 30, 200})
  void levelsDoNotDependOnTheStockAtTheStart(int stock) {
    List<CountDemand> demand = Collections.nCopies(4, CountDemand.rounded(Demand.normal(18, 3)));
    // The newsvendor at 25 / 26, as in problem 4.29 of Snyder and Shen.
    assertThat(new FiniteHorizon(1, 25, 1, 0, 0.98, 1, 25).optimum(demand, stock).levels())
        .containsOnly(new FiniteHorizon.Levels(23, 23));
    FiniteHorizon dear = new FiniteHorizon(1, 25, 1, 30, 0.98, 1, 25);
    assertThat(dear.optimum(demand, stock).levels()).isEqualTo(dear.optimum(demand, 0).levels());
  }

  /** Far from its end a plan has the levels of the horizon without one, −72 and 80. */
  @Test
  void findsReorderLevelsBelowZeroFromTheFirstPeriodOn() {
    CountDemand demand = CountDemand.poisson(6);
    FiniteHorizon.Levels first =
        new FiniteHorizon(1, 1, 0, 1000, 1, 1, 1)
            .optimum(Collections.nCopies(300, demand), 0)
            .levels()
            .get(0);
    ReorderLevels.Policy endless = new ReorderLevels(1, 1, 1000, 0).optimum(demand);
    assertThat(first.reorderLevel()).isCloseTo(endless.reorderLevel(), within(2.0));
    assertThat(first.orderUpTo()).isCloseTo(endless.orderUpTo(), within(2.0));
  }

  @Test
  void ordersNothingThatDoesNotPay() {
    FiniteHorizon model = new FiniteHorizon(1, 4, 0, 1e6, 1, 0, 0);
    FiniteHorizon.Plan plan = model.optimum(List.of(CountDemand.poisson(2)), 0);
    assertThat(plan.levels().get(0).reorderLevel()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(plan.cost()).isCloseTo(8, within(1e-9));
  }

  @Test
  void refusesPlansThatMakeNoSense() {
    FiniteHorizon model = new FiniteHorizon(1, 4, 0, 1, 1, 0, 0);
    assertThatThrownBy(() -> model.optimum(List.of(), 0)).hasMessageContaining("at least one");
    assertThatThrownBy(() -> model.optimum(List.of(CountDemand.poisson(1e6)), 0))
        .hasMessageContaining("packs");
    assertThatThrownBy(() -> new FiniteHorizon(1, 4, 0, 1, 1.1, 0, 0)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> new FiniteHorizon(-1, 4, 0, 1, 1, 0, 0)).hasMessageContaining("-1.0");
  }

  /** The best order is never more than what base stock would order, and grows as stock falls. */
  @Test
  void tellsTheBestOrderWhenSalesAreLost() {
    LostSalesOptimum best = new LostSales(1, 9, 2, CountDemand.poisson(5)).optimum();
    assertThat(best.order(0, 0)).isPositive();
    for (int onHand = 0; onHand < 20; onHand++) {
      assertThat(best.order(onHand + 1, 3)).isLessThanOrEqualTo(best.order(onHand, 3));
      assertThat(best.order(onHand, 4)).isLessThanOrEqualTo(best.order(onHand, 3));
    }
    assertThat(best.order(1_000, 1_000)).isZero();
    assertThatThrownBy(() -> best.order(3)).hasMessageContaining("Give 0");
    assertThatThrownBy(() -> best.order(3, -1)).hasMessageContaining("negative");
  }

  @Test
  void refusesLostSalesOfACertainDemand() {
    assertThatThrownBy(() -> new LostSales(1, 9, 2, CountDemand.poisson(0)))
        .hasMessageContaining("0 in every period");
    assertThatThrownBy(() -> new LostSales(1, 9, 2, CountDemand.of(0, 0, 0, 1)))
        .hasMessageContaining("3 in every period");
  }

  @Test
  void refusesLostSalesThatAreTooMany() {
    assertThatThrownBy(() -> new LostSales(1, 9, 0, CountDemand.poisson(5)))
        .hasMessageContaining("BaseStock");
    assertThatThrownBy(() -> new LostSales(1, 9, 6, CountDemand.poisson(50)).optimum())
        .hasMessageContaining("packs");
    assertThatThrownBy(() -> new LostSales(1, 9, 1, CountDemand.poisson(5)).capped(-1, 2))
        .hasMessageContaining("base stock is -1");
  }
}
