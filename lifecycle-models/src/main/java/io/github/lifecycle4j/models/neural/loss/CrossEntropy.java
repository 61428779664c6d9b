package io.github.lifecycle4j.models.neural.loss;

import java.util.Arrays;

/**
 * Minus the logarithm of the probability of the true class; the outputs are log-odds, one a class,
 * and the target is the number of the class.
 *
 * @param classes number of classes, at least 2
 */
public record CrossEntropy(int classes) implements Loss {

  /**
   * @throws IllegalArgumentException if there are fewer than 2 classes
   */
  public CrossEntropy {
    if (classes < 2) {
      throw new IllegalArgumentException(
          "The cross-entropy needs at least 2 classes, not %s.".formatted(classes));
    }
  }

  @Override
  public int outputsPerTarget() {
    return classes;
  }

  @Override
  public void check(double target) {
    if (!(target >= 0 && target < classes && target == Math.rint(target))) {
      throw new IllegalArgumentException(
          "The target %s is none of the classes 0 to %s.".formatted(target, classes - 1));
    }
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double most = largest(outputs, at);
    double total = 0;
    for (int i = 0; i < classes; i++) {
      total += Math.exp(outputs[at + i] - most);
    }
    int truth = (int) target;
    for (int i = 0; i < classes; i++) {
      double share = Math.exp(outputs[at + i] - most) / total;
      gradient[at + i] = (float) ((share - (i == truth ? 1 : 0)) * scale);
    }
    return Math.log(total) - (outputs[at + truth] - most);
  }

  private double largest(float[] outputs, int at) {
    double most = outputs[at];
    for (int i = 1; i < classes; i++) {
      most = Math.max(most, outputs[at + i]);
    }
    return most;
  }

  /** The probability of each class. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    double[] some = new double[classes];
    for (int i = 0; i < classes; i++) {
      some[i] = outputs[at + i];
    }
    return probabilities(some);
  }

  /**
   * The probability of each class.
   *
   * @param outputs outputs of the network, one for each class
   */
  public double[] probabilities(double... outputs) {
    double most = Arrays.stream(outputs).max().orElse(0);
    double[] shares = Arrays.stream(outputs).map(output -> Math.exp(output - most)).toArray();
    double total = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / total).toArray();
  }
}
