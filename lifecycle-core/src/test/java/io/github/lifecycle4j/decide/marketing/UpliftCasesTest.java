package io.github.lifecycle4j.decide.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Four cases in the order of their scores: treated and responded, control and did not, treated and
 * did not, control and responded. By hand, after each case: incremental responses 1, 1, 1, 0;
 * uplift 1, 1, 1/2, 0.
 */
class UpliftCasesTest {

  private static final boolean[] TREATED = {true, false, true, false};
  private static final double[] OUTCOME = {1, 0, 0, 1};
  private static final double[] SCORE = {4, 3, 2, 1};

  @Test
  void theCurveCountsResponsesThatTheTreatmentAdded() {
    UpliftCases cases = UpliftCases.of(TREATED, OUTCOME, SCORE);
    assertThat(cases.points())
        .extracting(UpliftPoint::incremental)
        .containsExactly(0.0, 1.0, 1.0, 1.0, 0.0);
    assertThat(cases.points())
        .extracting(UpliftPoint::uplift)
        .containsExactly(0.0, 1.0, 1.0, 0.5, 0.0);
    assertThat(cases.averageEffect()).isZero();
  }

  @Test
  void areasAreThoseUnderStraightLines() {
    UpliftCases cases = UpliftCases.of(TREATED, OUTCOME, SCORE);
    // (0 + 1)/2 + 1 + 1 + (1 + 0)/2 = 3, by 4 cases and 2 treated; nothing under the chance line.
    assertThat(cases.qini()).isCloseTo(3.0 / 8, within(1e-15));
    // The best ranking is treated responder, both others together, control responder: 0, 1, 1, 0,
    // with areas 1/2, 2, 1/2 as well.
    assertThat(cases.qiniCoefficient()).isCloseTo(1, within(1e-15));
    // Heights 0, 1/4, 1/2, 3/8, 0: their sum by 4.
    assertThat(cases.auuc()).isCloseTo(9.0 / 32, within(1e-15));
  }

  @Test
  void theWrongOrderIsBelowChanceAndNoOrderAtIt() {
    UpliftCases reversed = UpliftCases.of(TREATED, OUTCOME, new double[] {1, 2, 3, 4});
    // The control who responded first: 0, then −1/2 · … by hand 0, −1, −1, 0 after each case.
    assertThat(reversed.points())
        .extracting(UpliftPoint::incremental)
        .containsExactly(0.0, 0.0, -1.0, -0.5, 0.0);
    assertThat(reversed.qini()).isCloseTo(-1.5 / 8, within(1e-15));
    assertThat(UpliftCases.of(TREATED, OUTCOME, new double[4]).qini()).isZero();
  }

  @Test
  void moreControlsThanTreatedAreScaled() {
    // One treated responds; of three controls one: 1 − 1 · 1/3.
    UpliftCases cases =
        UpliftCases.of(
            new boolean[] {true, false, false, false}, new double[] {1, 1, 0, 0}, new double[4]);
    assertThat(cases.points().get(1).incremental()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(cases.averageEffect()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(cases.auuc()).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(cases.qini()).isCloseTo(0, within(1e-15));
  }

  @Test
  void aTrialWithoutControlIsRefused() {
    assertThatThrownBy(
            () -> UpliftCases.of(new boolean[] {true, true}, new double[2], new double[2]))
        .hasMessageContaining("Of 2 cases 2 were treated");
    assertThatThrownBy(
            () ->
                UpliftCases.of(
                    new boolean[] {true, false}, new double[] {Double.NaN, 0}, new double[2]))
        .hasMessageContaining("Case 0");
    assertThatThrownBy(() -> UpliftCases.of(new boolean[1], new double[2], new double[2]))
        .hasMessageContaining("1 cases but 2 outcomes");
  }
}
