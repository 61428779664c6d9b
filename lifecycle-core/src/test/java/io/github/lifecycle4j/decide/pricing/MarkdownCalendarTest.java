package io.github.lifecycle4j.decide.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownCalendarTest {

  private static final List<Double> LADDER = List.of(12.0, 10.0, 8.0, 6.0);

  private static MarkdownItem item(String name, double decline, int stock, Double... demand) {
    StageEstimate stage =
        new StageEstimate(
            ProductKey.of(name),
            10,
            StageProbabilities.of(0, 0, 0, 1 - decline, decline, 0),
            3,
            Optional.empty(),
            5,
            List.of());
    return new MarkdownItem(
        stage,
        MarkdownProblem.of(List.of(demand), 10, ConstantElasticity.through(10, 1, 2), LADDER),
        stock);
  }

  @Test
  void onlyProductsInDeclineAreMarkedDownAndTheLargestGainComesFirst() {
    MarkdownCalendar.Result result =
        MarkdownCalendar.DEFAULTS.propose(
            List.of(
                item("young", 0.2, 50, 4.0, 3.0),
                item("small", 0.9, 12, 4.0, 3.0),
                item("large", 0.9, 60, 8.0, 6.0, 4.0)));
    assertThat(result.failures()).isEmpty();
    assertThat(result.proposals())
        .extracting(proposal -> proposal.key().id())
        .containsExactly("large", "small");
    MarkdownProposal large = result.proposals().get(0);
    assertThat(large.gain()).isPositive();
    assertThat(large.price()).isLessThan(10);
    assertThat(large.calendar()).hasSize(3);
    assertThat(large.calendar().get(2).price()).isLessThan(large.calendar().get(0).price() + 1e-9);
    assertThat(large.rationale()).startsWith("Lower the price from 10.00 to").contains("90 %");
    assertThat(large.alternatives())
        .extracting(Choice::action)
        .containsExactly("sell at 10 throughout", "sell at 8 throughout", "sell at 6 throughout");
    // Falling prices may stay where they are, so that no price held throughout earns more.
    assertThat(large.alternatives())
        .allSatisfy(
            held ->
                assertThat(large.choice().expectedCost()).isLessThan(held.expectedCost() + 1e-9));
  }

  /**
   * One period, endless stock, elasticity 2, nothing left is worth anything: of p · D(p) = 4 · 100
   * / p the lowest price earns most, 400 / 6, where the present one earns 40.
   */
  @Test
  void withMoreThanCanBeSoldTheLowestPriceEarnsMost() {
    MarkdownProposal proposal =
        MarkdownCalendar.DEFAULTS.propose(item("heap", 1, 200, 4.0)).orElseThrow();
    assertThat(proposal.price()).isEqualTo(6);
    assertThat(proposal.earnings()).isCloseTo(400 / 6.0, within(1e-6));
    assertThat(proposal.earningsAtPresent()).isCloseTo(40, within(1e-6));
  }

  /** Three units that sell out at the present price keep it; dearer prices are not looked at. */
  @Test
  void aScarceProductKeepsItsPrice() {
    MarkdownProposal proposal =
        MarkdownCalendar.DEFAULTS.propose(item("scarce", 1, 3, 40.0, 40.0)).orElseThrow();
    assertThat(proposal.price()).isEqualTo(10);
    assertThat(proposal.earnings()).isCloseTo(30, within(1e-6));
    assertThat(proposal.gain()).isCloseTo(0, within(1e-9));
    assertThat(proposal.rationale()).startsWith("Keep the price of 10.00");
  }

  @Test
  void impossibleNumbersAreNamed() {
    assertThatThrownBy(() -> new MarkdownCalendar(1)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> item("debt", 1, -1, 4.0)).hasMessageContaining("debt");
  }
}
