package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.explain.Differentiable;
import io.github.lifecycle4j.models.internal.nets.Net;
import java.util.Arrays;

/**
 * One output of a network as a function of its inputs, with its gradient: what attributions are
 * made of. Owns its work space: for one thread.
 */
public final class NetworkFunction implements Differentiable {

  private final Net net;
  private final int output;
  private final float[] inputs;
  private final float[] chosen;

  NetworkFunction(Network network, int output) {
    int outputs = network.spec().output().size();
    if (output < 0 || output >= outputs) {
      throw new IllegalArgumentException(
          "The network has the outputs 0 to %s, but no %s.".formatted(outputs - 1, output));
    }
    this.output = output;
    float[] weights = network.weights();
    net =
        Net.forTraining(
            network.spec(), Networks.kernels(), weights, new float[weights.length], 1, true);
    inputs = new float[network.spec().input().size()];
    chosen = new float[outputs];
  }

  @Override
  public double value(double[] point) {
    return forward(point)[output];
  }

  @Override
  public double[] gradient(double[] point) {
    forward(point);
    Arrays.fill(chosen, 0f);
    chosen[output] = 1f;
    float[] slopes = net.backward(chosen, 1);
    double[] gradient = new double[inputs.length];
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = slopes[i];
    }
    return gradient;
  }

  private float[] forward(double[] point) {
    if (point.length != inputs.length) {
      throw new IllegalArgumentException(
          "The network takes %s numbers, not %s.".formatted(inputs.length, point.length));
    }
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) point[i];
    }
    return net.predict(inputs, 1);
  }
}
