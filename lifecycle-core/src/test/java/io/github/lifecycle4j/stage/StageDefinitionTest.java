package io.github.lifecycle4j.stage;

import static io.github.lifecycle4j.stage.LifecycleStage.DECLINE;
import static io.github.lifecycle4j.stage.LifecycleStage.DISCONTINUED;
import static io.github.lifecycle4j.stage.LifecycleStage.GROWTH;
import static io.github.lifecycle4j.stage.LifecycleStage.INTRODUCTION;
import static io.github.lifecycle4j.stage.LifecycleStage.MATURITY;
import static io.github.lifecycle4j.stage.LifecycleStage.PRE_LAUNCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageDefinitionTest {

  @Test
  void cutsALifeAtSharesOfItsPeak() {
    // 15 % of the peak of 100 is reached by 15, 90 % by 90; 95 is the last level of 90 or more.
    assertThat(stages(0, 5, 14, 15, 60, 90, 100, 80, 95, 89, 20, 0, 0))
        .containsExactly(
            PRE_LAUNCH,
            INTRODUCTION,
            INTRODUCTION,
            GROWTH,
            GROWTH,
            MATURITY,
            MATURITY,
            MATURITY,
            MATURITY,
            DECLINE,
            DECLINE,
            DISCONTINUED,
            DISCONTINUED);
  }

  @Test
  void aLaunchSpikeHasNeitherIntroductionNorGrowth() {
    assertThat(stages(100, 40, 10)).containsExactly(MATURITY, DECLINE, DECLINE);
  }

  @Test
  void nothingSoldIsNotLaunched() {
    assertThat(stages(0, Double.NaN, 0)).containsOnly(PRE_LAUNCH);
    assertThat(stages()).isEmpty();
  }

  @Test
  void refusesSharesOutOfOrder() {
    assertThatThrownBy(() -> new StageDefinition(0.9, 0.5, 0.9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.9 for growth");
  }

  private static List<LifecycleStage> stages(double... level) {
    StagePath path =
        StageDefinition.STANDARD.stages(Series.of(ProductKey.of("p"), Frequency.WEEKLY, 40, level));
    assertThat(path.startPeriod()).isEqualTo(40);
    return IntStream.range(0, path.length()).mapToObj(path::stage).toList();
  }
}
