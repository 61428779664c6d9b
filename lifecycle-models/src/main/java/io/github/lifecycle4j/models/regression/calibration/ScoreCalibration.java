package io.github.lifecycle4j.models.regression.calibration;

import io.github.lifecycle4j.data.Column;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.evaluate.Fold;
import io.github.lifecycle4j.evaluate.Folds;
import io.github.lifecycle4j.models.regression.ClassLabels;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns the scores of the classes of a row into probabilities: those of each class against all
 * others by a map of its own, scaled to add up to 1 (Zadrozny and Elkan 2002). Immutable.
 *
 * @param maps one for each class; for two classes the one of the second class alone
 */
public record ScoreCalibration(List<ScoreMap> maps) {

  /** Copies the maps. */
  public ScoreCalibration {
    maps = List.copyOf(maps);
  }

  /**
   * Learns the maps from the scores of rows that a classifier did not see: it is fitted to all
   * stratified folds but one and scores that one, for each of them. All folds know the levels of
   * the categories of the whole table. Rows without score, for they lack a value, do not count.
   *
   * @param classifier the classifier
   * @param whole rows to learn from
   * @param folds number of folds, at least 2
   * @param context its seed shuffles the rows
   * @throws IllegalArgumentException if a class has fewer rows than there are folds
   */
  public static ScoreCalibration crossFitted(
      Classifier classifier, Table whole, CalibrationMethod method, int folds, FitContext context) {
    Formula formula = classifier.formula();
    Table table = labelled(formula, whole);
    ClassLabels labels = ClassLabels.of(table, formula.response());
    requireRows(labels, folds);
    Classifier knowing = classifier.withFormula(formula.withLevelsOf(table));
    double[][] scores = new double[table.rows()][];
    for (Fold fold : Folds.stratified(boxed(labels), folds, context.seed())) {
      FittedClassifier fitted = knowing.fit(table.select(fold.training()), context.quiet());
      double[][] some = fitted.scores(table.select(fold.test()));
      for (int i = 0; i < some.length; i++) {
        scores[fold.test()[i]] = some[i];
      }
    }
    List<ScoreMap> maps = new ArrayList<>();
    int classes = labels.classes().size();
    for (int k = classes == 2 ? 1 : 0; k < classes; k++) {
      maps.add(map(scores, labels, k, method));
    }
    return new ScoreCalibration(maps);
  }

  private static Table labelled(Formula formula, Table table) {
    Column response = table.column(formula.response());
    return formula.missingRows() == MissingRows.REFUSE
        ? table
        : table.select(
            IntStream.range(0, table.rows()).filter(row -> !response.isMissing(row)).toArray());
  }

  private static ScoreMap map(
      double[][] scores, ClassLabels labels, int label, CalibrationMethod method) {
    double[] column = new double[scores.length];
    boolean[] positive = new boolean[scores.length];
    int scored = 0;
    for (int row = 0; row < scores.length; row++) {
      if (!Double.isNaN(scores[row][label])) {
        column[scored] = scores[row][label];
        positive[scored++] = labels.index(row) == label;
      }
    }
    return method.fit(Arrays.copyOf(column, scored), Arrays.copyOf(positive, scored));
  }

  private static List<Integer> boxed(ClassLabels labels) {
    return Arrays.stream(labels.toArray()).boxed().toList();
  }

  private static void requireRows(ClassLabels labels, int folds) {
    int[] counts = new int[labels.classes().size()];
    for (int label : labels.toArray()) {
      counts[label]++;
    }
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] < folds) {
        throw new IllegalArgumentException(
            "The class '%s' has %s rows but %s folds need as many. Maybe use fewer folds."
                .formatted(labels.classes().get(k), counts[k], folds));
      }
    }
  }

  /** The probabilities of the classes of rows with these scores, one row for each. */
  public double[][] probabilities(double[][] scores) {
    double[][] rows = new double[scores.length][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = maps.size() == 1 ? pair(scores[row]) : several(scores[row]);
    }
    return rows;
  }

  private double[] pair(double[] scores) {
    double second = maps.get(0).probability(scores[1]);
    return new double[] {1 - second, second};
  }

  private double[] several(double[] scores) {
    double[] probabilities = new double[scores.length];
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      probabilities[k] = maps.get(k).probability(scores[k]);
      sum += probabilities[k];
    }
    for (int k = 0; k < scores.length; k++) {
      // No map may leave anything for any class.
      probabilities[k] = sum == 0 ? 1.0 / scores.length : probabilities[k] / sum;
    }
    return probabilities;
  }
}
