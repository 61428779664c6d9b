package io.github.lifecycle4j.models.regression.svm;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import io.github.lifecycle4j.models.regression.calibration.ScoreCalibration;
import java.nio.file.Path;
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
      ColumnScaling scaling,
      Machine machine,
      List<String> classes,
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

  /**
   * Writes the model to a file, over one of the same name.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   * @throws IllegalArgumentException if the formula has a term of a kind of its own
   */
  public void save(Path file) {
    SvmFile.save(file, this);
  }

  /**
   * Reads a model that was {@linkplain #save saved}.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it was altered or cut off, holds something else or is of a
   *     newer version
   */
  public static SvmModel load(Path file) {
    return SvmFile.loadClassifier(file);
  }

  Design design() {
    return design;
  }

  ColumnScaling scaling() {
    return scaling;
  }

  Machine machine() {
    return machine;
  }

  Optional<ScoreCalibration> calibration() {
    return calibration;
  }

  @Override
  public String toString() {
    return "SvmModel(%s ~ %s, classes %s)"
        .formatted(design.formula().response(), design.names(), classes);
  }
}
