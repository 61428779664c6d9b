package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The 16 values have the mean 20 and the sum of squared deviations 144, so s² = 9.6; the quantiles
 * of Student's t with 15 degrees of freedom are 1.3406 at 0.9 and 1.7531 at 0.95.
 */
class TrainExampleTest {

  @Test
  void forecastsEachWeekAndTheLeadTime() throws Exception {
    List<String> lines = Printed.by(TrainExample::run);

    // 20 ± 1.3406 · √(9.6 · 17/16) = 20 ± 4.28; the 16 weeks from 2024-01-01 end on 2024-04-21.
    assertThat(lines)
        .containsSubsequence(
            "  2024-04-22  20.0 units, 80 % between 15.72 and 24.28",
            "  2024-04-29  20.0 units, 80 % between 15.72 and 24.28",
            "  2024-05-06  20.0 units, 80 % between 15.72 and 24.28");
    // 60 + 1.7531 · √(9.6 · (3 + 9/16)) = 60 + 10.25.
    assertThat(lines)
        .contains(
            "Demand over the lead time of 3 weeks: 60.0 units; 70.3 are enough with probability 95 %");
  }

  @Test
  void takesInAWeekAndSaysWhyAForecasterCannotBeFitted() throws Exception {
    List<String> lines = Printed.by(TrainExample::run);

    // (16 · 20 + 37) / 17 = 21.
    assertThat(lines).contains("After a week with 37 units: 21.0");
    assertThat(lines.get(lines.size() - 1))
        .startsWith("Not fitted: snaive. ")
        .contains("(candles)", "16 observations", "52", "Maybe ");
  }
}
