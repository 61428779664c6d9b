package io.github.lifecycle4j.decide.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PricingProperties {

  @Provide
  Arbitrary<PriceResponse> responses() {
    Arbitrary<Double> positive = Arbitraries.doubles().between(0.05, 20).ofScale(4);
    return Arbitraries.oneOf(
        positive.map(e -> new ConstantElasticity(100, 1.05 + e)),
        Combinators.combine(positive, positive)
            .as((a, b) -> new LinearResponse(2000 * a, 10 * a + b / 100)),
        positive.map(a -> new ExponentialResponse(1000, a / 20)),
        Combinators.combine(positive, positive)
            .as((a, b) -> new LogitResponse(500, a - 10, b / 4)));
  }

  @Property(tries = 300)
  void noPriceEarnsMoreThanTheBest(
      @ForAll("responses") PriceResponse response,
      @ForAll @DoubleRange(min = 0.1, max = 5) double cost,
      @ForAll @DoubleRange(min = 0.2, max = 5) double factor) {
    PricePoint best = response.optimum(cost);
    PricePoint other = response.at(best.price() * factor, cost);
    assertThat(other.profit()).isLessThanOrEqualTo(best.profit() * (1 + 1e-9));
    assertThat(best.price()).isGreaterThanOrEqualTo(cost);
  }

  @Property(tries = 300)
  void theBestPriceRisesWithTheCost(
      @ForAll("responses") PriceResponse response,
      @ForAll @DoubleRange(min = 0.1, max = 5) double cost,
      @ForAll @DoubleRange(min = 0.01, max = 5) double more) {
    assertThat(response.optimum(cost + more).price())
        .isGreaterThanOrEqualTo(response.optimum(cost).price());
  }

  @Property(tries = 300)
  void elasticityIsTheSlopeOfTheLogarithms(
      @ForAll("responses") PriceResponse response,
      @ForAll @DoubleRange(min = 0.5, max = 10) double price) {
    double step = 1e-5;
    double slope =
        Math.log(response.demand(price * Math.exp(step)) / response.demand(price * Math.exp(-step)))
            / (2 * step);
    assertThat(response.elasticity(price)).isCloseTo(-slope, withPercentage(0.1));
  }

  @Property(tries = 200)
  void moreStockAndMoreTimeAreWorthMoreAndMoreStockLowersThePrice(
      @ForAll @IntRange(min = 1, max = 60) int stock,
      @ForAll @DoubleRange(min = 0.01, max = 4) double time,
      @ForAll @DoubleRange(min = 0, max = 2) double salvage) {
    Clearance sale = new Clearance(new ExponentialResponse(20, 1), salvage);
    assertThat(sale.value(stock + 1, time)).isGreaterThanOrEqualTo(sale.value(stock, time));
    assertThat(sale.value(stock, time * 1.1)).isGreaterThan(sale.value(stock, time));
    assertThat(sale.price(stock + 1, time)).isLessThanOrEqualTo(sale.price(stock, time) + 1e-12);
    double fixed = sale.fixedPriceValue(sale.fixedPrice(stock, time), stock, time);
    assertThat(fixed).isLessThanOrEqualTo(sale.value(stock, time) * (1 + 1e-12));
    assertThat(sale.value(stock, time)).isLessThanOrEqualTo(sale.bound(stock, time) * (1 + 1e-12));
  }

  @Property(tries = 100)
  void aChoiceOfPricesIsWorthAtLeastEachAlone(
      @ForAll @IntRange(min = 0, max = 15) int stock,
      @ForAll @DoubleRange(min = 0, max = 6) double demand,
      @ForAll @DoubleRange(min = 0, max = 1) double holding) {
    MarkdownProblem problem =
        new MarkdownProblem(
            List.of(demand, demand / 2, demand / 3),
            10,
            new ConstantElasticity(1, 2.5),
            List.of(10.0, 8.0, 5.0),
            holding,
            0.5);
    double best = problem.solve(stock).earnings();
    for (double price : problem.prices()) {
      assertThat(problem.withPrices(List.of(price)).solve(stock).earnings())
          .isLessThanOrEqualTo(best + 1e-9);
    }
  }

  @Property(tries = 300)
  void aPriceOnTheLadderStaysThere(
      @ForAll @IntRange(min = 2, max = 500) int rung,
      @ForAll @DoubleRange(min = 0, max = 0.9) double ending) {
    PriceRules rules = PriceRules.DEFAULTS.withEnding(1, ending);
    double price = rung - ending;
    assertThat(rules.around(price, 0, price))
        .containsExactly(new double[] {price, price}, within(1e-12));
  }
}
