package io.github.lifecycle4j.models.regression.calibration;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.models.regression.logistic.LogisticModel;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;

/**
 * A logistic curve over scores, 1 / (1 + exp(−intercept − slope · score)), fitted to shares that
 * keep a little distance from 0 and 1 (Platt 1999; Lin, Lin and Weng 2007).
 *
 * @param intercept logarithm of the odds at score 0
 * @param slope by how much they rise with the score
 */
public record PlattScaling(double intercept, double slope) implements ScoreMap {

  /**
   * Fits the curve.
   *
   * @param scores the scores of some cases
   * @param positive whether each is positive
   * @throws IllegalArgumentException if the arrays differ in length or a score is not finite
   */
  public static PlattScaling fit(double[] scores, boolean[] positive) {
    if (scores.length != positive.length || scores.length == 0) {
      throw new IllegalArgumentException(
          "There are %s scores for %s cases.".formatted(scores.length, positive.length));
    }
    int positives = 0;
    for (boolean one : positive) {
      positives += one ? 1 : 0;
    }
    double high = (positives + 1.0) / (positives + 2.0);
    double low = 1 / (scores.length - positives + 2.0);
    double[] shares = new double[scores.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = positive[i] ? high : low;
    }
    if (Arrays.stream(scores).distinct().count() < 2) {
      double mean = Arrays.stream(shares).average().orElseThrow();
      return new PlattScaling(Math.log(mean / (1 - mean)), 0);
    }
    Table table =
        Table.empty().with("share", NumberColumn.of(shares)).with("score", NumberColumn.of(scores));
    LogisticModel curve =
        LogisticRegression.ofShares(Formula.of("share", Term.number("score")))
            .fit(table, FitContext.of(0));
    return new PlattScaling(
        curve.coefficients("1").get(0).value(), curve.coefficients("1").get(1).value());
  }

  @Override
  public double probability(double score) {
    return 1 / (1 + Math.exp(-intercept - slope * score));
  }
}
