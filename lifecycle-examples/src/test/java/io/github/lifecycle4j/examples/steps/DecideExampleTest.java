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

    // Ratio 4 / (4 + 0.10 + 6 · risk); level 60 + t(ratio) · 5.848; whole packs of 2 up to it;
    // service F((37 + order − 60) / 5.848). F and t by SciPy: Student's t, 15 degrees of freedom.
    // 10 % risk: 4 / 4.70, t = 1.0784.
    assertThat(Printed.words(lines, "INTRODUCTION"))
        .containsExactly("INTRODUCTION", "0.8511", "66.31", "30", "87.5%");
    // No risk: 4 / 4.10, t = 2.1445.
    assertThat(Printed.words(lines, "GROWTH"))
        .containsExactly("GROWTH", "0.9756", "72.54", "36", "97.9%");
    // 2 % risk: 4 / 4.22, t = 1.7293.
    assertThat(Printed.words(lines, "MATURITY"))
        .containsExactly("MATURITY", "0.9479", "70.11", "34", "96.0%");
    // 20 % risk: 4 / 5.30, t = 0.7067.
    assertThat(Printed.words(lines, "DECLINE"))
        .containsExactly("DECLINE", "0.7547", "64.13", "28", "79.7%");
    assertThat(lines.get(lines.size() - 1))
        .contains("Order 28 units", "75.5 %", "37 (25 on hand, 12 on order)", "decline");
  }
}
