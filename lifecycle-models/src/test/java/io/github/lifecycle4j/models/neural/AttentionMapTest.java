package io.github.lifecycle4j.models.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.explain.DeletionTest;
import io.github.lifecycle4j.models.neural.loss.SquaredError;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttentionMapTest {

  private static final int STEPS = 8;

  /** The target is the number of the one step that is marked. */
  private static Examples marked(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] inputs = new double[rows][2 * STEPS];
    double[][] targets = new double[rows][1];
    for (int i = 0; i < rows; i++) {
      int place = random.nextInt(STEPS);
      for (int t = 0; t < STEPS; t++) {
        inputs[i][2 * t] = 2 * random.nextDouble() - 1;
        inputs[i][2 * t + 1] = t == place ? 1 : 0;
      }
      targets[i][0] = inputs[i][2 * place];
    }
    return Examples.of(inputs, targets);
  }

  @Test
  void looksWhereTheAnswerLies() {
    NetworkSpec spec =
        NetworkSpec.sequence(STEPS, 2)
            .dense(16, Activation.IDENTITY)
            .residual(new LayerSpec.Attention(2, false))
            .lastStep()
            .dense(16, Activation.RELU)
            .dense(1, Activation.IDENTITY);
    Network network =
        Training.DEFAULTS
            .withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.01))
            .withEpochs(60)
            .fit(spec, new SquaredError(), marked(800, 1), FitContext.of(2))
            .network();
    Examples test = marked(60, 3);
    assertThat(network.loss(new SquaredError(), test)).isLessThan(0.05);
    int looked = 0;
    double chances = 0;
    List<int[]> parts =
        IntStream.range(0, STEPS).mapToObj(t -> new int[] {2 * t, 2 * t + 1}).toList();
    DeletionTest deletion = new DeletionTest(1.0 / STEPS, 99, 5);
    for (int i = 0; i < 60; i++) {
      double[] input = test.input(i);
      AttentionMap map = network.attention(input).get(0);
      double sum = 0;
      for (int t = 0; t < STEPS; t++) {
        sum += map.share(1, 3, t);
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
      double[] importance = map.lastStep();
      int most = 0;
      for (int t = 1; t < STEPS; t++) {
        most = importance[t] > importance[most] ? t : most;
      }
      looked += input[2 * most + 1] == 1 ? 1 : 0;
      chances +=
          deletion
                  .run(
                      x -> network.predict(x)[0],
                      input,
                      new double[input.length],
                      parts,
                      importance)
                  .chance()
              / 60;
    }
    assertThat(looked).isGreaterThan(54);
    // A random explanation has the mean chance 1/2; the marked step is hit by one draw in eight.
    assertThat(chances).isLessThan(0.3);
  }

  @Test
  void deletionByHand() {
    // f = 3a + b: the whole explanation is a; without it f moves by 3, at random by 3 or 1.
    DeletionTest test = new DeletionTest(0.5, 999, 1);
    List<int[]> parts = List.of(new int[] {0}, new int[] {1});
    double[] point = {1, 1};
    double[] zero = {0, 0};
    DeletionTest.Result right =
        test.run(x -> 3 * x[0] + x[1], point, zero, parts, new double[] {0.9, 0.1});
    assertThat(right.change()).isEqualTo(3);
    assertThat(right.randomChange()).isCloseTo(2, within(0.1));
    assertThat(right.chance()).isCloseTo(0.5, within(0.05));
    DeletionTest.Result wrong =
        test.run(x -> 3 * x[0] + x[1], point, zero, parts, new double[] {0.1, 0.9});
    assertThat(wrong.change()).isEqualTo(1);
    assertThat(wrong.chance()).isEqualTo(1);
    assertThat(wrong.sentence()).contains("100.0 %");
    assertThatThrownBy(() -> test.run(x -> x[0], point, zero, parts, new double[] {1}))
        .hasMessageContaining("2 parts and 1 importances");
    assertThatThrownBy(() -> new DeletionTest(0, 1, 1)).hasMessageContaining("0.0");
  }

  @Test
  void networksWithoutAttentionHaveNoMap() {
    NetworkSpec spec = NetworkSpec.of(1).dense(1, Activation.IDENTITY);
    assertThat(Network.of(spec, new float[2]).attention(1)).isEmpty();
  }
}
