package io.github.lifecycle4j.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import org.junit.jupiter.api.Test;

class OrangeJuicePricesTest {

  /**
   * 100 units at 4, a margin of 25 %: a cost of 3. At 8 and an elasticity of 2, 25 units earn 5.
   */
  @Test
  void profitFollowsTheStatedAssumptions() {
    Table week =
        Table.empty()
            .with("logmove", NumberColumn.of(Math.log(100)))
            .with("profit", NumberColumn.of(25));
    double[] set = {4};
    assertThat(OrangeJuicePrices.profit(week, set, set, 2)).isCloseTo(100, within(1e-9));
    assertThat(OrangeJuicePrices.profit(week, set, new double[] {8}, 2))
        .isCloseTo(125, within(1e-9));
  }
}
