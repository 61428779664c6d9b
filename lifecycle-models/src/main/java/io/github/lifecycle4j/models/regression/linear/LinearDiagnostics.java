package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.TrainingRows;

/**
 * The residuals and the influence of the rows that a {@link LinearModel} has learnt from, in their
 * order, rows that were dropped left out. Immutable.
 */
public final class LinearDiagnostics {

  private final LinearModel model;

  /** What is left of the freedom of a row of leverage 1, but for rounding. */
  private static final double ROUNDING = 1e-10;

  private final TrainingRows training;
  private final WeightedRows rows;
  private final double[] residuals;
  private final double[] hats;

  private LinearDiagnostics(
      LinearModel model, TrainingRows training, double[] residuals, double[] hats) {
    this.model = model;
    this.training = training;
    this.rows = new WeightedRows(training);
    this.residuals = residuals;
    this.hats = hats;
  }

  static LinearDiagnostics of(LinearModel model, Table table) {
    TrainingRows training = TrainingRows.of(model.design(), table);
    WeightedRows rows = new WeightedRows(training);
    int counted = Sample.of(training.dropped(), rows.weights).rows();
    if (counted != model.rows()) {
      throw new IllegalArgumentException(
          "The table has %s rows to learn from but the model has learnt from %s. Maybe it is another table."
              .formatted(counted, model.rows()));
    }
    double[] residuals = rows.matrix.times(model.values());
    double[] hats = new double[residuals.length];
    double[] row = new double[rows.matrix.columns()];
    Triangle triangle = model.triangle();
    for (int i = 0; i < hats.length; i++) {
      residuals[i] = rows.response[i] - residuals[i];
      rows.matrix.copyRow(i, row);
      hats[i] = rows.weights[i] * triangle.solveLower(row);
    }
    return new LinearDiagnostics(model, training, residuals, hats);
  }

  /** Response less fitted value. */
  public double[] residuals() {
    return residuals.clone();
  }

  /**
   * The leverage of each row, 0 … 1: by how much its fitted value changes when its response changes
   * by 1. They add up to the number of coefficients.
   */
  public double[] hatValues() {
    return hats.clone();
  }

  /**
   * The externally studentised residuals: each residual over its standard error, the variance
   * estimated without the row. Above 3 in size a row deserves a look. {@code NaN} for a row of
   * leverage 1, through which the fit goes whatever its response.
   */
  public double[] studentised() {
    double[] studentised = new double[hats.length];
    int freedom = model.degreesOfFreedom() - 1;
    for (int i = 0; i < hats.length; i++) {
      double residual = weighted(i);
      double others = model.residualSquares() - residual * residual / free(i);
      studentised[i] = residual / Math.sqrt(others / freedom * free(i));
    }
    return studentised;
  }

  /**
   * Cook's distances (Cook 1977): by how much, in units of their own uncertainty, the fitted values
   * move when the row is left out. Above 1 a row rules the fit. {@code NaN} for a row of leverage
   * 1.
   */
  public double[] cooksDistances() {
    double[] distances = new double[hats.length];
    int coefficients = rows.matrix.columns();
    for (int i = 0; i < hats.length; i++) {
      double scaled = weighted(i) / (model.sigma() * free(i));
      distances[i] = scaled * scaled * hats[i] / coefficients;
    }
    return distances;
  }

  /** 1 less the leverage of a row, {@code NaN} where that is 1. */
  private double free(int row) {
    return 1 - hats[row] > ROUNDING ? 1 - hats[row] : Double.NaN;
  }

  private double weighted(int row) {
    return Math.sqrt(rows.weights[row]) * residuals[row];
  }

  /** The model with the covariance B (Σ w² e² x x') B, B the inverse of the cross products. */
  LinearModel robust(RobustErrors kind) {
    int p = rows.matrix.columns();
    double[] row = new double[p];
    double[] meat = new double[p * p];
    for (int i = 0; i < hats.length; i++) {
      rows.matrix.copyRow(i, row);
      double weight = rows.weights[i] * rows.weights[i];
      double square = weight * kind.square(residuals[i], free(i), model.rows(), p);
      if (Double.isNaN(square)) {
        throw new IllegalArgumentException(
            "The fit goes through row %s whatever its response (leverage 1), so that %s cannot tell its error. Maybe use HC1, or leave the row out."
                .formatted(training.rowOfTable(i), kind));
      }
      for (int a = 0; a < p; a++) {
        for (int b = 0; b < p; b++) {
          meat[a * p + b] += square * row[a] * row[b];
        }
      }
    }
    double[] bread = model.triangle().inverseProducts();
    return model.withCovariance(product(product(bread, meat, p), bread, p), kind.name());
  }

  private static double[] product(double[] a, double[] b, int p) {
    double[] product = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < p; k++) {
        for (int j = 0; j < p; j++) {
          product[i * p + j] += a[i * p + k] * b[k * p + j];
        }
      }
    }
    return product;
  }
}
