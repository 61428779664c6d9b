package io.github.lifecycle4j.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.InventoryCosts;
import io.github.lifecycle4j.decide.inventory.InventoryPosition;
import io.github.lifecycle4j.decide.inventory.LeadTime;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.decide.inventory.OrderUpToPolicy;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.learning.LearnedOrders;
import io.github.lifecycle4j.decide.inventory.learning.LearnedPolicy;
import io.github.lifecycle4j.decide.inventory.planning.OrderDays;
import io.github.lifecycle4j.decide.inventory.planning.PlannedOrder;
import io.github.lifecycle4j.decide.inventory.planning.PlanningItem;
import io.github.lifecycle4j.decide.inventory.planning.ReplenishmentPlanner;
import io.github.lifecycle4j.decide.inventory.planning.StockLife;
import io.github.lifecycle4j.decide.inventory.planning.Supply;
import io.github.lifecycle4j.decide.marketing.CampaignProposal;
import io.github.lifecycle4j.decide.marketing.PromotionOffer;
import io.github.lifecycle4j.decide.marketing.PromotionPlanner;
import io.github.lifecycle4j.decide.marketing.PromotionProposal;
import io.github.lifecycle4j.decide.marketing.Prospect;
import io.github.lifecycle4j.decide.marketing.Targeting;
import io.github.lifecycle4j.decide.pricing.ConstantElasticity;
import io.github.lifecycle4j.decide.pricing.MarkdownCalendar;
import io.github.lifecycle4j.decide.pricing.MarkdownItem;
import io.github.lifecycle4j.decide.pricing.MarkdownProblem;
import io.github.lifecycle4j.decide.pricing.MarkdownProposal;
import io.github.lifecycle4j.decide.pricing.PriceProposal;
import io.github.lifecycle4j.decide.pricing.PriceRules;
import io.github.lifecycle4j.decide.pricing.ProfitPricing;
import io.github.lifecycle4j.decide.supply.BillOfDistribution;
import io.github.lifecycle4j.decide.supply.DistributionProblem;
import io.github.lifecycle4j.decide.supply.Lane;
import io.github.lifecycle4j.decide.supply.ProcurementItem;
import io.github.lifecycle4j.decide.supply.ProcurementProblem;
import io.github.lifecycle4j.decide.supply.StockPoint;
import io.github.lifecycle4j.decide.supply.SupplyProposal;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of decision says what, how much, when, at what cost, instead of what and why. */
class DecisionAuditTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ProductKey CUP = ProductKey.of("the \"old\" cup\n");
  private static final InventoryCosts COSTS = new InventoryCosts(0.1, 4, 6);
  private static final SupplyTerms TERMS = SupplyTerms.leadTime(2);

  private static StageEstimate stage(LifecycleStage stage) {
    return new StageEstimate(
        CUP, 99, StageProbabilities.certain(stage), 1, Optional.empty(), 5, List.of("It is so."));
  }

  private static Forecast forecast() {
    return new Forecast(
        CUP,
        Frequency.WEEKLY,
        100,
        Parametric.poisson(new double[] {5, 5, 5, 5}),
        new Provenance("test", Map.of("alpha", "0.3"), 7, ""));
  }

  private static PlanningItem item() {
    return new PlanningItem(
        forecast(),
        stage(LifecycleStage.MATURITY),
        InventoryPosition.onHand(3),
        Supply.of(TERMS)
            .withLeadTime(LeadTime.of(1, 0.5, 0.5))
            .withOrderDays(OrderDays.every(1, 0)),
        COSTS,
        StockLife.perishable(2));
  }

  private static MarkdownItem markdown() {
    return new MarkdownItem(
        stage(LifecycleStage.DECLINE),
        MarkdownProblem.of(
            List.of(4.0, 3.0), 10, ConstantElasticity.through(10, 1, 2), List.of(8.0, 6.0)),
        12);
  }

  static Stream<Decision> decisions() {
    InventoryPosition position = new InventoryPosition(3, 2, 0, List.of(2.0));
    Stream<Decision> single =
        Stream.of(
            OrderUpToPolicy.defaults()
                .propose(forecast(), stage(LifecycleStage.MATURITY), position, TERMS, COSTS),
            OrderUpToPolicy.defaults()
                .propose(
                    CountDemand.poisson(15),
                    stage(LifecycleStage.MATURITY),
                    position,
                    TERMS,
                    COSTS),
            new LearnedPolicy(new LearnedOrders(16, List.of(0.8, 0.9), 6, 25), 5)
                .propose(forecast(), stage(LifecycleStage.GROWTH), position, TERMS, COSTS),
            ReplenishmentPlanner.byStage()
                .policy(item -> item.withLife(StockLife.perishable(2)))
                .propose(forecast(), stage(LifecycleStage.GROWTH), position, TERMS, COSTS),
            ReplenishmentPlanner.byStage().plan(List.of(item())).orders().get(0),
            new ProfitPricing(PriceRules.DEFAULTS)
                .propose(CUP, ConstantElasticity.through(10, 50, 2), 4, 10),
            MarkdownCalendar.DEFAULTS.propose(markdown()).orElseThrow(),
            PromotionPlanner.DEFAULTS
                .propose(
                    List.of(
                        new PromotionOffer(
                            stage(LifecycleStage.INTRODUCTION),
                            100,
                            10,
                            4,
                            0.1,
                            100,
                            0.5,
                            0.2,
                            Double.POSITIVE_INFINITY,
                            10)))
                .get(0),
            Targeting.DEFAULTS
                .withBudget(5)
                .propose(CUP, List.of(Prospect.of("ann", 0.2, 20, 1), new Prospect("bob", 0, 1))));
    DistributionProblem distribution =
        new DistributionProblem(
            CUP,
            100,
            4,
            new BillOfDistribution(List.of(new Lane("depot", "shop", TERMS))),
            List.of(StockPoint.of("shop").withDemand(5, 5, 5, 5)),
            COSTS);
    ProcurementProblem procurement =
        new ProcurementProblem(
            100,
            4,
            List.of(
                ProcurementItem.of(
                    CUP,
                    "maker",
                    StockPoint.of("depot").withDemand(5, 5, 5, 5),
                    SupplyTerms.leadTime(0),
                    6,
                    COSTS)),
            Map.of("maker", List.of(9.0)));
    return Stream.of(
            single,
            distribution.plan().proposals().stream().map(Decision.class::cast),
            procurement.solve().proposals().stream().map(Decision.class::cast))
        .flatMap(all -> all);
  }

  @Test
  void everyKindIsLookedAt() {
    Set<Class<?>> seen = decisions().map(Decision::getClass).collect(Collectors.toSet());
    assertThat(seen).isEqualTo(Set.of(Decision.class.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void writesItself(Decision decision) throws Exception {
    String line = decision.toJson();
    assertThat(line).doesNotContain("\n");
    JsonNode json = JSON.readTree(line);
    assertThat(json.get("type").textValue()).isEqualTo(decision.getClass().getSimpleName());
    assertThat(json.get("key").textValue()).isEqualTo(CUP.id());
    assertThat(json.get("action").textValue()).isEqualTo(decision.choice().action()).isNotEmpty();
    assertThat(json.get("amount").doubleValue()).isEqualTo(decision.choice().amount());
    assertThat(json.get("expectedCost").doubleValue()).isEqualTo(decision.choice().expectedCost());
    assertThat(json.has("service")).isTrue();
    if (decision.choice().service().isPresent()) {
      assertThat(json.get("service").doubleValue()).isBetween(0.0, 1.0);
    }
    assertThat(json.get("rationale").textValue()).isEqualTo(decision.rationale()).endsWith(".");
    if (decision.period().isPresent()) {
      assertThat(json.get("period").longValue()).isBetween(100L, 104L);
    } else {
      assertThat(json.get("period").isNull()).isTrue();
    }
    assertThat(json.get("alternatives")).isNotEmpty().hasSameSizeAs(decision.alternatives());
    for (JsonNode other : json.get("alternatives")) {
      assertThat(other.get("action").textValue()).isNotEqualTo(decision.choice().action());
      assertThat(other.get("expectedCost").isNumber()).isTrue();
    }
    JsonNode inputs = json.get("inputs");
    for (RecordComponent component : decision.inputs().getClass().getRecordComponents()) {
      assertThat(inputs.has(component.getName())).as(component.getName()).isTrue();
    }
    assertThat(line).doesNotContain("@").isEqualTo(decision.toJson());
  }

  /** Numbers of the inputs can be read again from the line. */
  @Test
  void theInputsCanBeReadAgain() throws Exception {
    PlannedOrder order = ReplenishmentPlanner.byStage().plan(List.of(item())).orders().get(0);
    JsonNode item = JSON.readTree(order.toJson()).at("/inputs/item");
    assertThat(item.at("/supply/leadTime/min").intValue()).isEqualTo(1);
    assertThat(item.at("/supply/leadTime/probabilities/1").doubleValue()).isEqualTo(0.5);
    assertThat(item.at("/life/shelfLife").intValue()).isEqualTo(2);
    assertThat(item.at("/life/lastPeriod").isNull()).isTrue();
    assertThat(item.at("/costs/shortage").doubleValue()).isEqualTo(4);
    assertThat(item.at("/stage/probabilities/MATURITY").doubleValue()).isEqualTo(1);
    assertThat(item.at("/stage/evidence/0").textValue()).isEqualTo("It is so.");
    assertThat(item.at("/forecast/distribution/mean/3").doubleValue()).isCloseTo(5, within(1e-12));
    assertThat(item.at("/forecast/distribution/quantiles/0.5/0").doubleValue()).isEqualTo(5);
    assertThat(item.at("/forecast/provenance/seed").longValue()).isEqualTo(7);
    PriceRules rules = PriceRules.DEFAULTS;
    PriceProposal price =
        new ProfitPricing(rules).propose(CUP, ConstantElasticity.through(10, 50, 2), 4, 10);
    // JSON has no infinite numbers.
    assertThat(JSON.readTree(price.toJson()).at("/inputs/rules/ceiling").textValue())
        .isEqualTo("Infinity");
  }

  /** What was kept is all that a decision is made from. */
  @ParameterizedTest
  @MethodSource("decisions")
  void theInputsGiveTheDecisionAgain(Decision decision) {
    assertThat(again(decision)).isEqualTo(decision);
  }

  private static Decision again(Decision decision) {
    if (decision instanceof OrderProposal order) {
      OrderProposal.Inputs in = order.inputs();
      return in.forecast().isPresent()
          ? in.policy()
              .propose(in.forecast().get(), in.stage(), in.position(), in.terms(), in.costs())
          : ((OrderUpToPolicy) in.policy())
              .propose(
                  in.demand().orElseThrow(), in.stage(), in.position(), in.terms(), in.costs());
    }
    if (decision instanceof PlannedOrder order) {
      return new ReplenishmentPlanner(order.inputs().rules(), List.of())
          .plan(List.of(order.inputs().item()))
          .orders()
          .get(0);
    }
    if (decision instanceof PriceProposal price) {
      PriceProposal.Inputs in = price.inputs();
      return new ProfitPricing(in.rules())
          .propose(price.key(), in.response(), in.unitCost(), in.present());
    }
    if (decision instanceof MarkdownProposal markdown) {
      return markdown.inputs().calendar().propose(markdown.inputs().item()).orElseThrow();
    }
    if (decision instanceof PromotionProposal promotion) {
      return promotion.inputs().planner().propose(List.of(promotion.inputs().offer())).get(0);
    }
    if (decision instanceof CampaignProposal campaign) {
      return campaign.inputs().targeting().propose(campaign.key(), campaign.inputs().prospects());
    }
    SupplyProposal supply = (SupplyProposal) decision;
    List<SupplyProposal> all =
        supply.inputs() instanceof DistributionProblem problem
            ? problem.plan().proposals()
            : ((ProcurementProblem) supply.inputs()).solve().proposals();
    return all.stream()
        .filter(one -> one.placed() == supply.placed() && one.key().equals(supply.key()))
        .findFirst()
        .orElseThrow();
  }
}
