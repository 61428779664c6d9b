package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.SplittableRandom;

/**
 * A network at work on one thread, for at most a given number of examples at once. Several may
 * share their weights, each with gradients of its own. Arrays that it gives out hold until its next
 * call.
 */
public final class Net {

  private static final float[] NONE = {};

  private final Desk desk;
  private final Chain chain;

  private Net(NetworkSpec spec, Desk desk) {
    this.desk = desk;
    chain = new Chain(desk, spec.layers(), spec.input(), 0, !desk.inputGradient, false);
  }

  /** A network for predictions only. */
  public static Net forPrediction(
      NetworkSpec spec, Kernels kernels, float[] weights, int examples) {
    return new Net(spec, new Desk(kernels, examples, weights, NONE, false));
  }

  /**
   * A network with gradients.
   *
   * @param gradients receives the gradients of the weights; as long as the weights
   * @param inputGradient whether the gradient of the input is asked for too
   */
  public static Net forTraining(
      NetworkSpec spec,
      Kernels kernels,
      float[] weights,
      float[] gradients,
      int examples,
      boolean inputGradient) {
    return new Net(spec, new Desk(kernels, examples, weights, gradients, inputGradient));
  }

  /** The first weights of a network. */
  public static float[] initialWeights(NetworkSpec spec, Kernels kernels, long seed) {
    float[] weights = new float[spec.parameters()];
    forPrediction(spec, kernels, weights, 1).chain.initialise(new SplittableRandom(seed), weights);
    return weights;
  }

  /**
   * The outputs of a pass in which layers that act at random do not.
   *
   * @param inputs the inputs, one example after another
   * @param examples number of examples
   */
  public float[] predict(float[] inputs, int examples) {
    desk.training = false;
    return forward(inputs, examples, examples);
  }

  /**
   * The outputs of a pass in which layers that act at random do so.
   *
   * @param batch number of examples of the whole batch, of which these may be a part
   * @param seed seed of the random layers
   */
  public float[] train(float[] inputs, int examples, int batch, long seed) {
    desk.training = true;
    desk.random.reset(seed);
    return forward(inputs, examples, batch);
  }

  private float[] forward(float[] inputs, int examples, int batch) {
    desk.penalty = 0;
    desk.batch = batch;
    return chain.forward(inputs, examples);
  }

  /** What the layers added to the loss in the last pass. */
  public double penalty() {
    return desk.penalty;
  }

  /**
   * Writes the gradients of the weights for the pass before.
   *
   * @param dOutputs gradient of the outputs; may be changed
   * @return the gradient of the inputs where it was asked for
   */
  public float[] backward(float[] dOutputs, int examples) {
    return chain.backward(dOutputs, examples);
  }

  /** Takes the shares of an attention layer. */
  @FunctionalInterface
  public interface AttentionReader {

    /**
     * One layer.
     *
     * @param shares heads × steps × steps, a copy
     */
    void read(int heads, int steps, float[] shares);
  }

  /** Shows the shares of the attention layers in order, for the first example of the last pass. */
  public void readAttentions(AttentionReader reader) {
    chain.readAttentions(reader);
  }
}
