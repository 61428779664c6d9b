package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeadTimeTest {

  @Test
  void leavesOutWhatNeverHappens() {
    LeadTime leadTime = LeadTime.of(1, 0, 0.25, 0, 0.75, 0);
    assertThat(leadTime.min()).isEqualTo(2);
    assertThat(leadTime.max()).isEqualTo(4);
    assertThat(leadTime.mean()).isCloseTo(3.5, within(1e-12));
    assertThat(leadTime.probability(3)).isZero();
    assertThat(leadTime.probability(4)).isEqualTo(0.75);
    assertThat(leadTime.probability(9)).isZero();
    assertThat(leadTime).isEqualTo(LeadTime.of(2, 0.25, 0, 0.75)).hasToString("2 … 4, mean 3.5");
    assertThat(LeadTime.fixed(0)).hasToString("0");
  }

  @Test
  void drawsByTheProbabilities() {
    LeadTime leadTime = LeadTime.of(0, 0.2, 0.3, 0.5);
    SplittableRandom random = new SplittableRandom(3);
    int[] count = new int[3];
    for (int i = 0; i < 30_000; i++) {
      count[leadTime.draw(random)]++;
    }
    // Four standard deviations of a binomial number.
    assertThat(count[0]).isBetween(6_000 - 280, 6_000 + 280);
    assertThat(count[1]).isBetween(9_000 - 320, 9_000 + 320);
  }

  @Test
  void refusesImpossibleNumbers() {
    assertThatThrownBy(() -> LeadTime.fixed(-1)).hasMessageContaining("lead time is -1");
    assertThatThrownBy(() -> LeadTime.of(0, 0.5, 0.4)).hasMessageContaining("add up to 0.9");
    assertThatThrownBy(() -> LeadTime.of(0, 1.5, -0.5)).hasMessageContaining("-0.5");
    assertThatThrownBy(() -> LeadTime.of(0)).hasMessageContaining("add up to 0.0");
    assertThatThrownBy(() -> new InventoryPosition(0, 3, 0, List.of(1.0, 1.0)))
        .hasMessageContaining("3.0 units are on order");
  }
}
