package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {

  private static final double[] LEVELS = {0.25, 0.5, 0.75};

  private final Quantiles quantiles = Quantiles.of(LEVELS, new double[][] {{0, 2, 6}, {1, 1, 1}});

  @Test
  void isLinearBetweenTheLevelsAndFlatOutside() {
    assertThat(quantiles.quantile(1, 0.6)).isCloseTo(3.6, within(1e-14));
    assertThat(quantiles.quantile(1, 0.01)).isZero();
    assertThat(quantiles.quantile(1, 0.99)).isEqualTo(6);
    assertThat(quantiles.cdf(1, 4)).isEqualTo(0.625);
    assertThat(quantiles.cdf(1, 0)).isEqualTo(0.25);
    assertThat(quantiles.cdf(1, -0.1)).isZero();
    assertThat(quantiles.cdf(1, 6)).isEqualTo(1);
    assertThat(quantiles.cdf(2, 0.9)).isZero();
    assertThat(quantiles.cdf(2, 1)).isEqualTo(1);
  }

  /** 0.2 + (0.9 - 0.2) is not 0.9 in binary. */
  @Test
  void givesItsQuantilesBackExactly() {
    double[] levels = {0.1, 0.3, 0.9};
    double[] row = {0.2, 0.9, 1e9};
    Quantiles given = Quantiles.of(levels, new double[][] {row});
    for (int l = 0; l < levels.length; l++) {
      assertThat(given.quantile(1, levels[l])).isEqualTo(row[l]);
    }
  }

  /** Areas under the quantile function: 0.25·(0 + (0 + 2)/2 + (2 + 6)/2 + 6). */
  @Test
  void meanAndExcessAreAreas() {
    assertThat(quantiles.mean(1)).isEqualTo(2.75);
    assertThat(quantiles.mean(2)).isEqualTo(1);
    assertThat(quantiles.expectedExcess(1, -1)).isEqualTo(3.75);
    // From level 0.625 on: a triangle 0.125·2/2 and the flat 0.25·2.
    assertThat(quantiles.expectedExcess(1, 4)).isEqualTo(0.625);
    assertThat(quantiles.expectedExcess(1, 6)).isZero();
  }

  @Test
  void totalsAddTheQuantiles() {
    Quantiles total = quantiles.total(2);
    assertThat(total.horizon()).isEqualTo(1);
    assertThat(total.quantile(1, 0.25)).isEqualTo(1);
    assertThat(total.quantile(1, 0.75)).isEqualTo(7);
    assertThat(total.mean(1)).isEqualTo(3.75);
  }

  @Test
  void copiesWhatItIsGiven() {
    double[] levels = {0.5};
    double[][] values = {{3}};
    Quantiles copied = Quantiles.of(levels, values);
    levels[0] = 0.9;
    values[0][0] = 9;
    copied.levels()[0] = 0.1;
    assertThat(copied.levels()).containsExactly(0.5);
    assertThat(copied.mean(1)).isEqualTo(3);
  }

  @Test
  void refusesWhatIsOutOfOrder() {
    assertRefused(new double[] {0.5, 0.4}, new double[][] {{1, 2}});
    assertRefused(new double[] {0.4, 0.4}, new double[][] {{1, 2}});
    assertRefused(new double[] {0, 0.5}, new double[][] {{1, 2}});
    assertRefused(new double[] {0.5, 1}, new double[][] {{1, 2}});
    assertRefused(new double[] {0.5, Double.NaN}, new double[][] {{1, 2}});
    assertRefused(LEVELS, new double[][] {{1, 3, 2}});
    assertRefused(LEVELS, new double[][] {{1, 2}});
    assertRefused(LEVELS, new double[][] {{1, Double.NaN, 2}});
    assertRefused(LEVELS, new double[][] {});
    assertRefused(new double[0], new double[][] {{}});
  }

  private static void assertRefused(double[] levels, double[][] values) {
    assertThatThrownBy(() -> Quantiles.of(levels, values))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
