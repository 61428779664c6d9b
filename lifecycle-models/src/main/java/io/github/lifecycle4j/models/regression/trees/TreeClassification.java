package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.explain.Explainer;
import io.github.lifecycle4j.models.explain.Explanation;
import io.github.lifecycle4j.models.explain.UsualValues;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Boosted trees that tell classes. Immutable and safe for use by several threads. */
public final class TreeClassification implements FittedClassifier {

  private final String response;
  private final List<String> classes;
  private final TreeColumns columns;
  private final TreeEnsemble trees;

  TreeClassification(
      String response, List<String> classes, TreeColumns columns, TreeEnsemble trees) {
    this.response = response;
    this.classes = List.copyOf(classes);
    this.columns = columns;
    this.trees = trees;
  }

  /** Name of the column that is predicted. */
  public String response() {
    return response;
  }

  /** Number of rounds that count: all, or those up to the best on the rows held back. */
  public int rounds() {
    return trees.rounds();
  }

  @Override
  public List<String> columns() {
    return columns.names();
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  /** {@inheritDoc} A value may be missing; a level that was not learnt from counts as missing. */
  @Override
  public double[][] probabilities(Table table) {
    float[][] margins = trees.margins(columns, table);
    double[][] probabilities = new double[margins.length][];
    for (int row = 0; row < margins.length; row++) {
      probabilities[row] = classes.size() == 2 ? logistic(margins[row][0]) : softmax(margins[row]);
    }
    return probabilities;
  }

  private static double[] logistic(double margin) {
    return new double[] {1 / (1 + Math.exp(margin)), 1 / (1 + Math.exp(-margin))};
  }

  private static double[] softmax(float[] margins) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float margin : margins) {
      largest = Math.max(largest, margin);
    }
    double[] shares = new double[margins.length];
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.exp(margins[k] - largest);
      sum += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= sum;
    }
    return shares;
  }

  /**
   * Explains predictions of a class exactly, as {@link TreeRegression#explainer} does: on the scale
   * of log-odds where there are two classes, otherwise on that of the logarithms of shares.
   *
   * @param label the class
   * @param background rows that tell what values are usual, such as the training rows
   * @throws IllegalArgumentException if there is no such class or the background lacks a column
   */
  public Explainer explainer(String label, Table background) {
    int index = classes.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException(
          "There is no class '%s'. The classes are %s.".formatted(label, classes));
    }
    UsualValues usual = UsualValues.of(background, columns.names());
    boolean binary = classes.size() == 2;
    int from = binary ? 0 : index * (columns.names().size() + 1);
    double sign = binary && index == 0 ? -1 : 1;
    Explanation.Scale scale = binary ? Explanation.Scale.LOG_ODDS : Explanation.Scale.LOG_SHARE;
    String unit = "%s=%s".formatted(response, label);
    return table -> {
      List<Explanation> explanations = new ArrayList<>();
      float[][] contributions = trees.contributions(columns, table);
      for (int row = 0; row < contributions.length; row++) {
        explanations.add(
            TreeExplanation.of(usual, table, row, contributions[row], from, sign, 0, scale, unit));
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
  public static TreeClassification load(Path file) {
    return TreeFile.loadClassification(file);
  }

  TreeColumns inputs() {
    return columns;
  }

  TreeEnsemble trees() {
    return trees;
  }

  @Override
  public String toString() {
    return "TreeClassification(%s, classes %s, %s rounds, columns %s)"
        .formatted(response, classes, rounds(), columns());
  }
}
