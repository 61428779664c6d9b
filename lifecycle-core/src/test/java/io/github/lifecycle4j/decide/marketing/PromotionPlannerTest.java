package io.github.lifecycle4j.decide.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Price 10, cost 4, 10 % off, 100 units without, 50 % more with it, 20 % of those borrowed. */
class PromotionPlannerTest {

  private static PromotionOffer offer(String name, StageProbabilities stages, double stock) {
    StageEstimate stage =
        new StageEstimate(ProductKey.of(name), 7, stages, 1, Optional.empty(), 100, List.of());
    return new PromotionOffer(stage, 8, 10, 4, 0.1, 100, 0.5, 0.2, stock, 30);
  }

  private static PromotionOffer offer(String name, LifecycleStage stage) {
    return offer(name, StageProbabilities.certain(stage), Double.POSITIVE_INFINITY);
  }

  @Test
  void aPromotionEarnsWhatIsNewLessTheDiscountOnAll() {
    PromotionProposal mature =
        PromotionPlanner.DEFAULTS.propose(List.of(offer("mug", LifecycleStage.MATURITY))).get(0);
    PromotionEffect effect = mature.effect();
    assertThat(effect.extraUnits()).isCloseTo(50, within(1e-12));
    assertThat(effect.newUnits()).isCloseTo(40, within(1e-12));
    // 40 · 6 = 240; 150 units · 1 off = 150; 30 beside.
    assertThat(effect.margin()).isCloseTo(240, within(1e-12));
    assertThat(effect.cost()).isCloseTo(180, within(1e-12));
    assertThat(effect.stageWorth()).isZero();
    assertThat(mature.promoted()).isTrue();
    assertThat(mature.choice().action()).isEqualTo("promote at 10 % off");
    assertThat(mature.choice().expectedCost()).isCloseTo(-60, within(1e-12));
    assertThat(mature.period()).hasValue(8);
    assertThat(mature.rationale()).startsWith("Promote.").contains("maturity (probability 100 %)");
  }

  @Test
  void theStageDecidesWhoIsPromotedFirst() {
    PromotionPlanner planner = PromotionPlanner.DEFAULTS.withBudget(200);
    List<PromotionProposal> proposals =
        planner.propose(
            List.of(
                offer("gone", LifecycleStage.DISCONTINUED),
                offer("grown", LifecycleStage.MATURITY),
                offer("old", LifecycleStage.DECLINE)));
    // In decline each of 40 units is worth 2 more; the budget allows one promotion of 180.
    assertThat(proposals)
        .extracting(proposal -> proposal.key().id())
        .containsExactly("old", "grown", "gone");
    assertThat(proposals)
        .extracting(PromotionProposal::promoted)
        .containsExactly(true, false, false);
    assertThat(proposals.get(0).effect().profit()).isCloseTo(140, within(1e-12));
    assertThat(proposals.get(1).rationale()).contains("the budget of 200.00");
    assertThat(proposals.get(1).alternatives().get(0).expectedCost()).isCloseTo(-60, within(1e-12));
    // Nothing is sold, but the fixed cost is paid.
    assertThat(proposals.get(2).effect().profit()).isCloseTo(-30, within(1e-12));
  }

  @Test
  void stagesAreWeighed() {
    // Half gone, half in introduction: half of (240 + 40 · 2 − 150), and the fixed cost.
    StageProbabilities half = StageProbabilities.of(0, 0.5, 0, 0, 0, 0.5);
    PromotionEffect effect =
        PromotionPlanner.DEFAULTS
            .propose(List.of(offer("mug", half, Double.POSITIVE_INFINITY)))
            .get(0)
            .effect();
    assertThat(effect.profit()).isCloseTo(85 - 30, within(1e-12));
  }

  @Test
  void nothingIsSoldBeyondTheStock() {
    PromotionProposal scarce =
        PromotionPlanner.DEFAULTS
            .propose(List.of(offer("mug", StageProbabilities.certain(LifecycleStage.MATURITY), 90)))
            .get(0);
    assertThat(scarce.effect().extraUnits()).isZero();
    assertThat(scarce.promoted()).isFalse();
    assertThat(scarce.choice().action()).isEqualTo("do not promote");
  }

  @Test
  void goalsCanBeSet() {
    PromotionPlanner noWorth =
        PromotionPlanner.DEFAULTS.withGoals(
            PromotionGoals.defaults().with(LifecycleStage.DECLINE, 0));
    assertThat(
            noWorth
                .propose(List.of(offer("mug", LifecycleStage.DECLINE)))
                .get(0)
                .effect()
                .stageWorth())
        .isZero();
    assertThatThrownBy(() -> PromotionGoals.defaults().with(LifecycleStage.DISCONTINUED, 0.1))
        .hasMessageContaining("not sold in the stage DISCONTINUED");
    assertThatThrownBy(() -> new PromotionPlanner(Double.NaN, PromotionGoals.defaults()))
        .hasMessageContaining("budget is NaN");
  }
}
