package io.github.lifecycle4j.models.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.internal.kernels.PlainKernels;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps written down as the papers have them, in double precision. */
class OptimiserTest {

  private static final double[] GRADIENTS = {0.5, -2, 1e-3, 4};

  @Test
  void adamFollowsThePaper() {
    Optimiser.Adam adam = Optimiser.Adam.DEFAULTS.withRate(0.01).withDecay(0.1);
    float[] weights = {1f};
    Stepper stepper = new Stepper(adam, new PlainKernels(), weights);
    double p = 1;
    double m = 0;
    double v = 0;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      double g = GRADIENTS[t - 1];
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      double mean = m / (1 - Math.pow(0.9, t));
      double square = v / (1 - Math.pow(0.999, t));
      p = p - 0.5 * 0.01 * (mean / (Math.sqrt(square) + 1e-8) + 0.1 * p);
      stepper.step(new float[] {(float) g}, 0, 1, t, 0.5);
      assertThat(weights[0]).isCloseTo((float) p, within(1e-6f));
    }
  }

  @Test
  void descentHasMomentumAndDecay() {
    float[] weights = {1f};
    Stepper stepper = new Stepper(new Optimiser.Sgd(0.1, 0.9, 0.01), new PlainKernels(), weights);
    double p = 1;
    double v = 0;
    for (int t = 1; t <= GRADIENTS.length; t++) {
      v = 0.9 * v + GRADIENTS[t - 1] + 0.01 * p;
      p -= 0.1 * v;
      stepper.step(new float[] {(float) GRADIENTS[t - 1]}, 0, 1, t, 1);
      assertThat(weights[0]).isCloseTo((float) p, within(1e-6f));
    }
  }

  @Test
  void aStepBySlicesIsTheStep() {
    for (Optimiser optimiser :
        List.of(
            new Optimiser.Adam(0.01, 0.9, 0.999, 1e-8, 0.1), new Optimiser.Sgd(0.1, 0.9, 0.01))) {
      for (Kernels kernels : List.of(new PlainKernels(), Networks.kernels())) {
        float[] whole = new float[96];
        float[] gradients = new float[whole.length];
        for (int i = 0; i < whole.length; i++) {
          whole[i] = i % 7 - 3;
          gradients[i] = i % 5 - 2;
        }
        float[] sliced = whole.clone();
        new Stepper(optimiser, kernels, whole).step(gradients, 0, 96, 1, 1);
        Stepper bySlices = new Stepper(optimiser, kernels, sliced);
        bySlices.step(gradients, 64, 96, 1, 1);
        assertThat(Arrays.copyOf(sliced, 64)).isNotEqualTo(Arrays.copyOf(whole, 64));
        bySlices.step(gradients, 0, 64, 1, 1);
        assertThat(sliced).isEqualTo(whole);
      }
    }
  }

  @Test
  void schedules() {
    assertThat(new Schedule.Constant().factor(5, 10, List.of())).isEqualTo(1);
    Schedule cosine = new Schedule.WarmUpCosine(0.1, 0.2);
    assertThat(cosine.factor(0, 100, List.of())).isCloseTo(1.0 / 11, within(1e-12));
    assertThat(cosine.factor(10, 100, List.of())).isEqualTo(1);
    assertThat(cosine.factor(55, 100, List.of())).isCloseTo(0.6, within(1e-12));
    assertThat(cosine.factor(100, 100, List.of())).isCloseTo(0.2, within(1e-12));
    Schedule plateau = new Schedule.Plateau(0.5, 2);
    assertThat(plateau.factor(0, 1, List.of(3.0, 2.0, 2.5))).isEqualTo(1);
    assertThat(plateau.factor(0, 1, List.of(3.0, 2.0, 2.5, 2.2))).isEqualTo(0.5);
    assertThat(plateau.factor(0, 1, List.of(3.0, 2.0, 2.5, 2.2, 1.0, 1.0, 1.0))).isEqualTo(0.25);
  }
}
