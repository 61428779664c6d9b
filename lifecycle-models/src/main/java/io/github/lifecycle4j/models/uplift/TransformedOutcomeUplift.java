package io.github.lifecycle4j.models.uplift;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.train.FitContext;

/**
 * One model of the transformed outcome y (t − e) / (e (1 − e)), whose mean among equal cases is the
 * uplift, with t 1 for cases that were treated and 0 for others and e the share of those treated
 * (Athey and Imbens 2016). The treatment must have been given by chance, to all with the same
 * probability.
 *
 * @param treatment name of the column t
 * @param outcome name of the column y of numbers, the response of the regressor
 * @param regressor learns the transformed outcome
 */
public record TransformedOutcomeUplift(String treatment, String outcome, Regressor regressor)
    implements UpliftLearner {

  @Override
  public String name() {
    return "transformed-outcome(" + regressor.name() + ")";
  }

  @Override
  public FittedUplift fit(Table trial, FitContext context) {
    Arms arms = Arms.of(trial, treatment);
    double e = arms.share();
    double[] transformed = trial.numbers(outcome).toArray();
    NumberColumn t = trial.numbers(treatment);
    for (int row = 0; row < transformed.length; row++) {
      transformed[row] *= (t.get(row) - e) / (e * (1 - e));
    }
    FittedRegressor fitted =
        regressor.fit(trial.with(outcome, NumberColumn.of(transformed)), context);
    arms.checkUnseen(fitted.columns());
    if (fitted.columns().contains(outcome)) {
      throw new IllegalArgumentException(
          "The outcome '%s' is among the columns that the model looks at. Maybe the regressor has another response."
              .formatted(outcome));
    }
    return fitted::predict;
  }
}
