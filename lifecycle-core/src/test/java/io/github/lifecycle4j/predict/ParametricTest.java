package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ParametricTest {

  private static final Parametric STANDARD = one(0, 1);

  /** R: qnorm(0.975), pnorm(1.5). */
  @Test
  void isNormal() {
    assertThat(STANDARD.quantile(1, 0.975)).isCloseTo(1.959963984540054, within(1e-14));
    assertThat(STANDARD.cdf(1, 1.5)).isCloseTo(0.9331927987311419, within(1e-15));
    Parametric other = one(10, 2);
    assertThat(other.quantile(1, 0.025)).isCloseTo(10 - 2 * 1.959963984540054, within(1e-13));
    assertThat(other.cdf(1, 13)).isCloseTo(0.9331927987311419, within(1e-15));
    assertThat(other.mean(1)).isEqualTo(10);
  }

  /** Unit normal loss, Silver, Pyke and Peterson 1998, appendix B: G(0), G(1), G(2), G(-1). */
  @Test
  void expectedExcessIsTheUnitNormalLoss() {
    assertThat(STANDARD.expectedExcess(1, 0)).isCloseTo(0.3989, within(5e-5));
    assertThat(STANDARD.expectedExcess(1, 1)).isCloseTo(0.08332, within(5e-6));
    assertThat(STANDARD.expectedExcess(1, 2)).isCloseTo(0.008491, within(5e-7));
    assertThat(STANDARD.expectedExcess(1, -1)).isCloseTo(1.08332, within(5e-6));
    assertThat(one(100, 10).expectedExcess(1, 110)).isCloseTo(0.8332, within(5e-5));
    for (double z = 0; z < 60; z += 0.01) {
      assertThat(STANDARD.expectedExcess(1, z)).isNotNegative();
    }
  }

  @Test
  void noDeviationIsACertainValue() {
    Parametric certain = one(5, 0);
    assertThat(certain.quantile(1, 0.001)).isEqualTo(5);
    assertThat(certain.quantile(1, 0.999)).isEqualTo(5);
    assertThat(certain.cdf(1, 4.999)).isZero();
    assertThat(certain.cdf(1, 5)).isEqualTo(1);
    assertThat(certain.expectedExcess(1, 3)).isEqualTo(2);
    assertThat(certain.expectedExcess(1, 7)).isZero();
  }

  @Test
  void errorsAreSumsOfInnovations() {
    Parametric forecast =
        Parametric.ofImpulseResponse(new double[] {1, 2, 3}, new double[] {1, 0.5, -0.5, 9}, 2);
    assertThat(forecast.standardDeviation(1)).isEqualTo(2);
    assertThat(forecast.standardDeviation(2)).isCloseTo(2 * Math.sqrt(1.25), within(1e-14));
    assertThat(forecast.standardDeviation(3)).isCloseTo(2 * Math.sqrt(1.5), within(1e-14));
    // Over three steps the innovations weigh 1 + 0.5 - 0.5, 1 + 0.5 and 1.
    assertThat(forecast.total(3).standardDeviation(1))
        .isCloseTo(2 * Math.sqrt(1 + 2.25 + 1), within(1e-14));
    assertThat(forecast.total(3).mean(1)).isEqualTo(6);
    assertThat(forecast.total(3).horizon()).isEqualTo(1);
    assertThat(forecast.total(1).standardDeviation(1)).isEqualTo(2);
  }

  @Test
  void copiesWhatItIsGiven() {
    double[] numbers = {1};
    Parametric copied = Parametric.normal(numbers, numbers, numbers);
    numbers[0] = 7;
    assertThat(copied.mean(1)).isEqualTo(1);
    assertThat(copied.standardDeviation(1)).isEqualTo(1);
    assertThat(copied.total(1).standardDeviation(1)).isEqualTo(1);
  }

  @Test
  void refusesNumbersOutOfRange() {
    double[] one = {1};
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefused(new double[] {wrong}, one, one);
      assertRefused(one, new double[] {wrong}, one);
      assertRefused(one, one, new double[] {wrong});
    }
    assertRefused(one, new double[] {-1}, one);
    assertRefused(one, one, new double[] {-1});
    assertRefused(new double[0], new double[0], new double[0]);
    assertRefused(one, one, new double[] {1, 2});
    assertThatThrownBy(() -> Parametric.ofImpulseResponse(one, new double[0], 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Parametric.ofImpulseResponse(one, one, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesLevelsOutsideZeroToOne() {
    for (double level : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> STANDARD.quantile(1, level))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Double.toString(level));
    }
  }

  private static Parametric one(double mean, double deviation) {
    double[] deviations = {deviation};
    return Parametric.normal(new double[] {mean}, deviations, deviations);
  }

  private static void assertRefused(double[] mean, double[] deviation, double[] total) {
    assertThatThrownBy(() -> Parametric.normal(mean, deviation, total))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
