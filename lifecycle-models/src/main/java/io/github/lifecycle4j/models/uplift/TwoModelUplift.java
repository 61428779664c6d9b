package io.github.lifecycle4j.models.uplift;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.train.FitContext;

/**
 * Two models of the outcome, one of the cases that were treated and one of the others; the uplift
 * is their difference (Hansotia and Rukstales 2002).
 */
public final class TwoModelUplift implements UpliftLearner {

  private final String treatment;
  private final ResponseModel model;

  private TwoModelUplift(String treatment, ResponseModel model) {
    this.treatment = treatment;
    this.model = model;
  }

  /**
   * Uplift of an amount.
   *
   * @param treatment name of the column that is 1 for cases that were treated, 0 for others
   * @param regressor learns the amount
   */
  public static TwoModelUplift of(String treatment, Regressor regressor) {
    return new TwoModelUplift(treatment, new ResponseModel.Amount(regressor));
  }

  /**
   * Uplift of the probability of a class.
   *
   * @param treatment name of the column that is 1 for cases that were treated, 0 for others
   * @param classifier learns the classes
   * @param positive the class that the treatment is for, such as {@code "1"}
   */
  public static TwoModelUplift of(String treatment, Classifier classifier, String positive) {
    return new TwoModelUplift(treatment, new ResponseModel.Probability(classifier, positive));
  }

  @Override
  public String name() {
    return "two-model(" + model.name() + ")";
  }

  @Override
  public FittedUplift fit(Table trial, FitContext context) {
    Arms arms = Arms.of(trial, treatment);
    ResponseModel.Fitted treated = model.fit(trial, Arms.select(trial, arms.treated()), context);
    ResponseModel.Fitted control = model.fit(trial, Arms.select(trial, arms.control()), context);
    arms.checkUnseen(treated.columns());
    return table -> {
      double[] uplift = treated.outcome().apply(table);
      double[] without = control.outcome().apply(table);
      for (int row = 0; row < uplift.length; row++) {
        uplift[row] -= without[row];
      }
      return uplift;
    };
  }
}
