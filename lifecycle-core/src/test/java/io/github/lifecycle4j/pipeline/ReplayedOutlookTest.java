package io.github.lifecycle4j.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.inventory.simulation.Outlook;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.train.FitContext;
import org.junit.jupiter.api.Test;

class ReplayedOutlookTest {

  private static final Series HISTORY =
      Series.of(ProductKey.of("cups"), Frequency.WEEKLY, 10, 3, 5, 8, 13, 21);

  private static ReplayedOutlook replay(int first, int shortest) {
    return ReplayedOutlook.of(
        HISTORY,
        Covariates.none(),
        new LastValue("last", 0, shortest),
        new FixedStage(),
        4,
        first,
        FitContext.of(1));
  }

  @Test
  void eachPeriodSeesOnlyWhatCameBefore() {
    ReplayedOutlook outlook = replay(2, 1);
    for (int t = 2; t < HISTORY.length(); t++) {
      Outlook.View view = outlook.at(10 + t);
      assertThat(view.forecast().startPeriod()).isEqualTo(10 + t);
      assertThat(view.forecast().horizon()).isEqualTo(4);
      assertThat(view.forecast().mean(1)).isEqualTo(HISTORY.value(t - 1));
      assertThat(view.stage().period()).isEqualTo(10 + t - 1);
      assertThat(view.stage().periodsInStage()).isEqualTo(t);
      assertThat(view.stage().mostLikely()).isEqualTo(LifecycleStage.MATURITY);
      assertThat(view.stage().level()).isEqualTo(HISTORY.value(t - 1));
    }
  }

  @Test
  void refusesWhatItDoesNotSee() {
    assertThatThrownBy(() -> replay(2, 1).at(11)).hasMessageContaining("12 to 14", "11");
    assertThatThrownBy(() -> replay(2, 1).at(15)).hasMessageContaining("asked for 15");
    assertThatThrownBy(() -> replay(0, 1)).hasMessageContaining("begins at index 0");
    assertThatThrownBy(() -> replay(5, 1)).hasMessageContaining("5 periods");
    assertThatThrownBy(() -> replay(1, 3)).hasMessageContaining("wants 3");
  }
}
