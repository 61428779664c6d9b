package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Kernels;

/** What the layers of one network share while they work on one thread. */
final class Desk {

  final Kernels kernels;
  final int examples;
  final float[] weights;
  final float[] gradients;

  /** Whether the input's own gradient is asked for. */
  final boolean inputGradient;

  /** Whether layers that act at random do so. */
  boolean training;

  /** Random numbers of this pass. */
  final Draws random = new Draws();

  /** What layers add to the loss of this pass, as a mean over the examples. */
  double penalty;

  /** Number of examples of the whole batch, of which this thread may work on a part. */
  int batch;

  /** A desk for at most so many examples. */
  Desk(Kernels kernels, int examples, float[] weights, float[] gradients, boolean inputGradient) {
    this.kernels = kernels;
    this.examples = examples;
    this.weights = weights;
    this.gradients = gradients;
    this.inputGradient = inputGradient;
  }
}
