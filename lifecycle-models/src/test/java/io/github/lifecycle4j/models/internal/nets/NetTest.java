package io.github.lifecycle4j.models.internal.nets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lifecycle4j.models.internal.kernels.KernelChoice;
import io.github.lifecycle4j.models.internal.kernels.PlainKernels;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Outputs against {@link ReferenceNet}, gradients against central differences of it: a shadow of
 * each layer in double precision.
 */
class NetTest {

  private static final int EXAMPLES = 3;

  static Stream<NetworkSpec> specs() {
    NetworkSpec steps = NetworkSpec.sequence(5, 4);
    return Stream.of(
        NetworkSpec.of(3).dense(4, Activation.IDENTITY),
        NetworkSpec.of(3).dense(7, Activation.TANH).dense(2, Activation.SIGMOID),
        NetworkSpec.of(3).dense(17, Activation.RELU).dense(5, Activation.RELU),
        steps.dense(6, Activation.TANH),
        NetworkSpec.of(9).dense(10, Activation.TANH).dropout(0.4).dense(2, Activation.IDENTITY),
        steps.norm().dense(3, Activation.TANH),
        NetworkSpec.of(33).norm(),
        steps.convolution(3, 1, 1, Activation.TANH),
        steps.convolution(6, 3, 2, Activation.TANH).convolution(2, 2, 1, Activation.IDENTITY),
        steps.convolution(2, 3, 4, Activation.SIGMOID),
        steps.lstm(3),
        steps.lstm(6).lstm(5).lastStep(),
        NetworkSpec.sequence(1, 2).lstm(3),
        steps.gru(3),
        steps.gru(6).gru(5).lastStep(),
        steps.attention(1, false),
        steps.attention(2, true).attention(4, false),
        steps.residual(new LayerSpec.Norm(), new LayerSpec.Dense(4, Activation.TANH)),
        steps.residual(
            new LayerSpec.Attention(2, true),
            new LayerSpec.Residual(List.of(new LayerSpec.Norm()))),
        steps.flatten().dense(3, Activation.TANH),
        steps.lastStep().dense(2, Activation.TANH),
        steps.then(new LayerSpec.Embedding(1, 4, 3)).dense(2, Activation.TANH),
        steps.then(new LayerSpec.Embedding(3, 4, 1)).lstm(2),
        steps.then(new LayerSpec.Position()).dense(4, Activation.TANH),
        NetworkSpec.of(6).then(new LayerSpec.NBeats(3, 3, 2, 8)),
        NetworkSpec.of(10)
            .dense(11, Activation.TANH)
            .then(
                new LayerSpec.NHits(
                    7,
                    List.of(
                        new LayerSpec.NHits.Rate(4, 3),
                        new LayerSpec.NHits.Rate(2, 20),
                        new LayerSpec.NHits.Rate(1, 1)),
                    2,
                    8)),
        NetworkSpec.of(5)
            .dense(6, Activation.TANH)
            .then(new LayerSpec.Variational(3, 0.7))
            .dense(5, Activation.IDENTITY),
        steps
            .dense(8, Activation.IDENTITY)
            .then(new LayerSpec.Position())
            .residual(new LayerSpec.Norm(), new LayerSpec.Attention(4, true))
            .residual(
                new LayerSpec.Norm(),
                new LayerSpec.Dense(16, Activation.TANH),
                new LayerSpec.Dropout(0.2),
                new LayerSpec.Dense(8, Activation.IDENTITY))
            .lastStep()
            .dense(2, Activation.IDENTITY));
  }

  static Stream<Arguments> cases() {
    return specs()
        .flatMap(
            spec -> KernelChoice.available().stream().map(choice -> Arguments.of(spec, choice)));
  }

  /** Even numbers in [−1, 1); codes 0 … 3 where the network embeds. */
  private static float[] inputs(NetworkSpec spec, SplittableRandom random, int examples) {
    float[] inputs = new float[examples * spec.input().size()];
    Layer.uniform(random, 1, inputs, 0, inputs.length);
    if (spec.layers().get(0) instanceof LayerSpec.Embedding embedding) {
      for (int i = embedding.column(); i < inputs.length; i += spec.input().width()) {
        inputs[i] = random.nextInt(embedding.categories());
      }
    }
    return inputs;
  }

  private static float[] weights(NetworkSpec spec, SplittableRandom random) {
    float[] weights = new float[spec.parameters()];
    Layer.uniform(random, 0.8, weights, 0, weights.length);
    return weights;
  }

  private static double[] doubles(float[] values, int from, int count) {
    double[] result = new double[count];
    for (int j = 0; j < count; j++) {
      result[j] = values[from + j];
    }
    return result;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputsAreThoseOfTheDefinition(NetworkSpec spec, KernelChoice choice) {
    SplittableRandom random = new SplittableRandom(3);
    float[] inputs = inputs(spec, random, EXAMPLES);
    float[] weights = weights(spec, random);
    float[] outputs =
        Net.forPrediction(spec, choice.create(), weights, EXAMPLES).predict(inputs, EXAMPLES);
    double[] exact = doubles(weights, 0, weights.length);
    int in = spec.input().size();
    int out = spec.output().size();
    for (int e = 0; e < EXAMPLES; e++) {
      double[] expected = ReferenceNet.outputs(spec, exact, doubles(inputs, e * in, in), false, 0);
      for (int j = 0; j < out; j++) {
        assertEquals(
            expected[j], outputs[e * out + j], 1e-5 * Math.max(1, Math.abs(expected[j])), "" + j);
      }
    }
  }

  /**
   * The loss is Σ c · output with given c, plus what random layers add. Layers draw for one example
   * after another, so each example is a pass of its own.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void gradientsAreThoseOfTheDefinition(NetworkSpec spec, KernelChoice choice) {
    SplittableRandom random = new SplittableRandom(5);
    float[] weights = weights(spec, random);
    float[] gradients = new float[weights.length];
    Arrays.fill(gradients, Float.NaN);
    boolean input = takesGradient(spec);
    Net net = Net.forTraining(spec, choice.create(), weights, gradients, EXAMPLES, input);
    double[] exact = doubles(weights, 0, weights.length);
    for (int seed = 0; seed < EXAMPLES; seed++) {
      float[] x = inputs(spec, random, 1);
      float[] costs = new float[spec.output().size()];
      Layer.uniform(random, 1, costs, 0, costs.length);
      double[] point = doubles(x, 0, x.length);
      double[] c = doubles(costs, 0, costs.length);
      int pass = seed;
      net.train(x, 1, 1, pass);
      float[] dInput = net.backward(costs, 1);
      compare("weight", gradients, differences(exact, w -> loss(spec, w, point, c, pass)));
      if (input) {
        compare("input", dInput, differences(point, p -> loss(spec, exact, p, c, pass)));
      }
    }
  }

  /** Without random layers the gradients of a batch are the sums of those of its examples. */
  @ParameterizedTest
  @MethodSource("cases")
  void gradientsAddUpOverExamples(NetworkSpec spec, KernelChoice choice) {
    SplittableRandom random = new SplittableRandom(7);
    float[] weights = weights(spec, random);
    float[] gradients = new float[weights.length];
    Net net = Net.forTraining(spec, choice.create(), weights, gradients, EXAMPLES + 1, false);
    float[] x = inputs(spec, random, EXAMPLES);
    float[] costs = new float[EXAMPLES * spec.output().size()];
    Layer.uniform(random, 1, costs, 0, costs.length);
    int in = spec.input().size();
    int out = spec.output().size();
    double[] sums = new double[weights.length];
    for (int e = 0; e < EXAMPLES; e++) {
      net.predict(Arrays.copyOfRange(x, e * in, (e + 1) * in), 1);
      net.backward(Arrays.copyOfRange(costs, e * out, (e + 1) * out), 1);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += gradients[i];
      }
    }
    net.predict(x, EXAMPLES);
    net.backward(costs, EXAMPLES);
    compare("weight", gradients, sums);
  }

  @Test
  void initialWeightsDependOnTheSeedAlone() {
    NetworkSpec spec = NetworkSpec.sequence(4, 3).lstm(5).gru(4).attention(2, true).norm();
    float[] one = Net.initialWeights(spec, new PlainKernels(), 1);
    assertThat(Net.initialWeights(spec, new PlainKernels(), 1)).isEqualTo(one);
    assertThat(Net.initialWeights(spec, new PlainKernels(), 2)).isNotEqualTo(one);
  }

  @Test
  void refusesAnUnknownCategory() {
    NetworkSpec spec = NetworkSpec.of(2).then(new LayerSpec.Embedding(1, 3, 2));
    Net net = Net.forPrediction(spec, new PlainKernels(), new float[spec.parameters()], 1);
    assertThatThrownBy(() -> net.predict(new float[] {0.5f, 3f}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The code 3.0 in column 1")
        .hasMessageContaining("0 to 2");
  }

  /** A causal layer's step does not see those after it. */
  @Test
  void causalLayersLookBackOnly() {
    SplittableRandom random = new SplittableRandom(11);
    NetworkSpec spec =
        NetworkSpec.sequence(6, 4)
            .convolution(4, 3, 2, Activation.TANH)
            .attention(2, true)
            .lstm(4)
            .gru(4);
    float[] weights = weights(spec, random);
    Net net = Net.forPrediction(spec, new PlainKernels(), weights, 1);
    float[] x = inputs(spec, random, 1);
    float[] before = net.predict(x, 1).clone();
    x[4 * 4] += 1f;
    float[] after = net.predict(x, 1);
    assertThat(Arrays.copyOf(after, 16)).isEqualTo(Arrays.copyOf(before, 16));
    assertThat(after[16]).isNotEqualTo(before[16]);
  }

  private static boolean takesGradient(NetworkSpec spec) {
    return !(spec.layers().get(0) instanceof LayerSpec.Embedding);
  }

  private static double loss(
      NetworkSpec spec, double[] weights, double[] input, double[] costs, long seed) {
    double[] outputs = ReferenceNet.outputs(spec, weights, input, true, seed);
    double loss = outputs[costs.length];
    for (int j = 0; j < costs.length; j++) {
      loss += costs[j] * outputs[j];
    }
    return loss;
  }

  private static void compare(String what, float[] actual, double[] expected) {
    double largest = 0;
    for (double each : expected) {
      largest = Math.max(largest, Math.abs(each));
    }
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i], actual[i], 1e-4 * Math.max(Math.abs(expected[i]), 0.1 * largest), what + i);
    }
  }

  private static double[] differences(double[] at, ToDoubleFunction<double[]> f) {
    double[] result = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] moved = at.clone();
      moved[i] = at[i] + 1e-5;
      double up = f.applyAsDouble(moved);
      moved[i] = at[i] - 1e-5;
      result[i] = (up - f.applyAsDouble(moved)) / 2e-5;
    }
    return result;
  }
}
