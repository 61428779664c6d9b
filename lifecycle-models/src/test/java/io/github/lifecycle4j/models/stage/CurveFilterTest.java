package io.github.lifecycle4j.models.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveFilterTest {

  /** With one coefficient the posterior mean is the precision-weighted mean of prior and data. */
  @Test
  void learnsTheScale() {
    CurveFilter filter = new CurveFilter(new int[] {0}, new double[] {1}, new double[] {4}, 0, 0.4);
    double[] y = {2, 2.5, 1.5};
    for (double value : y) {
      filter.advance();
      filter.observe(value + 0.5, new double[] {1}, new float[] {0.5f}, 0.5);
    }
    double expected = (1 / 4.0 + 6 / 0.5) / (1 / 4.0 + 3 / 0.5);
    assertThat(filter.coefficient(0, 0)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void learnsWhatARegressorAdds() {
    CurveFilter filter =
        new CurveFilter(new int[] {0}, new double[] {0, 0}, new double[] {100, 100}, 0, 0.4);
    for (int t = 0; t < 400; t++) {
      double x = t % 2;
      filter.observe(1 + 0.5 * x, new double[] {1, x}, new float[] {0}, 1);
    }
    // The prior of variance 100 weighs as much as 1/100 of an observation.
    assertThat(filter.coefficient(0, 0)).isCloseTo(1, within(1e-3));
    assertThat(filter.coefficient(1, 0)).isCloseTo(0.5, within(1e-3));
  }

  @Test
  void prefersTheCurveThatFits() {
    CurveFilter filter =
        new CurveFilter(new int[] {0, 1}, new double[] {0}, new double[] {100}, 0, 0.4);
    CurveWeights before = filter.weights();
    assertThat(before.size()).isEqualTo(2);
    assertThat(before.weight(0)).isEqualTo(0.5);
    for (int t = 0; t < 20; t++) {
      filter.observe(3 + 0.2 * t, new double[] {1}, new float[] {0.2f * t, -0.2f * t}, 0.05);
    }
    CurveWeights after = filter.weights();
    assertThat(after.curve(0)).isZero();
    assertThat(after.weight(0)).isGreaterThan(0.99);
  }
}
