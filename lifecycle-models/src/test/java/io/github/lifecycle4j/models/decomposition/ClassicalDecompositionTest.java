package io.github.lifecycle4j.models.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.r.Golden;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassicalDecompositionTest {

  private static final double NAN = Double.NaN;

  static Stream<Golden> cases() {
    return Golden.all("decomposition")
        .filter(golden -> golden.text("call").startsWith("decompose"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decomposesAsR(Golden golden) {
    Decomposition parts =
        golden.text("call").contains("multiplicative")
            ? ClassicalDecomposition.MULTIPLICATIVE.decompose(golden.history())
            : ClassicalDecomposition.ADDITIVE.decompose(golden.history());
    double[] figure = golden.numbers("figure");
    assertThat(Arrays.copyOf(parts.seasonal(), figure.length))
        .containsExactly(figure, within(1e-11));
    assertThat(parts.trend()).containsExactly(golden.numbers("trend"), within(1e-9));
    assertThat(parts.remainder()).containsExactly(golden.numbers("random"), within(1e-9));
  }

  @Test
  void takesApartByHand() {
    // Trend: means of (1 6 5), (6 5 4), (5 4 9), (4 9 8) are 4, 5, 6, 7.
    // Left: 2, 0, -2, 2: by position 3 -2, position 2 (2 + 2)/2, position 1 0... about their mean
    // 0.
    double[] values = {1, 6, 5, 4, 9, 8};
    Decomposition parts = ClassicalDecomposition.ADDITIVE.decompose(values, 3);
    assertThat(parts.trend()).containsExactly(NAN, 4, 5, 6, 7, NAN);
    assertThat(parts.seasonal()).containsExactly(-2, 2, 0, -2, 2, 0);
    assertThat(parts.remainder()).containsExactly(NAN, 0, 0, 0, 0, NAN);
    assertThat(parts.seasonallyAdjusted()).containsExactly(3, 4, 5, 6, 7, 8);
    assertThat(parts.seasonalStrength()).isEqualTo(1);
    assertThat(parts).hasToString("Decomposition(ADDITIVE, 6 periods, season lengths [3])");
  }

  @Test
  void anEvenSeasonTakesItsEndsHalf() {
    // Ratios to the trend, ((1 + 3)/2 + 3)/2 = 2.5 and so on: 1.2, 2/3, 1.2, 2/3; of mean 14/15.
    double[] values = {1, 3, 3, 5, 4, 7};
    Decomposition parts = ClassicalDecomposition.MULTIPLICATIVE.decompose(values, 2);
    assertThat(parts.trend())
        .containsExactly(new double[] {NAN, 2.5, 3.5, 4.25, 5, NAN}, within(1e-15));
    double odd = (3 / 2.5 + 5 / 4.25) / 2;
    double even = (3 / 3.5 + 4 / 5.0) / 2;
    assertThat(parts.seasonal()[0]).isCloseTo(even / ((odd + even) / 2), within(1e-15));
    assertThat(parts.seasonal()[1]).isCloseTo(odd / ((odd + even) / 2), within(1e-15));
    assertThat(parts.remainder()[1]).isCloseTo(3 / 2.5 / parts.seasonal()[1], within(1e-15));
    assertThatThrownBy(parts::seasonalStrength)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("logarithms");
  }

  @Test
  void aMissingValueLeavesItsNeighboursWithoutTrend() {
    double[] values = {1, 6, NAN, 4, 9, 8, 7, 12, 11};
    Decomposition parts = ClassicalDecomposition.ADDITIVE.decompose(values, 3);
    assertThat(parts.trend()).containsExactly(NAN, NAN, NAN, NAN, 7, 8, 9, 10, NAN);
    assertThat(parts.seasonal()).containsExactly(-2, 2, 0, -2, 2, 0, -2, 2, 0);
    assertThat(parts.weights()).containsExactly(1, 1, 0, 1, 1, 1, 1, 1, 1);
  }

  @Test
  void saysWhatASeriesLacks() {
    assertThatThrownBy(() -> ClassicalDecomposition.ADDITIVE.decompose(new double[7], 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 periods")
        .hasMessageContaining("two seasons, 8");
    assertThatThrownBy(
            () ->
                ClassicalDecomposition.ADDITIVE.decompose(new double[] {1, 2, 3, 4, NAN, 6, 7}, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never observed in position 1");
  }
}
