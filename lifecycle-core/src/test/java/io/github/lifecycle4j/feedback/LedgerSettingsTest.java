package io.github.lifecycle4j.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerSettingsTest {

  private static final LedgerSettings WEEKLY = LedgerSettings.defaults(Frequency.WEEKLY);

  @Test
  void encloseACentralInterval() {
    assertThat(WEEKLY.intervalLevel()).isEqualTo(0.9, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.5", "0.1,0.8", "0.9,0.1", "0,1", "0.1,NaN,0.9", "0.1,0.1,0.9"})
  void refuseOtherLevels(String levels) {
    double[] numbers =
        Arrays.stream(levels.split(",", -1))
            .filter(level -> !level.isEmpty())
            .mapToDouble(Double::parseDouble)
            .toArray();

    assertThatThrownBy(() -> WEEKLY.withLevels(numbers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe use 0.1, 0.5 and 0.9");
  }

  @Test
  void outcomesComeFromAPanel() {
    ProductKey key = ProductKey.of("A");
    Panel panel = Panel.of(Series.of(key, Frequency.WEEKLY, 5, 1, 2, Double.NaN, 4));

    assertThat(Outcome.of(panel, 6, 8))
        .containsExactly(new Outcome(key, 6, 2), new Outcome(key, 7, Double.NaN));
    assertThatThrownBy(() -> new Outcome(key, 6, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Infinity");
  }
}
