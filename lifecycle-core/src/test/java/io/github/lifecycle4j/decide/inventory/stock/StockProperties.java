package io.github.lifecycle4j.decide.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Higher service never lowers stock, higher holding cost never raises it, the best is best. */
class StockProperties {

  @Provide
  static Arbitrary<Demand> demands() {
    Arbitrary<Double> mean = Arbitraries.doubles().between(0.1, 100);
    return Arbitraries.oneOf(
        mean.map(m -> Demand.normal(m, m / 4)),
        mean.map(CountDemand::poisson),
        mean.map(m -> CountDemand.negativeBinomial(m, 2.5 * m)));
  }

  @Property(tries = 300)
  void costsMoveTheNewsvendorsStock(
      @ForAll("demands") Demand demand,
      @ForAll @DoubleRange(min = 0.01, max = 10) double holding,
      @ForAll @DoubleRange(min = 1, max = 5) double factor) {
    double stock = new Newsvendor(holding, 3).quantity(demand);
    assertThat(new Newsvendor(holding * factor, 3).quantity(demand)).isLessThanOrEqualTo(stock);
    assertThat(new Newsvendor(holding, 3 * factor).quantity(demand)).isGreaterThanOrEqualTo(stock);
  }

  @Property(tries = 300)
  void noStockIsCheaperThanTheNewsvendors(
      @ForAll("demands") Demand demand,
      @ForAll @DoubleRange(min = 0.01, max = 10) double holding,
      @ForAll @DoubleRange(min = 0, max = 3) double other) {
    Newsvendor model = new Newsvendor(holding, 3);
    assertThat(model.optimum(demand).cost())
        .isLessThanOrEqualTo(model.cost(demand, other * demand.mean()) + 1e-12);
  }

  @Property(tries = 200)
  void costsMoveTheBaseStock(
      @ForAll("demands") Demand demand,
      @ForAll @IntRange(max = 5) int leadTime,
      @ForAll @DoubleRange(min = 1, max = 5) double factor) {
    double stock = new BaseStock(1, 3, leadTime).optimum(demand).quantity();
    assertThat(new BaseStock(factor, 3, leadTime).optimum(demand).quantity())
        .isLessThanOrEqualTo(stock);
    assertThat(new BaseStock(1, 3, leadTime + 1).optimum(demand).quantity())
        .isGreaterThanOrEqualTo(stock);
  }

  @Property(tries = 300)
  void higherServiceNeverLowersTheReorderPoint(
      @ForAll("demands") Demand demand,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double low,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0.1, max = 200) double quantity) {
    double high = low + share * (0.999 - low);
    CycleService model = new CycleService(demand, quantity);
    assertThat(model.forCycleService(high).reorderPoint())
        .isGreaterThanOrEqualTo(model.forCycleService(low).reorderPoint());
    assertThat(model.forFillRate(high).reorderPoint())
        .isGreaterThanOrEqualTo(model.forFillRate(low).reorderPoint());
    assertThat(model.forCycleService(high).cycleService()).isGreaterThanOrEqualTo(high - 1e-9);
    assertThat(model.forFillRate(high).fillRate()).isGreaterThanOrEqualTo(high - 1e-9);
  }

  @Property(tries = 200)
  void aLongerOrLessCertainLeadTimeNeverLowersSafetyStock(
      @ForAll @DoubleRange(max = 100) double demand,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double service,
      @ForAll @DoubleRange(max = 5) double uncertain,
      @ForAll @DoubleRange(min = 1, max = 3) double factor) {
    double stock = new SafetyStock(demand, 10, 4, uncertain).forCycleService(service).safetyStock();
    double longer =
        new SafetyStock(demand, 10, 4 * factor, uncertain).forCycleService(service).safetyStock();
    double lessCertain =
        new SafetyStock(demand, 10, 4, uncertain * factor).forCycleService(service).safetyStock();
    assertThat(longer).isGreaterThanOrEqualTo(stock - 1e-9);
    assertThat(lessCertain).isGreaterThanOrEqualTo(stock - 1e-9);
  }

  @Property(tries = 200)
  void noReorderPointIsCheaperThanTheBest(
      @ForAll("demands") Demand demand,
      @ForAll @DoubleRange(min = 0, max = 200) double fixedCost,
      @ForAll @IntRange(max = 6) int leadTime,
      @ForAll @IntRange(min = -20, max = 20) int shift,
      @ForAll @IntRange(min = 1, max = 60) int quantity) {
    ReorderPoint model = ReorderPoint.of(1, 4, fixedCost, demand, leadTime);
    ReorderPoint.Policy best = model.optimum();
    double r = Math.rint(best.reorderPoint()) + shift;
    assertThat(best.cost()).isLessThanOrEqualTo(model.at(r, quantity).cost() * (1 + 1e-9));
    assertThat(model.optimum(quantity).cost())
        .isLessThanOrEqualTo(model.at(r, quantity).cost() * (1 + 1e-9));
    if (best.quantity() > 0) {
      assertThat(model.optimum(best.quantity()).cost())
          .isCloseTo(best.cost(), within(1e-9 * best.cost()));
    }
  }

  @Property(tries = 50)
  void noReorderLevelsAreCheaperThanTheBest(
      @ForAll @DoubleRange(min = 0.05, max = 6) double mean,
      @ForAll @DoubleRange(min = 1, max = 3) double dispersion,
      @ForAll @DoubleRange(min = 0, max = 40) double fixedCost,
      @ForAll @IntRange(max = 1) int leadTime) {
    CountDemand demand = CountDemand.negativeBinomial(mean, dispersion * mean);
    ReorderLevels model = new ReorderLevels(1, 6, fixedCost, leadTime);
    double best = model.optimum(demand).cost();
    int high = (int) (4 * mean * (leadTime + 1)) + 30;
    for (int s = -5; s < high; s += 2) {
      for (int up = s + 1; up < high; up += 3) {
        assertThat(model.cost(demand, s, up)).isGreaterThanOrEqualTo(best * (1 - 1e-12));
      }
    }
  }

  /** Without fixed cost: order up to the newsvendor's stock whenever there is less. */
  @Property(tries = 100)
  void withoutFixedCostReorderLevelsAreABaseStock(
      @ForAll @DoubleRange(min = 0.05, max = 60) double mean,
      @ForAll @IntRange(max = 3) int leadTime) {
    CountDemand demand = CountDemand.poisson(mean);
    StockLevel base = new BaseStock(1, 7, leadTime).optimum(demand);
    ReorderLevels.Policy policy = new ReorderLevels(1, 7, 0, leadTime).optimum(demand);
    assertThat((double) policy.orderUpTo()).isEqualTo(base.quantity());
    assertThat(policy.reorderLevel()).isEqualTo(policy.orderUpTo() - 1);
    assertThat(policy.cost()).isCloseTo(base.cost(), within(1e-9 * base.cost()));
  }

  @Property(tries = 30)
  void lostSalesCostsAreInOrder(
      @ForAll @DoubleRange(min = 0.2, max = 6) double mean,
      @ForAll @DoubleRange(min = 1.5, max = 30) double shortage,
      @ForAll @IntRange(min = 1, max = 2) int leadTime,
      @ForAll @DoubleRange(min = 1, max = 3) double factor) {
    CountDemand demand = CountDemand.poisson(mean);
    LostSales model = new LostSales(1, shortage, leadTime, demand);
    LostSales.Policy base = model.bestBaseStock();
    double capped = model.bestCappedBaseStock().cost();
    double best = model.optimum().cost();
    assertThat(best).isLessThanOrEqualTo(capped * (1 + 1e-8));
    assertThat(capped).isLessThanOrEqualTo(base.cost() * (1 + 1e-8));
    // Customers who wait cost more than those who leave (Janakiraman, Seshadri, Shanthikumar 2007).
    double waiting = new BaseStock(1, shortage, leadTime).optimum(demand).cost();
    assertThat(best).isLessThanOrEqualTo(waiting * (1 + 1e-8));
    assertThat(new LostSales(factor, shortage, leadTime, demand).bestBaseStock().baseStock())
        .isLessThanOrEqualTo(base.baseStock());
  }
}
