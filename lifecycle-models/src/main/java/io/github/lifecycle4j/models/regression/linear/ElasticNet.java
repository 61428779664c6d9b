package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;

/**
 * Linear regression that shrinks the coefficients b: it minimises Σ w (y − x'b)² / (2 Σ w) +
 * strength · (share · Σ |b| + (1 − share) / 2 · Σ b²), the intercept not penalised (Zou and Hastie
 * 2005; Friedman, Hastie and Tibshirani 2010). It copes with columns that explain each other.
 *
 * @param formula the response and what explains it
 * @param strength of the penalty, positive or 0
 * @param l1Share share of the absolute values in the penalty, 0 (ridge) … 1 (lasso, which sets
 *     coefficients to 0)
 * @param standardised whether coefficients are penalised in units of their columns' standard
 *     deviations, so that the unit of a column does not matter
 */
public record ElasticNet(Formula formula, double strength, double l1Share, boolean standardised)
    implements Regressor {

  /**
   * @throws IllegalArgumentException if the strength is negative or infinite, or the share outside
   *     0 … 1
   */
  public ElasticNet {
    if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The strength of the penalty is %s but must be finite and not negative. Maybe choose it by ElasticNetSearch."
              .formatted(strength));
    }
    requireShare(l1Share);
  }

  static void requireShare(double l1Share) {
    if (!(l1Share >= 0 && l1Share <= 1)) {
      throw new IllegalArgumentException(
          "The share of the absolute values is %s but must lie in 0 … 1. Maybe use 1 for the lasso and 0 for ridge regression."
              .formatted(l1Share));
    }
  }

  /** Ridge regression: squares alone are penalised, on standardised columns. */
  public static ElasticNet ridge(Formula formula, double strength) {
    return new ElasticNet(formula, strength, 0, true);
  }

  /** The lasso: absolute values alone are penalised, on standardised columns. */
  public static ElasticNet lasso(Formula formula, double strength) {
    return new ElasticNet(formula, strength, 1, true);
  }

  /** The same with another share of the absolute values. */
  public ElasticNet withL1Share(double share) {
    return new ElasticNet(formula, strength, share, standardised);
  }

  /** The same with coefficients penalised in the columns' deviations or as they are. */
  public ElasticNet withStandardised(boolean other) {
    return new ElasticNet(formula, strength, l1Share, other);
  }

  @Override
  public String name() {
    return "elastic-net";
  }

  @Override
  public LinearPredictor fit(Table table, FitContext context) {
    TrainingRows training = TrainingRows.of(formula, table);
    WeightedRows rows = new WeightedRows(training);
    PenalisedProblem problem =
        new PenalisedProblem(
            rows.qr(context),
            formula.intercept() ? 1 : 0,
            Arrays.stream(rows.weights).sum(),
            standardised);
    return new LinearPredictor(training.design(), problem.solve(strength, l1Share));
  }
}
