package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.ClassLabels;
import io.github.lifecycle4j.models.regression.TrainingRows;
import java.util.stream.IntStream;

/**
 * How far rows are from what a {@link LogisticModel} says of them, in their order, rows that the
 * formula drops left out. Immutable.
 */
public final class LogisticResiduals {

  private final double[] fitted;
  private final double[] shares;
  private final double[] weights;

  private LogisticResiduals(double[] fitted, double[] shares, double[] weights) {
    this.fitted = fitted;
    this.shares = shares;
    this.weights = weights;
  }

  static LogisticResiduals of(LogisticModel model, Table table) {
    if (model.classes().size() != 2) {
      throw new IllegalArgumentException(
          "Residuals are for two classes, not %s. Maybe compare the probabilities."
              .formatted(model.classes()));
    }
    TrainingRows rows = TrainingRows.of(model.design(), table);
    double[] fitted = new double[rows.rows()];
    double[][] probabilities = model.probabilities(rows.table());
    for (int row = 0; row < fitted.length; row++) {
      fitted[row] = probabilities[row][1];
    }
    double[] shares = model.regression().shares() ? rows.response() : shares(model, rows.table());
    double[] weights = rows.weights();
    for (int row = 0; row < weights.length; row++) {
      weights[row] *= classWeight(model, shares[row]);
    }
    return new LogisticResiduals(fitted, shares, weights);
  }

  private static double classWeight(LogisticModel model, double share) {
    String label = model.classes().get(share > 0.5 ? 1 : 0);
    return model.regression().options().classWeights().getOrDefault(label, 1.0);
  }

  private static double[] shares(LogisticModel model, Table table) {
    String response = model.regression().formula().response();
    int[] labels = ClassLabels.of(table, response, model.classes()).toArray();
    return IntStream.of(labels).mapToDouble(label -> label).toArray();
  }

  /** The probability of the second class in each row; a copy. */
  public double[] fitted() {
    return fitted.clone();
  }

  /** Signed root of what each row adds to the deviance. */
  public double[] deviance() {
    double[] residuals = new double[fitted.length];
    for (int row = 0; row < residuals.length; row++) {
      double y = shares[row];
      double p = fitted[row];
      double loss = part(y, p) + part(1 - y, 1 - p);
      residuals[row] = Math.copySign(Math.sqrt(Math.max(2 * weights[row] * loss, 0)), y - p);
    }
    return residuals;
  }

  private static double part(double share, double probability) {
    return share == 0 ? 0 : share * Math.log(share / probability);
  }

  /** Share less probability over its standard deviation. */
  public double[] pearson() {
    double[] residuals = new double[fitted.length];
    for (int row = 0; row < residuals.length; row++) {
      double p = fitted[row];
      residuals[row] = (shares[row] - p) * Math.sqrt(weights[row] / (p * (1 - p)));
    }
    return residuals;
  }
}
