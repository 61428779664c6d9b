package io.github.lifecycle4j.decide.inventory.lotsize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** No lot is cheaper than the best; higher holding cost never raises it. */
class LotSizeProperties {

  private static final List<PriceBreak> PRICES =
      List.of(new PriceBreak(0, 3), new PriceBreak(20, 2.8), new PriceBreak(90, 2.5));

  @Property(tries = 200)
  void higherHoldingCostNeverRaisesTheLot(
      @ForAll @DoubleRange(min = 0, max = 100) double fixedCost,
      @ForAll @DoubleRange(min = 0.01, max = 10) double holding,
      @ForAll @DoubleRange(min = 1, max = 5) double factor,
      @ForAll @DoubleRange(min = 0, max = 1000) double rate) {
    double more = holding * factor;
    assertThat(new EconomicOrderQuantity(fixedCost, more, rate).optimum().quantity())
        .isLessThanOrEqualTo(
            new EconomicOrderQuantity(fixedCost, holding, rate).optimum().quantity());
    assertThat(
            new EconomicOrderQuantityWithBackorders(fixedCost, more, 3, rate).optimum().quantity())
        .isLessThanOrEqualTo(
            new EconomicOrderQuantityWithBackorders(fixedCost, holding, 3, rate)
                .optimum()
                .quantity());
    assertThat(new AllUnitsDiscount(fixedCost, more, rate, PRICES).optimum().quantity())
        .isLessThanOrEqualTo(
            new AllUnitsDiscount(fixedCost, holding, rate, PRICES).optimum().quantity());
    assertThat(new IncrementalDiscount(fixedCost, more, rate, PRICES).optimum().quantity())
        .isLessThanOrEqualTo(
            new IncrementalDiscount(fixedCost, holding, rate, PRICES).optimum().quantity());
  }

  @Property(tries = 300)
  void noLotIsCheaperThanTheBest(
      @ForAll @DoubleRange(min = 0.1, max = 100) double fixedCost,
      @ForAll @DoubleRange(min = 0.01, max = 2) double holding,
      @ForAll @DoubleRange(min = 1, max = 1000) double rate,
      @ForAll @DoubleRange(min = 0.1, max = 2000) double quantity) {
    EconomicOrderQuantity plain = new EconomicOrderQuantity(fixedCost, holding, rate);
    AllUnitsDiscount all = new AllUnitsDiscount(fixedCost, holding, rate, PRICES);
    IncrementalDiscount further = new IncrementalDiscount(fixedCost, holding, rate, PRICES);
    SupplyDisruption disrupted = new SupplyDisruption(fixedCost, holding, 5, rate, 1.5, 14);
    assertThat(plain.cost(quantity)).isGreaterThanOrEqualTo(plain.optimum().cost() * (1 - 1e-12));
    assertThat(all.cost(quantity)).isGreaterThanOrEqualTo(all.optimum().cost() * (1 - 1e-12));
    assertThat(further.cost(quantity))
        .isGreaterThanOrEqualTo(further.optimum().cost() * (1 - 1e-12));
    assertThat(disrupted.cost(quantity))
        .isGreaterThanOrEqualTo(disrupted.optimum().cost() * (1 - 1e-12));
  }

  /** Against all 2ⁿ⁻¹ ways to choose the periods with orders. */
  @Property(tries = 200)
  void noPlanIsCheaperThanWagnerAndWhitins(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100) Integer> demand,
      @ForAll @DoubleRange(max = 200) double fixedCost) {
    double[] d = demand.stream().mapToDouble(x -> x).toArray();
    double least = Double.POSITIVE_INFINITY;
    for (int chosen = 0; chosen < 1 << d.length; chosen++) {
      double cost = 0;
      int last = -1;
      for (int t = 0; t < d.length; t++) {
        if ((chosen >> t & 1) == 1) {
          cost += fixedCost;
          last = t;
        }
        if (d[t] > 0) {
          cost += last < 0 ? Double.POSITIVE_INFINITY : 0.7 * (t - last) * d[t];
        }
      }
      least = Math.min(least, cost);
    }
    WagnerWhitin.Plan plan = new WagnerWhitin(0.7, fixedCost).optimum(d);
    assertThat(plan.cost()).isCloseTo(least, within(1e-9));
    assertThat(plan.orders().stream().mapToDouble(x -> x).sum())
        .isCloseTo(demand.stream().mapToDouble(x -> x).sum(), within(1e-9));
  }

  @Property(tries = 100)
  void noMultiplesAreCheaperThanTheBest(
      @ForAll @DoubleRange(min = 0.5, max = 50) double shared,
      @ForAll @Size(3) List<@DoubleRange(max = 50) Double> fixedCosts,
      @ForAll @Size(3) List<@DoubleRange(min = 0.5, max = 50) Double> rates) {
    JointReplenishment model =
        new JointReplenishment(
            shared,
            List.of(
                new JointReplenishment.Item(fixedCosts.get(0), 1, rates.get(0)),
                new JointReplenishment.Item(fixedCosts.get(1), 1, rates.get(1)),
                new JointReplenishment.Item(fixedCosts.get(2), 1, rates.get(2))));
    double best = model.optimum().cost();
    for (int code = 0; code < 10 * 10 * 10; code++) {
      List<Integer> multiples = List.of(code % 10 + 1, code / 10 % 10 + 1, code / 100 + 1);
      assertThat(model.plan(multiples).cost()).isGreaterThanOrEqualTo(best * (1 - 1e-12));
    }
  }
}
