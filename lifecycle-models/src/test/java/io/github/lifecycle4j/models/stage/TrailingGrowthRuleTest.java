package io.github.lifecycle4j.models.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import org.junit.jupiter.api.Test;

class TrailingGrowthRuleTest {

  private static final TrailingGrowthRule RULE = TrailingGrowthRule.defaults().withWindow(2);

  @Test
  void comparesTwoWindows() {
    // The means of two periods are 0, 5, 10, 10, 10, 15, 20, 20, 20, 12, 4 (the first of one only);
    // each is compared with the one two periods before.
    Series history = weekly(0, 10, 10, 10, 10, 20, 20, 20, 20, 4, 4);
    StagePath path = RULE.online(history, Covariates.none());
    assertThat(path.probabilities().stream().map(p -> p.mostLikely().name().charAt(0)))
        .containsExactly('P', 'I', 'I', 'G', 'M', 'G', 'G', 'G', 'M', 'D', 'D');
    assertThat(RULE.retrospective(history, Covariates.none())).isEqualTo(path);
  }

  @Test
  void saysWhatItCompared() {
    StageEstimate now = RULE.estimate(weekly(10, 10, 20, 20), Covariates.none());
    assertThat(now.mostLikely()).isEqualTo(LifecycleStage.GROWTH);
    assertThat(now.level()).isEqualTo(20);
    assertThat(now.periodsInStage()).isEqualTo(1);
    assertThat(now.evidence())
        .containsExactly(
            "The mean of the last 2 periods is 20.0 units, +100 % against the 2 before them.");
    assertThat(RULE.estimate(weekly(10), Covariates.none()).evidence().get(0))
        .contains("too short");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> RULE.withWindow(0)).hasMessageContaining("0 periods");
    assertThatThrownBy(() -> RULE.withThreshold(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> RULE.estimate(weekly(), Covariates.none()))
        .hasMessageContaining("no period");
  }

  private static Series weekly(double... units) {
    return Series.of(ProductKey.of("p"), Frequency.WEEKLY, 0, units);
  }
}
