package io.github.lifecycle4j.models.neural.compress;

import io.github.lifecycle4j.models.internal.kernels.Int8Kernels;
import io.github.lifecycle4j.models.internal.kernels.Int8Weights;
import io.github.lifecycle4j.models.internal.kernels.KernelChoice;
import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.internal.nets.Activations;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/** Predictions of a {@link QuantisedNetwork} for one thread: owns its work space. */
public final class QuantisedPredictor {

  private final NetworkSpec spec;
  private final int most;
  private final Kernels kernels = KernelChoice.chosen().create();
  private final Int8Kernels products = Int8Kernels.create();
  private final List<Step> steps = new ArrayList<>();
  private final float[] example;

  QuantisedPredictor(NetworkSpec spec, List<QuantisedLayer> layers, int most) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "A predictor is for at least 1 example at once, not %s.".formatted(most));
    }
    this.spec = spec;
    this.most = most;
    example = new float[spec.input().size()];
    for (QuantisedLayer layer : layers) {
      steps.add(new Step(layer));
    }
  }

  /** A layer with its work space. */
  private final class Step {

    private final QuantisedLayer layer;
    private final Int8Weights weights;
    private final byte[] whole;
    private final int[] sums;
    private final float[] outputs;
    private final float[] scales;

    Step(QuantisedLayer layer) {
      this.layer = layer;
      weights = products.pack(layer.in, layer.units, layer.weights);
      int rows = most * layer.steps;
      whole = new byte[rows * weights.depth()];
      sums = new int[rows * weights.stride()];
      outputs = new float[rows * layer.units];
      scales = layer.unitScales.clone();
      for (int unit = 0; unit < scales.length; unit++) {
        scales[unit] *= layer.inputScale;
      }
    }

    float[] forward(float[] inputs, int examples) {
      int rows = examples * layer.steps;
      float factor = 1 / layer.inputScale;
      for (int row = 0; row < rows; row++) {
        products.quantise(layer.in, inputs, row * layer.in, factor, whole, row * weights.depth());
      }
      products.multiply(rows, whole, weights, sums);
      for (int row = 0; row < rows; row++) {
        scale(row * weights.stride(), row * layer.units);
      }
      Activations.forward(layer.activation, kernels, rows * layer.units, outputs);
      return outputs;
    }

    private void scale(int from, int to) {
      float[] bias = layer.bias;
      for (int unit = 0; unit < bias.length; unit++) {
        outputs[to + unit] = sums[from + unit] * scales[unit] + bias[unit];
      }
    }
  }

  /**
   * The outputs for one example, a new array.
   *
   * @throws IllegalArgumentException if the input has another number of values than the network
   *     takes
   */
  public double[] predict(double... input) {
    if (input.length != example.length) {
      throw new IllegalArgumentException(
          "The network takes %s numbers, not %s.".formatted(example.length, input.length));
    }
    for (int j = 0; j < input.length; j++) {
      example[j] = (float) input[j];
    }
    float[] outputs = forward(example, 1);
    double[] result = new double[spec.output().size()];
    for (int j = 0; j < result.length; j++) {
      result[j] = outputs[j];
    }
    return result;
  }

  /**
   * The outputs for several examples.
   *
   * @param inputs inputs, one example after another
   * @param examples number of examples, at least 1 and at most what this predictor is for
   * @param outputs receives the outputs, one example after another
   * @throws IllegalArgumentException if there are too many examples or an array is too short
   */
  public void predict(float[] inputs, int examples, float[] outputs) {
    int out = spec.output().size();
    if (examples < 1
        || examples > most
        || inputs.length < examples * example.length
        || outputs.length < examples * out) {
      throw new IllegalArgumentException(
          "%s examples need %s inputs and %s outputs, not %s and %s; this predictor is for 1 to %s examples at once."
              .formatted(
                  examples,
                  examples * example.length,
                  examples * out,
                  inputs.length,
                  outputs.length,
                  most));
    }
    System.arraycopy(forward(inputs, examples), 0, outputs, 0, examples * out);
  }

  private float[] forward(float[] inputs, int examples) {
    float[] values = inputs;
    for (Step step : steps) {
      values = step.forward(values, examples);
    }
    return values;
  }
}
