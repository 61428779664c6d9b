package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.leastsquares.QrAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.RowBlock;
import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;

/**
 * Linear regression that outliers move little: it minimises Σ w (σ + σ H((y − x'b) / σ)) + penalty
 * · Σ b² over the coefficients b and the scale σ, with H(z) = z² up to the threshold and linear
 * beyond (Huber 1981, section 7.8), by reweighted least squares; the intercept is not penalised.
 *
 * @param formula the response and what explains it
 * @param threshold from how many scales on a residual counts linearly, above 1; 1.35 loses 5 %
 *     where there are no outliers
 * @param penalty of the squared coefficients, positive or 0
 */
public record HuberRegression(Formula formula, double threshold, double penalty)
    implements Regressor {

  /** A scale of the errors below this share of the response's size is rounding: a perfect fit. */
  private static final double ROUNDING = 1e-13;

  private static final int MOST_STEPS = 10_000;
  private static final double SMALL = 1e-12;

  /**
   * @throws IllegalArgumentException if the threshold is not above 1 or the penalty negative
   */
  public HuberRegression {
    if (!(threshold > 1 && threshold < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The threshold is %s but must be above 1. Maybe use 1.35.".formatted(threshold));
    }
    if (!(penalty >= 0 && penalty < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The penalty is %s but must be finite and not negative. Maybe use 0.".formatted(penalty));
    }
  }

  /** The regression with the threshold 1.35 and no penalty. */
  public static HuberRegression of(Formula formula) {
    return new HuberRegression(formula, 1.35, 0);
  }

  /** The same with another penalty. */
  public HuberRegression withPenalty(double other) {
    return new HuberRegression(formula, threshold, other);
  }

  @Override
  public String name() {
    return "huber";
  }

  @Override
  public LinearPredictor fit(Table table, FitContext context) {
    TrainingRows training = TrainingRows.of(formula, table);
    WeightedRows rows = new WeightedRows(training);
    Sample.of(training.dropped(), rows.weights).requireEnough(training.design());
    Triangle start = rows.qr(context);
    Collinearity.refuse(training.design(), start);
    double[] coefficients = start.solve();
    double total = Arrays.stream(rows.weights).sum();
    double scale = Math.sqrt(start.residualSquares() / total);
    double rounding = ROUNDING * size(training.response(), rows.weights, total);
    double[] weights = new double[rows.rows()];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] residuals = residuals(rows, coefficients);
      scale = scale(residuals, rows.weights, scale);
      if (scale <= rounding) {
        return new LinearPredictor(training.design(), coefficients);
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] = rows.weights[i] * Math.min(1, threshold * scale / Math.abs(residuals[i]));
      }
      Triangle triangle = shrunk(rows.withWeights(weights), scale, context);
      double[] next = triangle.solve();
      double moved = moved(triangle, coefficients, next);
      coefficients = next;
      if (moved <= SMALL * scale * Math.sqrt(total)) {
        return new LinearPredictor(training.design(), coefficients);
      }
    }
    throw new IllegalArgumentException(
        "The coefficients still move after %s steps. Maybe raise the penalty %s."
            .formatted(MOST_STEPS, penalty));
  }

  private static double[] residuals(WeightedRows rows, double[] coefficients) {
    double[] residuals = rows.matrix.times(coefficients);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = rows.response[i] - residuals[i];
    }
    return residuals;
  }

  /** The best scale for the split into small and large residuals at the scale before. */
  private double scale(double[] residuals, double[] weights, double before) {
    double squares = 0;
    double free = 0;
    for (int i = 0; i < residuals.length; i++) {
      boolean large = Math.abs(residuals[i]) > threshold * before;
      squares += large ? 0 : weights[i] * residuals[i] * residuals[i];
      free += large ? weights[i] * (1 - threshold * threshold) : weights[i];
    }
    // Too many large residuals for the formula: a larger scale makes fewer.
    return free > 0 ? Math.sqrt(squares / free) : 2 * before;
  }

  private Triangle shrunk(WeightedRows rows, double scale, FitContext context) {
    QrAccumulator sum = rows.qrSum(context.quiet());
    int columns = rows.matrix.columns();
    RowBlock block = new RowBlock(columns + 1);
    for (int column = formula.intercept() ? 1 : 0; column < columns && penalty > 0; column++) {
      Arrays.fill(block.values(), 0);
      block.values()[column * RowBlock.STRIDE] = Math.sqrt(penalty * scale);
      block.fill(1);
      sum.add(block);
    }
    return sum.triangle();
  }

  /** By how much the fit moves, in the units of the response. */
  private static double moved(Triangle triangle, double[] before, double[] after) {
    double squares = 0;
    for (int row = 0; row < before.length; row++) {
      double change = 0;
      for (int column = row; column < before.length; column++) {
        change += triangle.get(row, column) * (after[column] - before[column]);
      }
      squares += change * change;
    }
    return Math.sqrt(squares);
  }

  /** The root mean square of the response. */
  private static double size(double[] response, double[] weights, double total) {
    double squares = 0;
    for (int i = 0; i < response.length; i++) {
      squares += weights[i] * response[i] * response[i];
    }
    return Math.sqrt(squares / total);
  }
}
