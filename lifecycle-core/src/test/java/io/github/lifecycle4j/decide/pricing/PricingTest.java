package io.github.lifecycle4j.decide.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PricingTest {

  private static final ProductKey KEY = ProductKey.of("shirt");

  @Test
  void aResponseGoesThroughAKnownPoint() {
    // 100 units at 8; at 16 an elasticity of 2 leaves a quarter.
    ConstantElasticity response = ConstantElasticity.through(8, 100, 2);
    assertThat(response.demand(8)).isCloseTo(100, within(1e-9));
    assertThat(response.demand(16)).isCloseTo(25, within(1e-9));
  }

  @Test
  void theBestPriceIsMovedToTheLadder() {
    // Cost 10, elasticity 2: best at 20. Prices in .99: 19.99 and 20.99.
    ProfitPricing pricing = new ProfitPricing(PriceRules.DEFAULTS.withEnding(1, 0.01));
    PriceProposal proposal = pricing.propose(KEY, ConstantElasticity.through(25, 40, 2), 10, 24.99);
    assertThat(proposal.proposed().price()).isCloseTo(19.99, within(1e-12));
    assertThat(proposal.unlimited().price()).isCloseTo(20, within(1e-12));
    assertThat(proposal.present().price()).isEqualTo(24.99);
    assertThat(proposal.rationale())
        .startsWith("Lower the price from 24.99 to 19.99 (-20.0 %).")
        .contains("elasticity of 2.00");
    // 40 · (25 / 24.99)² units earn 14.99 each.
    assertThat(proposal.alternatives())
        .extracting(Choice::action)
        .containsExactly("sell at 24.99", "sell at 20");
    assertThat(proposal.alternatives().get(0).expectedCost())
        .isCloseTo(-14.99 * 40 * Math.pow(25 / 24.99, 2), within(1e-9));
    assertThat(proposal.choice().expectedCost())
        .isLessThan(proposal.alternatives().get(0).expectedCost());
    assertThat(proposal.inputs().unitCost()).isEqualTo(10);
  }

  @Test
  void rulesAreKept() {
    ConstantElasticity response = ConstantElasticity.through(25, 40, 2);
    assertThat(price(PriceRules.DEFAULTS.withLargestChange(0.1), response)).isEqualTo(22.5);
    assertThat(price(PriceRules.DEFAULTS.withMinimumMargin(0.6), response)).isEqualTo(25);
    assertThat(price(PriceRules.DEFAULTS.withRange(0, 18), response)).isEqualTo(18);
    assertThatThrownBy(
            () -> price(PriceRules.DEFAULTS.withRange(0, 18).withMinimumMargin(0.6), response))
        .hasMessageContaining("No price between 25.0 and 18.0");
  }

  private static double price(PriceRules rules, PriceResponse response) {
    return new ProfitPricing(rules).propose(KEY, response, 10, 25).proposed().price();
  }

  @Test
  void aPriceOfTheLadderIsADecimal() {
    PriceRules fixed = PriceRules.DEFAULTS.withRange(0.57, 0.57);
    PriceProposal kept =
        new ProfitPricing(fixed).propose(KEY, ConstantElasticity.through(1, 40, 2), 0.2, 0.57);
    assertThat(kept.proposed().price()).isEqualTo(0.57);
    assertThat(kept.rationale()).startsWith("Keep the price of 0.57.");
  }

  @Test
  void anElasticityBelowOneNeedsACeiling() {
    ConstantElasticity response = ConstantElasticity.through(25, 40, 0.8);
    assertThatThrownBy(() -> response.optimum(10)).hasMessageContaining("elasticity of 0.8");
    assertThat(price(PriceRules.DEFAULTS.withRange(0, 30), response)).isEqualTo(30);
  }

  @Test
  void aClearanceIsWorthItsSalvageAtTheEnd() {
    Clearance sale = new Clearance(new ExponentialResponse(20, 1), 0.5);
    assertThat(sale.value(7, 0)).isEqualTo(3.5);
    assertThat(sale.value(0, 3)).isZero();
    // With more units than anybody buys the price is the best one without a limit: s + 1 / alpha.
    assertThat(sale.price(1000, 1)).isCloseTo(1.5, within(1e-9));
    assertThat(sale.value(100_000, 10)).isFinite();
  }

  @Test
  void oneUnitInOnePeriodIsSoldAtThePriceThatEarnsMost() {
    // Poisson with mean 2 at 10 and 4 at 8: 10 (1 − e^−2) = 8.65, 8 (1 − e^−4) = 7.85.
    MarkdownProblem one =
        MarkdownProblem.of(List.of(2.0), 10, new LinearResponse(12, 1), List.of(10.0, 8.0));
    MarkdownPlan plan = one.solve(1);
    assertThat(plan.earnings()).isCloseTo(10 * (1 - Math.exp(-2)), within(1e-12));
    assertThat(plan.price(1, 1, 10)).isEqualTo(10);
    // Of many units each demanded one is sold: 2 · 10 against 4 · 8.
    assertThat(one.solve(200).earnings()).isCloseTo(32, within(1e-9));
    assertThat(one.solve(200).calendar())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.price()).isEqualTo(8);
              assertThat(step.sales()).isCloseTo(4, within(1e-9));
              assertThat(step.leftover()).isCloseTo(196, within(1e-9));
            });
  }

  @Test
  void manyShortPeriodsComeNearChangingThePriceAtAnyTime() {
    // Prices may only fall, so the plan earns less than Gallego and van Ryzin's, but little less.
    ExponentialResponse response = new ExponentialResponse(20, 1);
    List<Double> demand = Collections.nCopies(40, response.demand(1) / 40);
    List<Double> ladder = IntStream.rangeClosed(16, 60).mapToObj(i -> i / 20.0).toList();
    double best = new Clearance(response, 0).value(5, 1);
    double fixed = new Clearance(response, 0).fixedPriceValue(1.386294, 5, 1);
    assertThat(MarkdownProblem.of(demand, 1, response, ladder).solve(5).earnings())
        .isBetween(fixed, best)
        .isCloseTo(best, within(0.03 * best));
  }

  @Test
  void aPriceNeverRises() {
    MarkdownProblem problem =
        MarkdownProblem.of(
            List.of(3.0, 2.0, 1.0), 10, new ConstantElasticity(1, 2), List.of(10.0, 7.0, 5.0));
    MarkdownPlan plan = problem.solve(10);
    for (int period = 1; period <= 3; period++) {
      for (int units = 0; units <= 10; units++) {
        assertThat(plan.price(period, units, 7)).isLessThanOrEqualTo(7);
      }
    }
    assertThat(plan.calendar())
        .extracting(MarkdownStep::price)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(() -> new LinearResponse(100, 2).optimum(60))
        .hasMessageContaining("At its cost of 60.0 nobody buys");
    assertThatThrownBy(() -> new PriceRules(1, 0, 1, 1, 0, 1))
        .hasMessageContaining("minimum margin is 1.0");
    assertThatThrownBy(() -> PriceRules.DEFAULTS.withEnding(1, 1))
        .hasMessageContaining("takes 1.0 off a step of 1.0");
    assertThatThrownBy(() -> new Clearance(new ExponentialResponse(1, 1), 0).price(0, 1))
        .hasMessageContaining("sold out");
    assertThatThrownBy(
            () -> MarkdownProblem.of(List.of(), 1, new LinearResponse(2, 1), List.of(1.0)))
        .hasMessageContaining("0 periods");
  }
}
