package io.github.lifecycle4j.models.neural.loss;

/**
 * What training makes small: a number for each target and what the network says of it. A target may
 * need several outputs, which then lie side by side: the outputs of the first target, of the second
 * and so on. Implementations are immutable and safe for several threads.
 */
public interface Loss {

  /**
   * Outputs that the network needs.
   *
   * @param targets number of targets an example, at least 1
   */
  default int outputs(int targets) {
    return Math.multiplyExact(targets, outputsPerTarget());
  }

  /** Outputs that the network needs for one target. */
  int outputsPerTarget();

  /**
   * Checks that a target is one that this loss can take.
   *
   * @param target a number, never NaN
   * @throws IllegalArgumentException if it is not, saying what is wanted
   */
  void check(double target);

  /**
   * The loss of one target, with its gradient.
   *
   * @param outputs what the network says; those of this target begin at {@code at}
   * @param target the target, never NaN
   * @param scale what the gradient is multiplied by
   * @param gradient receives the scaled derivatives by the outputs, from {@code at} on
   * @return the loss, not scaled
   */
  double add(float[] outputs, int at, double target, double scale, float[] gradient);

  /**
   * What the outputs for one target mean: the parameters of its distribution, or predictions.
   *
   * @param outputs outputs of the network; those of this target begin at {@code at}
   * @return as many numbers as outputs for each target; each loss says which
   */
  double[] meaning(float[] outputs, int at);
}
