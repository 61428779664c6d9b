package io.github.lifecycle4j.models.neural;

import java.util.List;

/**
 * The state of a training after an epoch. Going on from it gives the same network, bit for bit, as
 * a training without a break, given the same examples, options, seed and kernels.
 */
public final class Checkpoint {

  final float[] weights;
  final List<float[]> moments;
  final float[] best;
  final long step;
  final List<TrainingHistory.Epoch> epochs;

  Checkpoint(
      float[] weights,
      List<float[]> moments,
      float[] best,
      long step,
      List<TrainingHistory.Epoch> epochs) {
    this.weights = weights.clone();
    this.moments = moments.stream().map(float[]::clone).toList();
    this.best = best.clone();
    this.step = step;
    this.epochs = List.copyOf(epochs);
  }

  /** Number of epochs done. */
  public int epoch() {
    return epochs.size();
  }
}
