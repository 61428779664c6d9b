package io.github.lifecycle4j.decide.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetingTest {

  private static final ProductKey SPRING = ProductKey.of("spring");

  private static final List<Prospect> PROSPECTS =
      List.of(
          Prospect.of("ann", 0.10, 20, 0.5), // brings 2.00
          Prospect.of("bob", 0.02, 20, 0.5), // brings 0.40, less than it costs
          Prospect.of("cid", 0.05, 20, 0.5), // brings 1.00
          Prospect.of("dot", -0.10, 20, 0.5)); // is driven away

  @Test
  void writesToThoseWhoBringMoreThanTheyCost() {
    CampaignProposal all = Targeting.DEFAULTS.propose(SPRING, PROSPECTS);
    assertThat(all.customers()).containsExactly("ann", "cid");
    assertThat(all.total().profit()).isCloseTo(2, within(1e-12));
    assertThat(all.bound()).isCloseTo(2, within(1e-12));
    assertThat(all.choice().expectedCost()).isCloseTo(-2, within(1e-12));
    assertThat(all.rationale()).startsWith("Write to 2 of 4 customers").contains("3.00", "1.00");
    // Everyone: 2 + 0.4 + 1 − 2 − 4 · 0.5.
    assertThat(all.alternatives())
        .filteredOn(choice -> choice.action().equals("write to everyone"))
        .extracting(Choice::expectedCost)
        .satisfiesExactly(cost -> assertThat(cost).isCloseTo(0.6, within(1e-12)));
  }

  @Test
  void keepsTheBudget() {
    CampaignProposal one = Targeting.DEFAULTS.withBudget(0.9).propose(SPRING, PROSPECTS);
    assertThat(one.customers()).containsExactly("ann");
    // The bound writes to 4/5 of Cid: 1.5 + 0.8 · 0.5.
    assertThat(one.bound()).isCloseTo(1.9, within(1e-12));
    assertThat(one.rationale()).contains("1 more would pay");
    CampaignProposal none = Targeting.DEFAULTS.withBudget(0.1).propose(SPRING, PROSPECTS);
    assertThat(none.customers()).isEmpty();
    assertThat(none.rationale()).startsWith("Write to nobody: the budget of 0.10");
    assertThat(Targeting.DEFAULTS.propose(SPRING, List.of()).customers()).isEmpty();
  }

  @Test
  void oneLargeItemBeatsASmallOneOfBetterRatio() {
    // Ratio 2 for a cost of 1, ratio 1.9 for a cost of 10: only one fits.
    CampaignProposal large =
        Targeting.DEFAULTS
            .withBudget(10)
            .propose(SPRING, List.of(new Prospect("small", 3, 1), new Prospect("large", 29, 10)));
    assertThat(large.customers()).containsExactly("large");
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> new Targeting(-1)).hasMessageContaining("budget is -1.0");
    assertThatThrownBy(() -> new Prospect("x", 1, -1)).hasMessageContaining("writing to 'x'");
    assertThatThrownBy(() -> new Prospect("x", Double.NaN, 1)).hasMessageContaining("gain");
  }
}
