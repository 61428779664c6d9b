package io.github.lifecycle4j.models.regression.calibration;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;

/**
 * Any classifier, with probabilities from maps of its scores that are learnt from rows it did not
 * see. The classifier itself is fitted to all rows.
 *
 * @param classifier the classifier
 * @param method how scores are turned into probabilities
 * @param folds number of folds to learn the maps from, at least 2
 */
public record CalibratedClassifier(Classifier classifier, CalibrationMethod method, int folds)
    implements Classifier {

  /**
   * @throws IllegalArgumentException if there are fewer than two folds
   */
  public CalibratedClassifier {
    if (folds < 2) {
      throw new IllegalArgumentException(
          "The number of folds is %s but must be at least 2. Maybe use 5.".formatted(folds));
    }
  }

  @Override
  public String name() {
    return "calibrated-" + classifier.name();
  }

  @Override
  public Formula formula() {
    return classifier.formula();
  }

  @Override
  public CalibratedClassifier withFormula(Formula other) {
    return new CalibratedClassifier(classifier.withFormula(other), method, folds);
  }

  /**
   * Learns from a table.
   *
   * @throws IllegalArgumentException if a row has no class, a class has fewer rows than there are
   *     folds, or the classifier refuses the table
   */
  @Override
  public FittedClassifier fit(Table table, FitContext context) {
    return new Fitted(
        classifier.fit(table, context),
        ScoreCalibration.crossFitted(classifier, table, method, folds, context));
  }

  private record Fitted(FittedClassifier base, ScoreCalibration calibration)
      implements FittedClassifier {

    @Override
    public List<String> columns() {
      return base.columns();
    }

    @Override
    public List<String> classes() {
      return base.classes();
    }

    @Override
    public double[][] probabilities(Table table) {
      return calibration.probabilities(base.scores(table));
    }

    @Override
    public double[][] scores(Table table) {
      return base.scores(table);
    }
  }
}
