package io.github.lifecycle4j.models.neural.loss;

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
    double[] shares = meaning(outputs, at);
    int truth = (int) target;
    for (int i = 0; i < classes; i++) {
      gradient[at + i] = (float) ((shares[i] - (i == truth ? 1 : 0)) * scale);
    }
    return -Math.log(Math.max(shares[truth], Double.MIN_NORMAL));
  }

  /** The probability of each class. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      most = Math.max(most, outputs[at + i]);
    }
    double[] shares = new double[classes];
    double total = 0;
    for (int i = 0; i < classes; i++) {
      shares[i] = Math.exp(outputs[at + i] - most);
      total += shares[i];
    }
    for (int i = 0; i < classes; i++) {
      shares[i] /= total;
    }
    return shares;
  }
}
