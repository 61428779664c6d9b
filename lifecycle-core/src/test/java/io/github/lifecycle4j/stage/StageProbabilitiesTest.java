package io.github.lifecycle4j.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageProbabilitiesTest {

  @Test
  void namesTheStagesThatCount() {
    StageProbabilities probabilities = StageProbabilities.of(0, 0, 0.002, 0.748, 0.25, 0);

    assertThat(probabilities).hasToString("MATURITY 0.75, DECLINE 0.25");
  }
}
