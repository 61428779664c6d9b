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
    // One logarithm of a product stands for those of rows of the same weight: 2 to the power of the
    // rows of a block is the most that it comes to.
    double product = 1;
    double common = weights[from];
    for (int i = 0; i < count; i++) {
      double margin = values[i];
      double share = shares[from + i];
      double weight = weights[from + i];
      double small = Math.exp(-Math.abs(margin));
      double rarer = small / (1 + small);
      if (weight != common) {
        sum += common * Math.log(product);
        product = 1;
        common = weight;
      }
      product *= 1 + small;
      sum += weight * (margin > 0 ? (1 - share) * margin : -share * margin);
      // For a margin above 0 the rarer class is the first one.
      values[i] = weight * (margin > 0 ? 1 - share - rarer : rarer - share);
    }
    return sum + common * Math.log(product);
  }

  @Override
  public void probabilities(int count, double[][] margins) {
    double[] values = margins[0];
    for (int i = 0; i < count; i++) {
      values[i] = probability(values[i]);
    }
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
