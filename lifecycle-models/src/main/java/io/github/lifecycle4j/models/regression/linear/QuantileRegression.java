package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;

/**
 * Linear regression of a quantile: it minimises Σ w ρ(y − x'b) with ρ(r) = r (level − [r &lt; 0])
 * (Koenker and Bassett 1978), exactly. With two levels it gives intervals that need no assumption
 * on the errors.
 *
 * @param formula the response and what explains it
 * @param level share of the responses below the fit, strictly between 0 and 1
 */
public record QuantileRegression(Formula formula, double level) implements Regressor {

  /** Errors of less than this share of the response's size are rounding: a perfect fit. */
  private static final double ROUNDING = 1e-13;

  /**
   * @throws IllegalArgumentException if the level is not strictly between 0 and 1
   */
  public QuantileRegression {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "The level of the quantile is %s but must lie strictly between 0 and 1. Maybe write 80 %% as 0.8."
              .formatted(level));
    }
  }

  @Override
  public String name() {
    return "quantile";
  }

  @Override
  public LinearPredictor fit(Table table, FitContext context) {
    TrainingRows training = TrainingRows.of(formula, table);
    WeightedRows rows = new WeightedRows(training);
    Sample.of(training.dropped(), rows.weights).requireEnough(training.design());
    Triangle triangle = rows.qr(context);
    Collinearity.refuse(training.design(), triangle);
    return new LinearPredictor(training.design(), solve(rows, triangle, context));
  }

  private double[] solve(WeightedRows rows, Triangle triangle, FitContext context) {
    int columns = triangle.regressors();
    if (triangle.unexplained(columns) <= ROUNDING) {
      // A perfect fit is that of every level.
      return triangle.solve();
    }
    double[] near = new double[columns];
    for (int i = 0; i < columns; i++) {
      near[i] = triangle.get(i, columns);
    }
    double[] coefficients =
        new QuantileSearch(rows, rows.whitened(triangle), level, context.cancellation())
            .solve(near);
    triangle.solveUpper(coefficients, columns);
    return coefficients;
  }
}
