package io.github.lifecycle4j.models.regression.logistic;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a {@link LogisticRegression} is estimated. It minimises c times the sum of the weighted
 * negative log-likelihoods plus, summed over the coefficients b except intercepts, l1Share·|b| + (1
 * − l1Share)·b²/2 (as scikit-learn has it; Zou and Hastie 2005 for the mixture).
 *
 * @param c inverse strength of the penalty, positive; infinite for maximum likelihood without
 *     penalty
 * @param l1Share share of the absolute values in the penalty, 0 … 1: 0 shrinks coefficients, 1 sets
 *     some to 0
 * @param standardized whether the penalty is on the coefficients of the columns divided by their
 *     standard deviations, so that units do not matter
 * @param classWeights factors of the weights of the rows of a class, positive; 1 for others
 */
public record LogisticOptions(
    double c, double l1Share, boolean standardized, Map<String, Double> classWeights) {

  /** Maximum likelihood without penalty. */
  public static final LogisticOptions DEFAULTS =
      new LogisticOptions(Double.POSITIVE_INFINITY, 0, true, Map.of());

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public LogisticOptions {
    if (!(c > 0)) {
      throw new IllegalArgumentException(
          "The inverse strength c is %s but must be positive. Maybe use 1, or infinity for no penalty."
              .formatted(c));
    }
    if (!(l1Share >= 0 && l1Share <= 1)) {
      throw new IllegalArgumentException(
          "The share of absolute values in the penalty is %s but must lie in 0 … 1. Maybe use 0."
              .formatted(l1Share));
    }
    classWeights.forEach(LogisticOptions::check);
    classWeights = Map.copyOf(classWeights);
  }

  private static void check(String label, double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The weight of the class '%s' is %s but must be positive and finite. Maybe leave its rows out."
              .formatted(label, weight));
    }
  }

  /** The same with this inverse strength of the penalty. */
  public LogisticOptions withC(double inverseStrength) {
    return new LogisticOptions(inverseStrength, l1Share, standardized, classWeights);
  }

  /** The same with this share of absolute values in the penalty. */
  public LogisticOptions withL1Share(double share) {
    return new LogisticOptions(c, share, standardized, classWeights);
  }

  /** The same with the penalty on the coefficients of standardized columns, or of those given. */
  public LogisticOptions withStandardized(boolean columnsStandardized) {
    return new LogisticOptions(c, l1Share, columnsStandardized, classWeights);
  }

  /** The same with another factor for the rows of a class. */
  public LogisticOptions withClassWeight(String label, double weight) {
    Map<String, Double> weights = new TreeMap<>(classWeights);
    weights.put(label, weight);
    return new LogisticOptions(c, l1Share, standardized, weights);
  }

  /** Whether there is a penalty. */
  public boolean isPenalised() {
    return c < Double.POSITIVE_INFINITY;
  }
}
