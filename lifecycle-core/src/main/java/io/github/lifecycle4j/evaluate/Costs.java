package io.github.lifecycle4j.evaluate;

/**
 * What it costs to take a case for positive or negative; a gain is a negative cost.
 *
 * @param truePositive cost of a positive case taken for one, such as an offer less the sale it
 *     brings
 * @param falsePositive cost of a negative case taken for positive, such as an offer in vain
 * @param falseNegative cost of a positive case taken for negative, such as a lost sale
 * @param trueNegative cost of a negative case taken for one
 */
public record Costs(
    double truePositive, double falsePositive, double falseNegative, double trueNegative) {

  /**
   * @throws IllegalArgumentException if a cost is not finite or an error costs less than being
   *     right
   */
  public Costs {
    if (!(falseNegative >= truePositive && falsePositive >= trueNegative)
        || !Double.isFinite(falseNegative - truePositive)
        || !Double.isFinite(falsePositive - trueNegative)) {
      throw new IllegalArgumentException(
          "Costs of %s for true and %s for false positives, %s for false and %s for true negatives make an error cheaper than being right. Maybe swap them."
              .formatted(truePositive, falsePositive, falseNegative, trueNegative));
    }
  }

  /** Costs of errors alone. */
  public static Costs ofErrors(double falsePositive, double falseNegative) {
    return new Costs(0, falsePositive, falseNegative, 0);
  }

  /** The cost of all cases together. */
  public double of(OperatingPoint point) {
    double missed = point.positives() - point.truePositives();
    double passed = point.total() - point.positives() - point.falsePositives();
    return truePositive * point.truePositives()
        + falsePositive * point.falsePositives()
        + falseNegative * missed
        + trueNegative * passed;
  }

  /**
   * The probability from which on it is cheaper to take a case for positive, if probabilities are
   * right (Elkan 2001, equation 2); {@code NaN} when nothing depends on it.
   */
  public double threshold() {
    double wrongPositive = falsePositive - trueNegative;
    double wrongNegative = falseNegative - truePositive;
    return wrongPositive / (wrongPositive + wrongNegative);
  }
}
