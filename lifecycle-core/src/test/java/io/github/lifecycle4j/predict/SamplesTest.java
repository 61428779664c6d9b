package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SamplesTest {

  /** Four paths of two steps. */
  private final Samples samples = Samples.of(new double[][] {{8, 1}, {1, 2}, {4, 3}, {2, 4}});

  /** As R: quantile(c(1, 2, 4, 8), c(0.4, 0.5, 0.9), type = 7). */
  @Test
  void quantilesInterpolateBetweenOrderStatistics() {
    assertThat(samples.quantile(1, 0.4)).isCloseTo(2.4, within(1e-14));
    assertThat(samples.quantile(1, 0.5)).isEqualTo(3);
    assertThat(samples.quantile(1, 0.9)).isCloseTo(6.8, within(1e-14));
    assertThat(samples.quantile(1, Math.nextDown(1.0))).isCloseTo(8, within(1e-14));
    assertThat(Samples.of(new double[][] {{5}}).quantile(1, 0.3)).isEqualTo(5);
  }

  @Test
  void describesTheValuesOfAStep() {
    assertThat(samples.mean(1)).isEqualTo(3.75);
    assertThat(samples.cdf(1, 0.9)).isZero();
    assertThat(samples.cdf(1, 2)).isEqualTo(0.5);
    assertThat(samples.cdf(1, 8)).isEqualTo(1);
    assertThat(samples.expectedExcess(1, 3)).isEqualTo((1 + 5) / 4.0);
    assertThat(samples.value(0, 2)).isEqualTo(1);
    assertThat(samples.size()).isEqualTo(4);
  }

  @Test
  void totalsAreSumsAlongThePaths() {
    Samples total = samples.total(2);
    assertThat(total.horizon()).isEqualTo(1);
    assertThat(new double[] {total.value(0, 1), total.value(1, 1), total.value(2, 1)})
        .containsExactly(9, 3, 7);
    assertThat(total.cdf(1, 6)).isEqualTo(0.5);
  }

  @Test
  void copiesItsPaths() {
    double[][] paths = {{1}, {2}};
    Samples copied = Samples.of(paths);
    paths[0][0] = 100;
    assertThat(copied.mean(1)).isEqualTo(1.5);
  }

  @Test
  void refusesPathsThatDoNotFit() {
    for (double[][] paths :
        new double[][][] {{}, {{}}, {{1, 2}, {1}}, {{Double.NaN}}, {{Double.POSITIVE_INFINITY}}}) {
      assertThatThrownBy(() -> Samples.of(paths)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
