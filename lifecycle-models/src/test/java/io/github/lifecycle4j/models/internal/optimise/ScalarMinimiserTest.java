package io.github.lifecycle4j.models.internal.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ScalarMinimiserTest {

  private static double minimum(double low, double high, DoubleUnaryOperator objective) {
    return new ScalarMinimiser(low, high, 10, 1e-8).minimise(objective);
  }

  @Test
  void findsTheBottomOfSmoothFunctions() {
    assertThat(minimum(-3, 5, x -> 1 + (x - 1) * (x - 1))).isCloseTo(1, within(1e-7));
    assertThat(minimum(0, 4, x -> 2 + Math.cos(x))).isCloseTo(Math.PI, within(1e-7));
    assertThat(minimum(0.1, 9, x -> x - Math.log(x))).isCloseTo(1, within(1e-7));
  }

  @Test
  void findsTheBottomOfACorner() {
    assertThat(minimum(-3, 5, x -> 1 + Math.abs(x - Math.sqrt(2))))
        .isCloseTo(Math.sqrt(2), within(1e-7));
  }

  @Test
  void findsTheEndsOfTheInterval() {
    assertThat(minimum(2, 3, x -> x)).isCloseTo(2, within(1e-7));
    assertThat(minimum(2, 3, x -> 5 - x)).isCloseTo(3, within(1e-7));
  }

  /** The grid sees the end at 0 with 1 and the valley at 0.3, 0.999 deep, from its slopes alone. */
  @Test
  void looksIntoValleysThatTheGridSeesNearlyAsDeep() {
    assertThat(minimum(0, 1, x -> Math.min(1 + 2 * x, 0.999 + 0.1 * Math.abs(x - 0.3))))
        .isCloseTo(0.3, within(1e-7));
  }

  /** Of several valleys the grid chooses the deepest. */
  @Test
  void isNotCaughtInTheFirstValley() {
    assertThat(minimum(0, 10, x -> 20 + Math.cos(2 * x) * 5 - x))
        .isCloseTo(Math.PI * 2.5 + Math.asin(0.1) / 2, within(1e-7));
  }

  @Test
  void endsWhereASumOfSquaresIsZeroOrUndefined() {
    assertThat(minimum(1, 2, x -> 0)).isEqualTo(1);
    assertThat(minimum(0, 2, x -> x < 1 ? Double.NaN : x)).isCloseTo(1, within(1e-7));
  }
}
