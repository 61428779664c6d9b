package io.github.lifecycle4j.models.regression.svm;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import io.github.lifecycle4j.models.regression.calibration.ScoreCalibration;
import java.util.List;
import java.util.Optional;

/** A fitted {@link SvmClassifier}. Immutable. */
public final class SvmModel implements FittedClassifier {

  private final Design design;
  private final List<String> classes;
  private final ColumnScaling scaling;
  private final Machine machine;
  private final Optional<ScoreCalibration> calibration;

  SvmModel(
      Design design,
      List<String> classes,
      ColumnScaling scaling,
      Machine machine,
      Optional<ScoreCalibration> calibration) {
    this.design = design;
    this.classes = classes;
    this.scaling = scaling;
    this.machine = machine;
    this.calibration = calibration;
  }

  @Override
  public List<String> columns() {
    return design.formula().columns();
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  /**
   * Decision values. Linear: the distance from the border to all other classes, in margins. With a
   * kernel and two classes likewise; with more, votes of the pairs of classes and less than half a
   * vote for how clear they are.
   */
  @Override
  public double[][] scores(Table table) {
    return design.predictRows(table, classes.size(), this::decisions);
  }

  private double[][] decisions(DesignMatrix matrix) {
    double[][] rows = scaling.rows(matrix);
    for (int row = 0; row < rows.length; row++) {
      rows[row] = machine.decide(rows[row]);
    }
    return rows;
  }

  @Override
  public double[][] probabilities(Table table) {
    ScoreCalibration maps =
        calibration.orElseThrow(
            () -> new IllegalStateException("A machine of a fold has no probabilities."));
    return maps.probabilities(scores(table));
  }

  @Override
  public String toString() {
    return "SvmModel(%s ~ %s, classes %s)"
        .formatted(design.formula().response(), design.names(), classes);
  }
}
