package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.neural.loss.Loss;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.List;

/**
 * A network with its weights: immutable and safe for several threads. For many predictions take a
 * {@link #predictor()}, one for each thread.
 */
public final class Network {

  private final NetworkSpec spec;
  private final float[] weights;

  Network(NetworkSpec spec, float[] weights) {
    this.spec = spec;
    this.weights = weights.clone();
  }

  /**
   * A network with given weights.
   *
   * @param weights as {@link #weights()} gives them
   * @throws IllegalArgumentException if their number is not that of the spec
   */
  public static Network of(NetworkSpec spec, float[] weights) {
    if (weights.length != spec.parameters()) {
      throw new IllegalArgumentException(
          "The network needs %s weights, not %s.".formatted(spec.parameters(), weights.length));
    }
    return new Network(spec, weights);
  }

  /** What the network is made of. */
  public NetworkSpec spec() {
    return spec;
  }

  /**
   * The weights, layer after layer, a new array. A dense layer has its matrix (inputs × units, row
   * by row), then its bias; other layers as their specs say.
   */
  public float[] weights() {
    return weights.clone();
  }

  /** Predicts one example at a time, or some at once, without allocating. */
  public Predictor predictor() {
    return predictor(1);
  }

  /**
   * Predicts up to so many examples at once.
   *
   * @param most most examples at once, at least 1
   */
  public Predictor predictor(int most) {
    return new Predictor(spec, weights, most);
  }

  /**
   * The outputs for one example.
   *
   * @param input as many finite numbers as the network takes; the steps of a sequence one after
   *     another
   * @throws IllegalArgumentException if their number is another
   */
  public double[] predict(double... input) {
    return predictor().predict(input);
  }

  /**
   * The outputs for each example.
   *
   * @throws IllegalArgumentException if their inputs are not of the number that the network takes
   */
  public double[][] predict(Examples examples) {
    Predictor predictor = predictor();
    double[][] outputs = new double[examples.size()][];
    for (int row = 0; row < outputs.length; row++) {
      outputs[row] = predictor.predict(examples.input(row));
    }
    return outputs;
  }

  /**
   * One output as a function of the inputs, with its gradient, for attributions such as integrated
   * gradients.
   *
   * @param output which output, from 0
   * @throws IllegalArgumentException if there is no such output
   */
  public NetworkFunction function(int output) {
    return new NetworkFunction(this, output);
  }

  /**
   * The mean loss over those targets of some examples that are not missing, weighted as they are.
   *
   * @throws IllegalArgumentException if network, loss and examples do not fit each other
   */
  public double loss(Loss loss, Examples examples) {
    TrainingTask.requireFit("examples", spec, loss, examples);
    return examples.loss(loss, predictor()::predict);
  }

  /**
   * Where the attention layers looked for one example, one map for each layer in their order; none
   * where there is no such layer.
   *
   * @param input as for {@link #predict(double...)}
   */
  public List<AttentionMap> attention(double... input) {
    return predictor().attention(input);
  }
}
