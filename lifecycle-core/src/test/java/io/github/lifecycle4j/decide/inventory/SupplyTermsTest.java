package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupplyTermsTest {

  @Test
  void aRoundingErrorOfNeedIsNoOrder() {
    // As text, so that −0.0 is told from 0.0.
    assertThat(Double.toString(SupplyTerms.leadTime(1).orderFor(1e-12))).isEqualTo("0.0");
    assertThat(SupplyTerms.leadTime(1).withPackSize(4).orderFor(8 + 1e-12)).isEqualTo(8);
    assertThat(SupplyTerms.leadTime(1).withPackSize(4).orderFor(8.01)).isEqualTo(12);
  }
}
