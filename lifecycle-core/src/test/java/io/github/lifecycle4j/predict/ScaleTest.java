package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  private static final Parametric COUNTS = Parametric.poisson(new double[] {2, 3});

  @Test
  void partsOfCounts() {
    Parametric scaled = COUNTS.scaled(0.5, 2);
    assertThat(scaled.mean(1)).isCloseTo(1, within(1e-12));
    assertThat(scaled.mean(2)).isCloseTo(6, within(1e-12));
    assertThat(scaled.standardDeviation(2)).isCloseTo(2 * Math.sqrt(3), within(1e-12));
    assertThat(scaled.cdf(1, 0.4)).isCloseTo(Math.exp(-2), within(1e-12));
    assertThat(scaled.cdf(1, 0.5)).isCloseTo(3 * Math.exp(-2), within(1e-12));
    assertThat(scaled.expectedExcess(1, 0)).isCloseTo(1, within(1e-9));
    assertThat(scaled.total(2).mean(1)).isCloseTo(7, within(1e-12));
    assertThat(scaled).isEqualTo(COUNTS.scaled(0.5, 2)).isNotEqualTo(COUNTS.scaled(0.5, 1));
  }

  @Test
  void nothingAndAllOfAValue() {
    Parametric scaled = COUNTS.scaled(0, 1);
    assertThat(scaled.quantile(1, 0.999)).isZero();
    assertThat(scaled.expectedExcess(1, 0)).isZero();
    assertThat(scaled.quantile(2, 0.9)).isEqualTo(COUNTS.quantile(2, 0.9));
    assertThat(COUNTS.scaled(0, 0).total(2).mean(1)).isZero();
  }

  /** Equal factors scale totals exactly; paths always. */
  @Test
  void totals() {
    assertThat(COUNTS.scaled(3, 3).total(2).quantile(1, 0.8))
        .isEqualTo(3 * COUNTS.total(2).quantile(1, 0.8));
    Samples paths = Samples.of(new double[][] {{1, 10}, {2, 20}, {3, 60}});
    assertThat(paths.scaled(1, 0.5).total(2))
        .isEqualTo(Samples.of(new double[][] {{6}, {12}, {33}}));
  }

  @Test
  void quantilesAndTheirAverage() {
    Quantiles quantiles =
        Quantiles.of(new double[] {0.1, 0.9}, new double[][] {{10, 20}, {30, 50}});
    assertThat(quantiles.scaled(2, 0.1))
        .isEqualTo(Quantiles.of(new double[] {0.1, 0.9}, new double[][] {{20, 40}, {3, 5}}));
    assertThat(QuantileAverage.of(List.of(quantiles, quantiles)).scaled(2, 0).quantile(1, 0.9))
        .isEqualTo(40);
  }

  @Test
  void refusesFactorsThatDoNotFit() {
    assertThatThrownBy(() -> COUNTS.scaled(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 factors but the horizon is 2");
    assertThatThrownBy(() -> COUNTS.scaled(1, -0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-0.5");
  }
}
