package io.github.lifecycle4j.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.OrderUpToPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.pricing.MarkdownCalendar;
import io.github.lifecycle4j.decide.pricing.MarkdownProposal;
import io.github.lifecycle4j.decide.pricing.PriceProposal;
import io.github.lifecycle4j.decide.pricing.PriceRules;
import io.github.lifecycle4j.decide.pricing.ProfitPricing;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.train.Execution;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricingTest {

  private static final Pricing PRICES =
      new Pricing(
          new ProfitPricing(PriceRules.DEFAULTS),
          MarkdownCalendar.DEFAULTS,
          product -> Pricing.lastKnownTerms(product, 4, 2));

  private static final Replenishment ORDERS =
      new Replenishment(
          OrderUpToPolicy.defaults(),
          product -> SupplyTerms.leadTime(1),
          product -> new InventoryCosts(1, 1, 0),
          Replenishment::lastKnownStock);

  /** Ten weeks of constant sales of 7 at 10, the last stock as given. */
  private static PanelSource shop(double price, double stock) {
    Observations.Builder rows =
        Observations.builder(
            Frequency.WEEKLY,
            new Column(Covariates.PRICE, Role.FUTURE),
            new Column(Covariates.STOCK, Role.PAST));
    for (int week = 0; week < 10; week++) {
      rows.add(
          ProductKey.of("cup"),
          LocalDate.of(2024, 1, 1).plusWeeks(week),
          7,
          price,
          week == 9 ? stock : 90);
    }
    return PanelSource.of(rows.build());
  }

  private static ProductReport cup(PanelSource source, LifecycleStage stage) {
    return LifecyclePipeline.collect(source)
        .train(List.of(new LastValue("last", 0, 1)))
        .stage(new FixedStage(stage, stage))
        .predict(3)
        .decide(ORDERS, PRICES)
        .run(Execution.sequential())
        .products()
        .get(0);
  }

  /** Elasticity 2 and a cost of 4: the price 4 · 2 / (2 − 1), beside the order. */
  @Test
  void aMatureProductGetsThePriceThatEarnsMostBesideItsOrder() {
    ProductReport cup = cup(shop(10, 3), LifecycleStage.MATURITY);
    assertThat(cup.problems()).isEmpty();
    assertThat(cup.decisions()).hasSize(2);
    assertThat(cup.decisions().get(0)).isInstanceOf(OrderProposal.class);
    PriceProposal price = (PriceProposal) cup.decisions().get(1);
    assertThat(price.key()).isEqualTo(ProductKey.of("cup"));
    assertThat(price.proposed().price()).isCloseTo(8, within(1e-9));
    // 7 units at 10 are 7 · (10 / 8)² at 8.
    assertThat(price.proposed().quantity()).isCloseTo(7 * 1.5625, within(1e-9));
  }

  /**
   * With far more stock than three weeks can sell, elasticity 2 and no salvage value, revenue 700 /
   * p a week is largest at the lowest price: half of 10.
   */
  @Test
  void aProductInDeclineIsCleared() {
    ProductReport cup = cup(shop(10, 500), LifecycleStage.DECLINE);
    assertThat(cup.problems()).isEmpty();
    MarkdownProposal markdown = (MarkdownProposal) cup.decisions().get(1);
    assertThat(markdown.price()).isEqualTo(5);
    assertThat(markdown.earnings()).isCloseTo(3 * 700 / 5.0, within(1e-6));
    assertThat(markdown.alternatives()).hasSize(6);
  }

  @Test
  void aProductInDeclineWithoutStockHasNothingToClear() {
    List<Decision> decisions = cup(shop(10, 0), LifecycleStage.DECLINE).decisions();
    assertThat(decisions).hasSize(1);
    assertThat(decisions.get(0)).isInstanceOf(OrderProposal.class);
  }

  @Test
  void aProductWithoutAPriceIsAProblemOfItsOwn() {
    ProductReport cup = cup(shop(Double.NaN, 3), LifecycleStage.MATURITY);
    assertThat(cup.decisions()).hasSize(1);
    assertThat(cup.problems()).hasSize(1);
    assertThat(cup.problems().get(0).message()).contains("'cup'", "'price'");
  }
}
