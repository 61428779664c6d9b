package io.github.lifecycle4j.models.uplift;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.function.Function;

/** Learns the expected outcome of an arm of a trial. */
sealed interface ResponseModel {

  String name();

  /** What was learnt from an arm. */
  record Fitted(List<String> columns, Function<Table, double[]> outcome) {}

  /**
   * Learns.
   *
   * @param trial all cases, whose categories both arms know
   * @param arm the cases to learn from
   */
  Fitted fit(Table trial, Table arm, FitContext context);

  /** The outcome is an amount. */
  record Amount(Regressor regressor) implements ResponseModel {

    @Override
    public String name() {
      return regressor.name();
    }

    @Override
    public Fitted fit(Table trial, Table arm, FitContext context) {
      FittedRegressor fitted = regressor.fit(arm, context);
      return new Fitted(fitted.columns(), fitted::predict);
    }
  }

  /** The outcome is 1 for cases of a class and 0 for others. */
  record Probability(Classifier classifier, String positive) implements ResponseModel {

    @Override
    public String name() {
      return classifier.name();
    }

    @Override
    public Fitted fit(Table trial, Table arm, FitContext context) {
      FittedClassifier fitted =
          classifier.withFormula(classifier.formula().withLevelsOf(trial)).fit(arm, context);
      int column = fitted.classes().indexOf(positive);
      if (column < 0) {
        throw new IllegalArgumentException(
            "There is no class '%s' in an arm of the trial; its classes are %s."
                .formatted(positive, fitted.classes()));
      }
      return new Fitted(
          fitted.columns(),
          table -> {
            double[][] probabilities = fitted.probabilities(table);
            double[] outcome = new double[probabilities.length];
            for (int row = 0; row < outcome.length; row++) {
              outcome[row] = probabilities[row][column];
            }
            return outcome;
          });
    }
  }
}
