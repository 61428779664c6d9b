package io.github.lifecycle4j.models.internal.nets;

import java.util.SplittableRandom;

/**
 * A layer at work on one thread. It owns the buffers it gives out, which hold until its next call;
 * a backward pass follows the forward pass of the same examples and may change what it is given.
 */
abstract class Layer {

  final Desk desk;

  Layer(Desk desk) {
    this.desk = desk;
  }

  /** Number of weights; they lie in {@code desk.weights} from where the layer was told. */
  abstract int parameters();

  /** Draws the first weights; layers without weights do nothing. */
  abstract void initialise(SplittableRandom random, float[] weights);

  /** The output for so many examples, stored one after another. */
  abstract float[] forward(float[] input, int examples);

  /**
   * Writes the gradients of the layer's weights to {@code desk.gradients} and returns that of its
   * input.
   *
   * @param dOutput gradient of the output; may be changed
   */
  abstract float[] backward(float[] dOutput, int examples);

  /** Fills a range with even draws from −bound to bound. */
  static void uniform(SplittableRandom random, double bound, float[] weights, int from, int count) {
    for (int i = from; i < from + count; i++) {
      weights[i] = (float) ((2 * random.nextDouble() - 1) * bound);
    }
  }
}
