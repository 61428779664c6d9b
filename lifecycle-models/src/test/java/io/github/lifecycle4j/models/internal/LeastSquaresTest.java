package io.github.lifecycle4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  private static final double[] ONES = {1, 1, 1, 1};
  private static final double[] TIME = {0, 1, 2, 3};
  private static final double[] Y = {1, 3, 4, 8};

  @Test
  void aLineByHand() {
    // Means 1.5 and 4; Sxx = 5, Sxy = 11; residuals 0.3, 0.1, -1.1, 0.7.
    LeastSquares fit = LeastSquares.fit(Y, ONES, TIME);
    assertThat(fit.coefficient(0)).isCloseTo(0.7, within(1e-14));
    assertThat(fit.coefficient(1)).isCloseTo(2.2, within(1e-14));
    assertThat(fit.sumOfSquares()).isCloseTo(1.8, within(1e-14));
    assertThat(fit.standardError(1)).isCloseTo(Math.sqrt(0.9 / 5), within(1e-14));
    assertThat(fit.standardError(0)).isCloseTo(Math.sqrt(0.9 * 14 / 20), within(1e-14));
    assertThat(fit.tStatistic(1)).isCloseTo(2.2 / Math.sqrt(0.18), within(1e-12));
    assertThat(fit.residuals(Y, ONES, TIME))
        .containsExactly(new double[] {0.3, 0.1, -1.1, 0.7}, within(1e-14));
    assertThat(fit.isExact()).isFalse();
  }

  @Test
  void aColumnThatOthersExplainIsLeftOut() {
    double[] sum = {2, 4, 6, 8};
    LeastSquares fit = LeastSquares.fit(Y, ONES, sum, TIME);
    assertThat(fit.rank()).isEqualTo(2);
    assertThat(fit.coefficient(2)).isZero();
    assertThat(fit.standardError(2)).isNaN();
    assertThat(fit.coefficient(1)).isCloseTo(1.1, within(1e-14));
    assertThat(fit.sumOfSquares()).isCloseTo(1.8, within(1e-14));
  }

  @Test
  void nothingIsLeftOverWhereAllIsExplained() {
    LeastSquares fit = LeastSquares.fit(new double[] {5e200, 7e200, 9e200, 11e200}, ONES, TIME);
    assertThat(fit.isExact()).isTrue();
    assertThat(fit.coefficient(1)).isCloseTo(2e200, within(1e186));
    assertThat(LeastSquares.fit(new double[4], ONES, TIME).isExact()).isTrue();
  }

  @Test
  void refusesFewerRowsThanColumns() {
    assertThatThrownBy(() -> LeastSquares.fit(new double[] {1}, new double[] {1}, new double[] {2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 observations");
  }
}
