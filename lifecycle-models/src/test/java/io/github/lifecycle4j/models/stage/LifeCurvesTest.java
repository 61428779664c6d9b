package io.github.lifecycle4j.models.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDefinition;
import org.junit.jupiter.api.Test;

class LifeCurvesTest {

  private static final double ROUNDING = 1e-9;

  private final LifeCurves curves =
      new LifeCurves(300, StageDefinition.STANDARD, StagePrior.of(Frequency.Unit.WEEK), 0.2);

  @Test
  void everyStageHasTheLevelsOfItsDefinition() {
    for (int k = 0; k < curves.size(); k++) {
      for (int age = 0; age < 400; age++) {
        double level = Math.exp(curves.logLevel(k, age));
        double low = 0;
        double high = 1;
        switch (curves.stage(k, age)) {
          case INTRODUCTION -> high = 0.15;
          case GROWTH -> {
            low = 0.15;
            high = 0.9;
          }
          case MATURITY -> low = 0.9;
          default -> high = 0.9;
        }
        assertThat(level).isBetween(low - ROUNDING, high + ROUNDING);
      }
    }
  }

  @Test
  void aStageEndsWhereTheNextBegins() {
    for (int k = 0; k < curves.size(); k++) {
      for (int age = 0; age < 400; age++) {
        LifecycleStage stage = curves.stage(k, age);
        if (stage != LifecycleStage.DECLINE) {
          assertThat(curves.stage(k, age + 1) != stage).isEqualTo(curves.end(k, stage) == age + 1);
        }
      }
    }
  }

  @Test
  void declineEndsAtFivePercentOfThePeak() {
    for (int k = 0; k < curves.size(); k++) {
      int end = (int) curves.end(k, LifecycleStage.DECLINE);
      assertThat(Math.exp(curves.logLevel(k, end - 1))).isGreaterThan(0.05 - ROUNDING);
      assertThat(Math.exp(curves.logLevel(k, end + 1))).isLessThan(0.055);
    }
  }
}
