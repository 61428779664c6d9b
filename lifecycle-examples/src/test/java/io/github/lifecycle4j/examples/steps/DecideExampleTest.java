package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Demand over three weeks has the mean 60 and the variance 9.6 · (3 + 9/16) = 34.2, as in {@link
 * TrainExampleTest}; the position is 25 + 12 = 37.
 */
class DecideExampleTest {

  @Test
  void ordersByTheCostsOfTheStage() throws Exception {
    List<String> lines = Printed.by(DecideExample::run);

    // Ratio 4 / (4 + 0.10 + 6 · risk); level 60 + z(ratio) · 5.848; whole packs of 2 up to it;
    // service Φ((37 + order − 60) / 5.848). Φ and z from tables of the normal distribution.
    // 10 % risk: 4 / 4.70, z = 1.0410.
    assertThat(Printed.words(lines, "INTRODUCTION"))
        .containsExactly("INTRODUCTION", "0.8511", "66.09", "30", "88.4%");
    // No risk: 4 / 4.10, z = 1.9705.
    assertThat(Printed.words(lines, "GROWTH"))
        .containsExactly("GROWTH", "0.9756", "71.52", "36", "98.7%");
    // 2 % risk: 4 / 4.22, z = 1.6245.
    assertThat(Printed.words(lines, "MATURITY"))
        .containsExactly("MATURITY", "0.9479", "69.50", "34", "97.0%");
    // 20 % risk: 4 / 5.30, z = 0.6894.
    assertThat(Printed.words(lines, "DECLINE"))
        .containsExactly("DECLINE", "0.7547", "64.03", "28", "80.4%");
    assertThat(lines.get(lines.size() - 1))
        .contains("Order 28 units", "75.5 %", "37 (25 on hand, 12 on order)", "decline");
  }
}
