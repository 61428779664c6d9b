package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShiftTest {

  private static final Parametric COUNTS = Parametric.poisson(new double[] {2, 3});

  @Test
  void countsOnTopOfAKnownAmount() {
    Parametric shifted = COUNTS.shifted(10, -1);
    assertThat(shifted.mean(1)).isCloseTo(12, within(1e-12));
    assertThat(shifted.mean(2)).isCloseTo(2, within(1e-12));
    assertThat(shifted.standardDeviation(1)).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(shifted.cdf(1, 10)).isCloseTo(Math.exp(-2), within(1e-12));
    assertThat(shifted.cdf(1, 9.9)).isZero();
    assertThat(shifted.quantile(2, 0.01)).isEqualTo(-1);
    assertThat(shifted.meanDifference(1)).isEqualTo(COUNTS.meanDifference(1));
    assertThat(shifted.expectedDistance(1, 10)).isCloseTo(2, within(1e-9));
    assertThat(shifted.total(2).mean(1)).isCloseTo(14, within(1e-12));
    assertThat(shifted.total(2).cdf(1, 9)).isCloseTo(Math.exp(-5), within(1e-12));
    assertThat(shifted).isEqualTo(COUNTS.shifted(10, -1)).isNotEqualTo(COUNTS.shifted(10, 0));
  }

  @Test
  void aShiftedNormalIsNormal() {
    double[] ones = {1, 1};
    assertThat(Parametric.normal(ones, ones, ones).shifted(2, 3))
        .isEqualTo(Parametric.normal(new double[] {3, 4}, ones, ones));
    double[] zeros = {0, 0};
    assertThat(Parametric.normal(ones, zeros, zeros).shifted(2, 3).quantile(2, 0.1)).isEqualTo(4);
  }

  @Test
  void refusesAShiftThatDoesNotFit() {
    assertThatThrownBy(() -> COUNTS.shifted(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 amounts but the horizon is 2");
    assertThatThrownBy(() -> COUNTS.shifted(1, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }
}
