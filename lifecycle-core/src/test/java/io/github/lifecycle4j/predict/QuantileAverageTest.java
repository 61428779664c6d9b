package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantileAverageTest {

  private static final Parametric LOW =
      Parametric.normal(new double[] {10, 12}, new double[] {2, 3}, new double[] {2, 4});
  private static final Parametric HIGH =
      Parametric.normal(new double[] {20, 22}, new double[] {4, 5}, new double[] {4, 8});

  /** Means and deviations of LOW and HIGH, averaged. */
  private static final Parametric BETWEEN =
      Parametric.normal(new double[] {15, 17}, new double[] {3, 4}, new double[] {3, 6});

  private static void assertAlike(ForecastDistribution average, ForecastDistribution normal) {
    for (int step = 1; step <= normal.horizon(); step++) {
      assertThat(average.mean(step)).isEqualTo(normal.mean(step));
      for (double level : new double[] {1e-6, 0.1, 0.5, 0.8, 0.999}) {
        double quantile = normal.quantile(step, level);
        assertThat(average.quantile(step, level)).isCloseTo(quantile, within(1e-12));
        assertThat(average.cdf(step, quantile)).isCloseTo(level, within(1e-12));
        assertThat(average.expectedExcess(step, quantile))
            .isCloseTo(normal.expectedExcess(step, quantile), within(1e-12));
      }
    }
  }

  @Test
  void theAverageOfNormalDistributionsIsNormal() {
    QuantileAverage average = QuantileAverage.of(List.of(LOW, HIGH));
    assertAlike(average, BETWEEN);
    assertAlike(average.total(2), BETWEEN.total(2));
  }

  @Test
  void theAverageOfEqualsIsTheSame() {
    assertAlike(QuantileAverage.of(List.of(LOW, LOW, LOW)), LOW);
  }

  /** Half of a certain 4 and a uniform on 0 … 8 is uniform on 2 … 6. */
  @Test
  void mixesKinds() {
    double[] levels = new double[999];
    double[][] uniform = new double[1][999];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (i + 1) / 1000.0;
      uniform[0][i] = 8 * levels[i];
    }
    ForecastDistribution certain = Samples.of(new double[][] {{4}});
    QuantileAverage average = QuantileAverage.of(List.of(certain, Quantiles.of(levels, uniform)));
    assertThat(average.mean(1)).isCloseTo(4, within(1e-9));
    assertThat(average.quantile(1, 0.25)).isCloseTo(3, within(1e-12));
    assertThat(average.cdf(1, 3)).isCloseTo(0.25, within(1e-12));
    assertThat(average.cdf(1, 1.9)).isZero();
    assertThat(average.cdf(1, 6.1)).isEqualTo(1);
    // The triangle above 5: a quarter of the time half a unit on average.
    assertThat(average.expectedExcess(1, 5)).isCloseTo(0.125, within(1e-5));
    assertThat(average.expectedExcess(1, -1)).isCloseTo(5, within(1e-9));
    assertThat(average.expectedExcess(1, 7)).isZero();
  }

  @Test
  void copiesItsMembers() {
    List<Parametric> members = new ArrayList<>(List.of(LOW, HIGH));
    QuantileAverage average = QuantileAverage.of(members);
    members.clear();
    assertThat(average.members()).containsExactly(LOW, HIGH);
    assertThat(average).isEqualTo(QuantileAverage.of(List.of(LOW, HIGH)));
    assertThat(average).isNotEqualTo(QuantileAverage.of(List.of(HIGH, LOW)));
  }

  @Test
  void refusesWhatCannotBeAveraged() {
    assertThatThrownBy(() -> QuantileAverage.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> QuantileAverage.of(List.of(LOW, HIGH.total(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 and 1");
  }
}
