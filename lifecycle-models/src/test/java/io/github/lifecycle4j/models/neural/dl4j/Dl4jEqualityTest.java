package io.github.lifecycle4j.models.neural.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.internal.kernels.PlainKernels;
import io.github.lifecycle4j.models.internal.nets.Net;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Outputs and gradients of our layers beside DL4J's of the same weights, to 1e-5. */
class Dl4jEqualityTest {

  private static final int EXAMPLES = 3;

  static Stream<NetworkSpec> specs() {
    NetworkSpec steps = NetworkSpec.sequence(6, 4);
    return Stream.of(
        NetworkSpec.of(3).dense(5, Activation.IDENTITY),
        NetworkSpec.of(3)
            .dense(17, Activation.RELU)
            .dense(7, Activation.TANH)
            .dropout(0.3)
            .dense(2, Activation.SIGMOID),
        steps.dense(6, Activation.TANH),
        steps.lstm(5),
        steps.lstm(5).lstm(3).dense(2, Activation.IDENTITY),
        steps.lstm(5).lastStep().dense(2, Activation.IDENTITY),
        steps.convolution(5, 3, 1, Activation.TANH),
        steps
            .convolution(5, 2, 1, Activation.RELU)
            .convolution(3, 4, 1, Activation.SIGMOID)
            .lastStep()
            .dense(2, Activation.IDENTITY),
        NetworkSpec.of(1).then(new LayerSpec.Embedding(0, 4, 3)).dense(2, Activation.TANH),
        NetworkSpec.sequence(6, 1).then(new LayerSpec.Embedding(0, 4, 3)).lstm(2),
        NetworkSpec.of(4)
            .residual(
                new LayerSpec.Dense(6, Activation.TANH),
                new LayerSpec.Dense(4, Activation.IDENTITY))
            .dense(2, Activation.IDENTITY),
        steps.residual(new LayerSpec.Lstm(4)).residual(new LayerSpec.Dense(4, Activation.TANH)),
        NetworkSpec.of(6).then(new LayerSpec.NBeats(3, 1, 2, 5)),
        NetworkSpec.of(6)
            .dense(6, Activation.TANH)
            .then(new LayerSpec.NBeats(3, 3, 2, 5))
            .dense(2, Activation.IDENTITY));
  }

  private static float[] inputs(NetworkSpec spec, SplittableRandom random) {
    float[] inputs = floats(EXAMPLES * spec.input().size(), random);
    if (spec.layers().get(0) instanceof LayerSpec.Embedding embedding) {
      for (int i = embedding.column(); i < inputs.length; i += spec.input().width()) {
        inputs[i] = random.nextInt(embedding.categories());
      }
    }
    return inputs;
  }

  private static float[] floats(int count, SplittableRandom random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (2 * random.nextDouble() - 1);
    }
    return values;
  }

  /** DL4J has no gradient for what an embedding takes out of several columns. */
  static Stream<NetworkSpec> outputsOnly() {
    NetworkSpec steps = NetworkSpec.sequence(6, 4);
    return Stream.of(
        NetworkSpec.of(3).then(new LayerSpec.Embedding(1, 4, 2)).dense(2, Activation.TANH),
        steps.then(new LayerSpec.Embedding(3, 4, 2)).lstm(3).lastStep());
  }

  /** A network of both kinds with the same weights and their outputs for the same examples. */
  private static final class Pair {

    final float[] gradients;
    final Net net;
    final Dl4jBuilder builder;
    final Model model;
    final float[] outputs;
    final INDArray theirInputs;
    final INDArray theirOutputs;

    Pair(NetworkSpec spec) {
      SplittableRandom random = new SplittableRandom(1);
      float[] weights = floats(spec.parameters(), random);
      float[] inputs = inputs(spec, random);
      gradients = new float[weights.length];
      net = Net.forTraining(spec, new PlainKernels(), weights, gradients, EXAMPLES, false);
      outputs = net.predict(inputs, EXAMPLES).clone();
      builder = new Dl4jBuilder(spec, new NeuralNetConfiguration.Builder());
      model = builder.build(Network.of(spec, weights));
      theirInputs = Dl4jArrays.examples(inputs, EXAMPLES, spec.input(), DataType.FLOAT);
      theirOutputs =
          model instanceof MultiLayerNetwork layers
              ? layers.output(theirInputs)
              : ((ComputationGraph) model).outputSingle(theirInputs);
    }
  }

  @ParameterizedTest
  @MethodSource({"specs", "outputsOnly"})
  void outputsAreThoseOfDl4j(NetworkSpec spec) {
    Pair pair = new Pair(spec);
    close(pair.outputs, Dl4jArrays.values(pair.theirOutputs));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void gradientsAreThoseOfDl4j(NetworkSpec spec) {
    Pair pair = new Pair(calm(spec));
    // The squared error of targets 0, a mean over the width, summed over examples and steps.
    float[] slopes = new float[pair.outputs.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = 2 * pair.outputs[i] / spec.output().width();
    }
    pair.net.backward(slopes, EXAMPLES);
    Gradient theirs = gradient(pair.model, pair.theirInputs, pair.theirOutputs.mul(0));
    for (WeightPlace place : pair.builder.places()) {
      INDArray gradient = theirs.getGradientFor(place.name());
      close(place.gather(pair.gradients), gradient.dup('c').data().asFloat());
    }
  }

  /** DL4J drops numbers whenever it computes gradients, so the net must not ask for it. */
  private static NetworkSpec calm(NetworkSpec spec) {
    return new NetworkSpec(
        spec.input(),
        spec.layers().stream()
            .map(each -> each instanceof LayerSpec.Dropout ? new LayerSpec.Dropout(0) : each)
            .toList());
  }

  private static Gradient gradient(Model model, INDArray inputs, INDArray labels) {
    if (model instanceof MultiLayerNetwork net) {
      net.setInput(inputs);
      net.setLabels(labels);
      net.computeGradientAndScore();
      return net.gradient();
    }
    ComputationGraph graph = (ComputationGraph) model;
    graph.setInput(0, inputs);
    graph.setLabels(labels);
    graph.computeGradientAndScore();
    return graph.gradient();
  }

  private static void close(float[] ours, float[] theirs) {
    assertThat(theirs).hasSameSizeAs(ours);
    for (int i = 0; i < ours.length; i++) {
      assertThat((double) theirs[i])
          .isCloseTo(ours[i], within(1e-5 * Math.max(1, Math.abs(ours[i]))));
    }
  }
}
