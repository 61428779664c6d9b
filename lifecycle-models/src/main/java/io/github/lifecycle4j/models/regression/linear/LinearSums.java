package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.leastsquares.QrAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;

/**
 * What least squares has to know of a part of the rows: parts that lie on several machines, or that
 * do not fit into memory at once, are summed up each for itself, merged and solved (Demmel,
 * Grigori, Hoemmen and Langou 2012, "Communication-optimal parallel and sequential QR"). It holds
 * about p² numbers for p columns, however many rows there are. Merging in another order changes the
 * result by rounding alone. Immutable.
 *
 * <pre>{@code
 * Design design = formula.withLevelsOf(sample).design(sample);
 * LinearModel model =
 *     LinearSums.of(design, north, context).merge(LinearSums.of(design, south, context)).model();
 * }</pre>
 */
public final class LinearSums {

  private final Design design;
  private final QrAccumulator sum;
  private final Sample sample;

  private LinearSums(Design design, QrAccumulator sum, Sample sample) {
    this.design = design;
    this.sum = sum;
    this.sample = sample;
  }

  /**
   * Sums up the rows of a part.
   *
   * @param design the design of all parts, which knows the levels of all categories
   * @param part the rows; the formula says what becomes of those that lack a value
   * @throws IllegalArgumentException if the part lacks a column, has no row to learn from, or a
   *     value is unsuited
   */
  public static LinearSums of(Design design, Table part, FitContext context) {
    TrainingRows training = TrainingRows.of(design, part);
    WeightedRows rows = new WeightedRows(training);
    return new LinearSums(design, rows.qrSum(context), Sample.of(training.dropped(), rows.weights));
  }

  /**
   * The sums of these rows and others.
   *
   * @throws IllegalArgumentException if the designs have other columns
   */
  public LinearSums merge(LinearSums other) {
    if (!design.names().equals(other.design.names())) {
      throw new IllegalArgumentException(
          "The columns %s and %s are not the same. Maybe fit the design once and use it for all parts."
              .formatted(design.names(), other.design.names()));
    }
    QrAccumulator both = new QrAccumulator(design.names().size() + 1);
    both.merge(sum);
    both.merge(other.sum);
    return new LinearSums(design, both, sample.plus(other.sample));
  }

  /**
   * The model of all rows so far.
   *
   * @throws IllegalArgumentException if there are fewer rows than coefficients, or a column is
   *     constant or explained by others; the message names them
   */
  public LinearModel model() {
    sample.requireEnough(design);
    Triangle triangle = sum.triangle();
    WeightedRows.requireFinite(triangle, design.names());
    Collinearity.refuse(design, triangle);
    return LinearModel.of(design, triangle, sample, Solution.of(triangle));
  }

  @Override
  public String toString() {
    return "LinearSums(%s, %s rows)".formatted(design, sample.rows());
  }
}
