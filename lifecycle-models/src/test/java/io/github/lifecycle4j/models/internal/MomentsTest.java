package io.github.lifecycle4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MomentsTest {

  private static final double NAN = Double.NaN;
  private static final double[] GAPPY = {NAN, 1, 2, NAN, 6};

  @Test
  void missingValuesAreLeftOut() {
    assertThat(Moments.observed(GAPPY)).isEqualTo(3);
    assertThat(Moments.withoutMissing(GAPPY)).containsExactly(1, 2, 6);
    assertThat(Moments.mean(GAPPY)).isEqualTo(3);
    assertThat(Moments.centred(GAPPY)).containsExactly(NAN, -2, -1, NAN, 3);
    assertThat(Moments.mean(new double[] {NAN})).isNaN();
  }

  @Test
  void differencesAreShorterByTheLag() {
    assertThat(Moments.differences(new double[] {1, 4, 9, 16}, 2)).containsExactly(8, 12);
    assertThat(Moments.differences(new double[] {1, 4}, 3)).isEmpty();
  }

  @Test
  void constantMeansAllObservedAreEqual() {
    assertThat(Moments.areConstant(new double[] {NAN, 2, 2, NAN})).isTrue();
    assertThat(Moments.areConstant(new double[] {NAN})).isTrue();
    assertThat(Moments.areConstant(GAPPY)).isFalse();
  }
}
