package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.explain.Explainer;
import io.github.lifecycle4j.models.explain.Explanation;
import io.github.lifecycle4j.models.explain.UsualValues;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Boosted trees that predict a number. Immutable and safe for use by several threads. */
public final class TreeRegression implements FittedRegressor {

  private final String response;
  private final TreeObjective objective;
  private final ResponseScale scale;
  private final TreeColumns columns;
  private final TreeEnsemble trees;

  TreeRegression(
      String response,
      TreeObjective objective,
      ResponseScale scale,
      TreeColumns columns,
      TreeEnsemble trees) {
    this.response = response;
    this.objective = objective;
    this.scale = scale;
    this.columns = columns;
    this.trees = trees;
  }

  /** Name of the column that is predicted. */
  public String response() {
    return response;
  }

  /** What was minimised. */
  public TreeObjective objective() {
    return objective;
  }

  /** Number of rounds that count: all, or those up to the best on the rows held back. */
  public int rounds() {
    return trees.rounds();
  }

  @Override
  public List<String> columns() {
    return columns.names();
  }

  /** {@inheritDoc} A value may be missing; a level that was not learnt from counts as missing. */
  @Override
  public double[] predict(Table table) {
    float[][] margins = trees.margins(columns, table);
    double[] predictions = new double[margins.length];
    for (int row = 0; row < predictions.length; row++) {
      predictions[row] = predicted(margins[row][0]);
    }
    return predictions;
  }

  private double predicted(double margin) {
    return objective.loss().logarithmic()
        ? scale.factor() * Math.exp(margin)
        : scale.offset() + scale.factor() * margin;
  }

  /**
   * Explains predictions exactly: SHAP values along the trees' paths (Lundberg et al. 2020,
   * TreeSHAP) against the mean of what was learnt from. They add up on the scale of the response,
   * or of its logarithm where the objective has a logarithmic link.
   *
   * @param background rows that tell what values are usual, such as the training rows
   * @param unit what the response is counted in
   * @throws IllegalArgumentException if the background lacks a column
   */
  public Explainer explainer(Table background, String unit) {
    UsualValues usual = UsualValues.of(background, columns.names());
    boolean logarithmic = objective.loss().logarithmic();
    double factor = logarithmic ? 1 : scale.factor();
    double offset = logarithmic ? Math.log(scale.factor()) : scale.offset();
    return table -> {
      List<Explanation> explanations = new ArrayList<>();
      float[][] contributions = trees.contributions(columns, table);
      for (int row = 0; row < contributions.length; row++) {
        explanations.add(
            TreeExplanation.of(
                usual, table, row, contributions[row], 0, factor, offset, objective.scale(), unit));
      }
      return explanations;
    };
  }

  /**
   * Writes the model to a file, over one of the same name.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    TreeFile.save(file, this);
  }

  /**
   * Reads a model that was {@linkplain #save saved}.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it was altered or cut off, holds something else or is of a
   *     newer version
   * @throws IllegalStateException if XGBoost is not on the class path
   */
  public static TreeRegression load(Path file) {
    return TreeFile.loadRegression(file);
  }

  ResponseScale scale() {
    return scale;
  }

  TreeColumns inputs() {
    return columns;
  }

  TreeEnsemble trees() {
    return trees;
  }

  @Override
  public String toString() {
    return "TreeRegression(%s, %s, %s rounds, columns %s)"
        .formatted(response, objective, rounds(), columns());
  }
}
