package io.github.lifecycle4j.models.regression.logistic;

/** The likelihood of two classes: the margin is the logarithm of the odds of the second one. */
final class BinaryLikelihood implements Likelihood {

  private final double[] shares;
  private final double[] weights;

  /**
   * @param shares share of the second class in each row, 0 … 1
   * @param weights weight of each row
   */
  BinaryLikelihood(double[] shares, double[] weights) {
    this.shares = shares;
    this.weights = weights;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public double residuals(int from, int count, double[][] margins) {
    double[] values = margins[0];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double margin = values[i];
      double share = shares[from + i];
      double weight = weights[from + i];
      double small = Math.exp(-Math.abs(margin));
      double rarer = small / (1 + small);
      double loss = (margin > 0 ? (1 - share) * margin : -share * margin) + log1p(small);
      sum += weight * loss;
      // For a margin above 0 the rarer class is the first one.
      values[i] = weight * (margin > 0 ? 1 - share - rarer : rarer - share);
    }
    return sum;
  }

  @Override
  public void probabilities(int count, double[][] margins) {
    double[] values = margins[0];
    for (int i = 0; i < count; i++) {
      values[i] = probability(values[i]);
    }
  }

  /** log(1 + x) of a number from 0 to 1, faster than exact to the last digit. */
  private static double log1p(double x) {
    return x < 1e-5 ? x - x * x / 2 : Math.log(1 + x);
  }

  /** The probability of the second class. */
  static double probability(double margin) {
    double small = Math.exp(-Math.abs(margin));
    return (margin > 0 ? 1 : small) / (1 + small);
  }

  @Override
  public void curvature(
      int from, int count, double[][] probabilities, int a, int b, double[] into) {
    double[] p = probabilities[0];
    for (int i = 0; i < count; i++) {
      into[i] = weights[from + i] * p[i] * (1 - p[i]);
    }
  }

  @Override
  public boolean keeps(int from, int count, double[][] changes, double slack) {
    double[] values = changes[0];
    for (int i = 0; i < count; i++) {
      double share = shares[from + i];
      boolean lessLikely = (share > 0 && values[i] < -slack) || (share < 1 && values[i] > slack);
      if (lessLikely && weights[from + i] > 0) {
        return false;
      }
    }
    return true;
  }
}
