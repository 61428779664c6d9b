package io.github.lifecycle4j.models.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TestResultTest {

  private static final double[] RISING = {1, 2, 4, 3, 6, 7, 7, 9, 8, 11};

  @Test
  void aStatisticAtACriticalValueRejectsAtItsLevel() {
    CriticalValues kpss =
        new CriticalValues(new double[] {0.01, 0.05, 0.1}, new double[] {0.7, 0.5, 0.3});
    assertThat(kpss.pValue(0.5)).isEqualTo(0.05);
    assertThat(kpss.pValue(0.6)).isCloseTo(0.03, within(1e-15));
    assertThat(kpss.pValue(9)).isEqualTo(0.01);
    assertThat(kpss.pValue(0)).isEqualTo(0.1);
    TestResult result = kpss.result("K", "it holds", 3, 0.5);
    assertThat(result.rejects(0.05)).isTrue();
    assertThat(result.rejects(0.01)).isFalse();
    assertThat(kpss.result("K", "it holds", 3, 0.499).rejects(0.05)).isFalse();
  }

  @Test
  void aTableBetweenTwoSizesIsInterpolated() {
    // Fuller's -4.15 for 50 and -4.04 for 100 values.
    assertThat(FullerTables.tau(Terms.TREND, 75).byLevel().get(0.01))
        .isCloseTo(-4.095, within(1e-12));
    assertThat(FullerTables.tau(Terms.NONE, 3).byLevel().get(0.05)).isEqualTo(-1.95);
    assertThat(FullerTables.phi3(250).byLevel().get(0.05)).isEqualTo(6.34);
  }

  @Test
  void theSentenceSaysWhatItMeans() {
    CriticalValues table = new CriticalValues(new double[] {0.01, 0.1}, new double[] {-3, -2});
    assertThat(table.result("DF", "there is a root", 2, -4).sentence())
        .isEqualTo(
            "DF: that there is a root is rejected at the 5 % level (statistic -4.000, 2 lags, p value at most 0.01000).");
    assertThat(table.result("DF", "there is a root", 0, 1).sentence())
        .isEqualTo(
            "DF: that there is a root is not rejected at the 5 % level (statistic 1.000, p value at least 0.1000).");
    assertThat(Ocsb.test(new double[] {1, 5, 2, 6, 4, 9, 3, 8, 6, 11}, 2, 0).sentence())
        .startsWith("OCSB: that the series has a unit root of season 2 is ");
  }

  @Test
  void refusesLevelsBeyondTheTable() {
    TestResult result = Kpss.test(RISING, Terms.CONSTANT, 1);
    assertThatThrownBy(() -> result.rejects(0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.2");
    assertThatThrownBy(() -> result.rejects(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void normalValuesByHand() {
    // -1, 0, 1: skewness 0, kurtosis (2/3)/(4/9) = 1.5, so 3/6·(2.25/4).
    TestResult result = JarqueBera.test(new double[] {-1, 0, Double.NaN, 1});
    assertThat(result.statistic()).isCloseTo(0.28125, within(1e-15));
    assertThat(result.pValue()).isCloseTo(Math.exp(-0.140625), within(1e-15));
    assertThat(result.criticalValues()).isEmpty();
  }

  @Test
  void refusesConstantsLinesAndFewValues() {
    double[] line = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    double[] constant = new double[10];
    double[] few = {1, 3};
    for (double[] unsuited : new double[][] {line, constant, few}) {
      assertRefused(() -> DickeyFuller.test(unsuited, Terms.TREND, 0));
      assertRefused(() -> PhillipsPerron.test(unsuited, Terms.TREND, 0));
      assertRefused(() -> Kpss.test(unsuited, Terms.TREND, 0));
      assertRefused(() -> Ocsb.test(unsuited, 2, 0));
    }
    assertRefused(() -> Kpss.test(RISING, Terms.NONE, 0));
    assertRefused(() -> Kpss.test(RISING, Terms.CONSTANT, -1));
    assertRefused(() -> PhillipsPerron.test(RISING, Terms.NONE, 0));
    assertRefused(() -> DickeyFuller.withoutDrift(RISING, Terms.NONE, 0));
    assertRefused(() -> Portmanteau.ljungBox(RISING, 2, 2));
    assertRefused(() -> Portmanteau.ljungBox(RISING, 10, 0));
    assertRefused(() -> JarqueBera.test(constant));
  }

  @Test
  void aConstantOrALineNeedsNoMoreDifferences() {
    for (Differencing.UnitRootTest test : Differencing.UnitRootTest.values()) {
      assertThat(differences(new double[10], test)).isZero();
      assertThat(differences(new double[] {1, 2}, test)).isZero();
      assertThat(differences(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, test)).isEqualTo(1);
    }
  }

  private static int differences(double[] values, Differencing.UnitRootTest test) {
    return Differencing.differences(values, test, Terms.CONSTANT, 0.05, 2);
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }
}
