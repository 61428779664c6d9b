package io.github.lifecycle4j.models.regression.svm;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.ClassLabels;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.models.regression.calibration.CalibrationMethod;
import io.github.lifecycle4j.models.regression.calibration.ScoreCalibration;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.Optional;

/**
 * A support vector machine that tells classes. Its probabilities are learnt by Platt's method from
 * rows that machines of the same kind, fitted to the other folds, did not see.
 *
 * @param formula which column explains which, without weights and intercept of its own
 * @param kernel how alike rows are
 * @param options how the machine is trained
 * @param calibrationFolds number of folds to learn probabilities from, at least 2
 */
public record SvmClassifier(
    Formula formula, SvmKernel kernel, SvmOptions options, int calibrationFolds)
    implements Classifier {

  /**
   * @throws IllegalArgumentException if the formula has weights, or there are too few folds
   */
  public SvmClassifier {
    formula = SvmClassifier.supported(formula);
    if (calibrationFolds < 2) {
      throw new IllegalArgumentException(
          "The number of folds is %s but must be at least 2. Maybe use 5."
              .formatted(calibrationFolds));
    }
  }

  /** The formula without the column of ones, for machines have an intercept anyway. */
  static Formula supported(Formula formula) {
    if (formula.weights().isPresent()) {
      throw new IllegalArgumentException(
          "The formula for '%s' has the weights '%s' but support vector machines weigh rows alike. Maybe leave them out."
              .formatted(formula.response(), formula.weights().get()));
    }
    return formula.withIntercept(false);
  }

  /** A machine with this kernel, the default options and five folds. */
  public static SvmClassifier of(Formula formula, SvmKernel kernel) {
    return new SvmClassifier(formula, kernel, SvmOptions.DEFAULTS, 5);
  }

  /** The same with other options. */
  public SvmClassifier with(SvmOptions other) {
    return new SvmClassifier(formula, kernel, other, calibrationFolds);
  }

  @Override
  public SvmClassifier withFormula(Formula other) {
    return new SvmClassifier(other, kernel, options, calibrationFolds);
  }

  @Override
  public String name() {
    return kernel.shape() == SvmKernel.Shape.LINEAR ? "linear-svm" : "kernel-svm";
  }

  @Override
  public SvmModel fit(Table table, FitContext context) {
    TrainingRows rows = TrainingRows.of(formula, table);
    ClassLabels labels = rows.labels();
    ScoreCalibration calibration =
        ScoreCalibration.crossFitted(
            new Uncalibrated(this),
            rows.table(),
            CalibrationMethod.PLATT,
            calibrationFolds,
            context);
    return train(rows, labels, Optional.of(calibration), context);
  }

  private SvmModel train(
      TrainingRows rows,
      ClassLabels labels,
      Optional<ScoreCalibration> calibration,
      FitContext context) {
    context.cancellation().check();
    ColumnScaling scaling = ColumnScaling.of(rows.matrix(), options.scaled());
    double[][] values = scaling.rows(rows.matrix());
    double[] targets = Arrays.stream(labels.toArray()).asDoubleStream().toArray();
    int classes = labels.classes().size();
    Machine machine =
        kernel.shape() == SvmKernel.Shape.LINEAR
            ? LinearMachine.classifier(values, targets, classes, options)
            : KernelMachine.classifier(values, targets, classes, kernel, options);
    return new SvmModel(rows.design(), scaling, machine, labels.classes(), calibration);
  }

  /** The machine alone, for the folds. */
  private record Uncalibrated(SvmClassifier classifier) implements Classifier {

    @Override
    public String name() {
      return classifier.name();
    }

    @Override
    public Formula formula() {
      return classifier.formula();
    }

    @Override
    public Uncalibrated withFormula(Formula other) {
      return new Uncalibrated(classifier.withFormula(other));
    }

    @Override
    public SvmModel fit(Table table, FitContext context) {
      TrainingRows rows = TrainingRows.of(classifier.formula(), table);
      return classifier.train(rows, rows.labels(), Optional.empty(), context);
    }
  }
}
