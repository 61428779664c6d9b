package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.predict.Parametric.Point;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ParametricTest {

  private static final Parametric STANDARD = one(0, 1);
  private static final double[] TWO = {1, 2};

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

  @Test
  void certainParametersAreCertainValues() {
    double[] zero = {0};
    double[] two = {2};
    assertThat(Parametric.poisson(zero).quantile(1, 0.999)).isZero();
    assertThat(Parametric.zeroInflatedPoisson(new double[] {1}, two).quantile(1, 0.999)).isZero();
    assertThat(Parametric.studentT(3, two, zero, zero).quantile(1, 0.999)).isEqualTo(2);
    assertThat(Parametric.boxCoxNormal(0.5, two, zero, zero, Point.MEAN).quantile(1, 0.999))
        .isCloseTo(4, within(1e-14));
    assertThat(
            Parametric.zeroInflatedGamma(zero, two, new double[] {Double.POSITIVE_INFINITY})
                .quantile(1, 0.001))
        .isEqualTo(2);
  }

  @Test
  void totalOfPoissonIsPoissonOfTheSum() {
    Parametric total = Parametric.poisson(new double[] {0.5, 2, 1.25}).total(3);
    Parametric sum = Parametric.poisson(new double[] {3.75});
    for (int k = 0; k < 20; k++) {
      assertThat(total.cdf(1, k)).isCloseTo(sum.cdf(1, k), within(1e-15));
    }
  }

  /** (m1 + m2)² / (m1²/r1 + m2²/r2) is the size that gives the sum of the variances. */
  @Test
  void totalOfUnlikeNegativeBinomialsHasTheSumOfTheVariances() {
    Parametric total =
        Parametric.negativeBinomial(new double[] {2, 6}, new double[] {1, 3}).total(2);
    assertThat(total.standardDeviation(1)).isCloseTo(Math.sqrt(6 + 18), within(1e-14));
    Parametric one = Parametric.negativeBinomial(new double[] {8}, new double[] {4});
    assertThat(total.cdf(1, 5)).isCloseTo(one.cdf(1, 5), within(1e-15));
  }

  @Test
  void totalOfStudentStepsKeepsTheDegreesOfFreedom() {
    Parametric forecast =
        Parametric.studentT(4, new double[] {1, 2}, new double[] {1, 1}, new double[] {1, 3});
    Parametric total = forecast.total(2);
    // R: qt(0.9, 4).
    assertThat(total.quantile(1, 0.9)).isCloseTo(3 + 3 * 1.533206274058944, within(1e-9));
    assertThat(total.standardDeviation(1)).isCloseTo(3 * Math.sqrt(2), within(1e-14));
  }

  @Test
  void boxCoxWithoutATransformIsNormalAboveZero() {
    double[] mean = {100, 110};
    double[] deviation = {5, 6};
    double[] total = {5, 9};
    Parametric normal = Parametric.normal(mean, deviation, total);
    Parametric shifted =
        Parametric.boxCoxNormal(1, new double[] {99, 109}, deviation, total, Point.MEAN);
    for (double level : new double[] {0.01, 0.3, 0.975}) {
      assertThat(shifted.quantile(2, level)).isCloseTo(normal.quantile(2, level), within(1e-11));
      assertThat(shifted.total(2).quantile(1, level))
          .isCloseTo(normal.total(2).quantile(1, level), within(1e-7));
    }
    assertThat(shifted.expectedExcess(2, 112))
        .isCloseTo(normal.expectedExcess(2, 112), within(1e-11));
  }

  /** The integrals must not grow with the root of 1 / λ. */
  @Test
  void boxCoxNearTheLogarithmIsLogNormal() {
    double[] location = {2};
    double[] scale = {0.5};
    for (double lambda : new double[] {1e-300, -1e-300, 1e-15, -1e-15}) {
      Parametric near = Parametric.boxCoxNormal(lambda, location, scale, scale, Point.MEAN);
      assertThat(near.mean(1)).isCloseTo(Math.exp(2.125), within(1e-9));
      assertThat(near.standardDeviation(1))
          .isCloseTo(Math.exp(2.125) * Math.sqrt(Math.expm1(0.25)), within(1e-8));
    }
  }

  @Test
  void boxCoxEndsWhereTheTransformHasNoInverse() {
    double[] one = {1};
    double[] wide = {2};
    Parametric root = Parametric.boxCoxNormal(0.5, one, wide, wide, Point.MEDIAN);
    // λz + 1 < 0 below z = −2, which is 1.5 deviations below the location.
    assertThat(root.quantile(1, 0.05)).isZero();
    assertThat(root.cdf(1, 0)).isCloseTo(0.06680720126885807, within(1e-15));
    assertThat(root.cdf(1, -0.1)).isZero();
    assertThat(root.mean(1)).isCloseTo(2.25, within(1e-15));
    // λz + 1 < 0 above z = 1: the value would be infinite.
    Parametric inverse = Parametric.boxCoxNormal(-1, new double[] {0.5}, one, one, Point.MEAN);
    assertThat(inverse.quantile(1, 0.99)).isEqualTo(2000);
    assertThat(inverse.cdf(1, 2000)).isEqualTo(1);
    assertThat(inverse.mean(1)).isBetween(2000 * 0.3, 2000 * 0.32);
  }

  /** E[exp(N(1, 0.5²))] = exp(1.125). */
  @Test
  void pointOfALogNormalIsTheMedianOrTheMean() {
    double[] location = {1, 1};
    double[] scale = {0.5, 0.5};
    Parametric median = Parametric.boxCoxNormal(0, location, scale, scale, Point.MEDIAN);
    Parametric mean = Parametric.boxCoxNormal(0, location, scale, scale, Point.MEAN);
    assertThat(median.mean(1)).isCloseTo(Math.E, within(1e-15));
    assertThat(mean.mean(1)).isCloseTo(Math.exp(1.125), within(1e-14));
    assertThat(median.total(2).mean(1)).isCloseTo(2 * Math.E, within(1e-14));
    assertThat(median.total(2).quantile(1, 0.9)).isEqualTo(mean.total(2).quantile(1, 0.9));
    assertThat(median.expectedExcess(1, 0)).isEqualTo(mean.expectedExcess(1, 0));
  }

  /** Fenton (1960): two independent log-normals of mean m and variance v make 2m and 2v. */
  @Test
  void totalOfLogNormalsHasTheirMoments() {
    double[] location = {1, 1};
    double[] scale = {0.5, 0.5};
    double[] independent = {0.5, 0.5 * Math.sqrt(2)};
    Parametric total =
        Parametric.boxCoxNormal(0, location, scale, independent, Point.MEAN).total(2);
    double mean = 2 * Math.exp(1.125);
    double variance = 2 * Math.exp(2.25) * Math.expm1(0.25);
    assertThat(total.standardDeviation(1)).isCloseTo(Math.sqrt(variance), within(1e-13));
    double ofLog = Math.log1p(variance / mean / mean);
    assertThat(total.quantile(1, 0.5))
        .isCloseTo(Math.exp(Math.log(mean) - ofLog / 2), within(1e-13));
  }

  @Test
  void equalsByFamilyAndParameters() {
    double[] one = {1};
    Parametric poisson = Parametric.poisson(one);
    assertThat(poisson)
        .isEqualTo(Parametric.poisson(new double[] {1}))
        .hasSameHashCodeAs(Parametric.poisson(new double[] {1}))
        .isNotEqualTo(Parametric.poisson(new double[] {2}))
        .isNotEqualTo(STANDARD)
        .hasToString("Parametric(Poisson, mean [1.0])");
    assertThat(one(1, 1)).isNotEqualTo(Parametric.normal(one, one, new double[] {2}));
    assertThat(Parametric.studentT(3, one, one, one))
        .isNotEqualTo(Parametric.studentT(4, one, one, one));
    assertThat(Parametric.boxCoxNormal(0.5, one, one, one, Point.MEAN))
        .isEqualTo(Parametric.boxCoxNormal(0.5, one, one, one, Point.MEAN))
        .isNotEqualTo(Parametric.boxCoxNormal(0.5, one, one, one, Point.MEDIAN))
        .isNotEqualTo(Parametric.boxCoxNormal(0.4, one, one, one, Point.MEAN));
  }

  @Test
  void everyFamilyRefusesParametersOutOfRange() {
    double[] one = {1};
    double[] none = {};
    for (double wrong : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] bad = {wrong};
      assertRefused(() -> Parametric.poisson(bad), wrong);
      assertRefused(() -> Parametric.zeroInflatedPoisson(bad, one), wrong);
      assertRefused(() -> Parametric.hurdleNegativeBinomial(one, bad, one), wrong);
      assertRefused(() -> Parametric.zeroInflatedGamma(one, bad, one), wrong);
      assertRefused(() -> Parametric.studentT(3, one, bad, one), wrong);
      assertRefused(() -> Parametric.studentT(wrong, one, one, one), wrong);
      assertRefused(() -> Parametric.boxCoxNormal(0, one, one, bad, Point.MEAN), wrong);
    }
    assertRefused(() -> Parametric.negativeBinomial(one, new double[] {0}), 0);
    assertRefused(() -> Parametric.hurdleNegativeBinomial(one, new double[] {0.5}, one), 0.5);
    assertRefused(() -> Parametric.zeroInflatedPoisson(new double[] {1.5}, one), 1.5);
    assertRefused(() -> Parametric.studentT(1, one, one, one), 1);
    assertRefused(() -> Parametric.poisson(none), 0);
    assertRefused(() -> Parametric.negativeBinomial(one, TWO), 2);
    // The inverse of λ = −1 ends at 1.
    assertRefused(() -> Parametric.boxCoxNormal(-1, one, one, one, Point.MEDIAN), -1);
    assertRefused(() -> Parametric.boxCoxNormal(Double.NaN, one, one, one, Point.MEAN), Double.NaN);
  }

  private static void assertRefused(ThrowingCallable made, double named) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            named == Math.rint(named) && !Double.isInfinite(named)
                ? Integer.toString((int) named)
                : Double.toString(named));
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
