package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountNoiseTest {

  private static final int DRAWS = 20_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 7, 1234.5})
  void poissonHasEqualMeanAndVariance(double mean) {
    SplittableRandom random = new SplittableRandom(5);
    check(() -> CountNoise.poisson(random, mean), mean, mean);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 7, 1234.5})
  void negativeBinomialHasMoreVariance(double mean) {
    SplittableRandom random = new SplittableRandom(6);
    double variance = mean + 0.1 * mean * mean;
    check(() -> CountNoise.negativeBinomial(random, mean, 0.1), mean, variance);
  }

  @Test
  void nothingExpectedIsNothing() {
    SplittableRandom random = new SplittableRandom(7);
    assertThat(CountNoise.negativeBinomial(random, 0, 0.1)).isZero();
    assertThat(CountNoise.poisson(random, 0)).isZero();
  }

  /** The mean lies within five standard errors; the variance within 10 %, five errors or more. */
  private static void check(DoubleSupplier draw, double mean, double variance) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = draw.getAsDouble();
      assertThat(x).isEqualTo(Math.rint(x)).isNotNegative();
      sum += x;
      squares += (x - mean) * (x - mean);
    }
    assertThat(sum / DRAWS).isCloseTo(mean, within(5 * Math.sqrt(variance / DRAWS)));
    assertThat(squares / DRAWS).isCloseTo(variance, within(0.1 * variance));
  }
}
