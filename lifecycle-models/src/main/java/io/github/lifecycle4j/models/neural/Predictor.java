package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.internal.nets.Net;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/** Predictions of one network for one thread: owns its work space. */
public final class Predictor {

  private final Net net;
  private final int inputSize;
  private final int outputSize;
  private final int most;
  private final float[] row;

  Predictor(NetworkSpec spec, float[] weights, int most) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "A predictor is for at least 1 example at once, not %s.".formatted(most));
    }
    this.most = most;
    net = Net.forPrediction(spec, Networks.kernels(), weights, most);
    inputSize = spec.input().size();
    outputSize = spec.output().size();
    row = new float[inputSize];
  }

  /**
   * The outputs for one example, a new array.
   *
   * @throws IllegalArgumentException if the input has another number of values than the network
   *     takes
   */
  public double[] predict(double... input) {
    if (input.length != inputSize) {
      throw new IllegalArgumentException(
          "The network takes %s numbers, not %s.".formatted(inputSize, input.length));
    }
    for (int j = 0; j < inputSize; j++) {
      row[j] = (float) input[j];
    }
    float[] outputs = net.predict(row, 1);
    double[] result = new double[outputSize];
    for (int j = 0; j < outputSize; j++) {
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
    if (examples < 1
        || examples > most
        || inputs.length < examples * inputSize
        || outputs.length < examples * outputSize) {
      throw new IllegalArgumentException(
          "%s examples need %s inputs and %s outputs, not %s and %s; this predictor is for 1 to %s examples at once."
              .formatted(
                  examples,
                  examples * inputSize,
                  examples * outputSize,
                  inputs.length,
                  outputs.length,
                  most));
    }
    System.arraycopy(net.predict(inputs, examples), 0, outputs, 0, examples * outputSize);
  }

  List<AttentionMap> attention(double... input) {
    predict(input);
    List<AttentionMap> maps = new ArrayList<>();
    net.readAttentions((heads, steps, shares) -> maps.add(new AttentionMap(heads, steps, shares)));
    return maps;
  }
}
