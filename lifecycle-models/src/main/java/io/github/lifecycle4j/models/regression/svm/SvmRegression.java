package io.github.lifecycle4j.models.regression.svm;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.nio.file.Path;
import java.util.List;

/** A fitted {@link SvmRegressor}. Immutable. */
public final class SvmRegression implements FittedRegressor {

  private final Design design;
  private final ColumnScaling scaling;
  private final Machine machine;

  SvmRegression(Design design, ColumnScaling scaling, Machine machine) {
    this.design = design;
    this.scaling = scaling;
    this.machine = machine;
  }

  @Override
  public List<String> columns() {
    return design.formula().columns();
  }

  @Override
  public double[] predict(Table table) {
    return design.predict(table, this::predict);
  }

  private double[] predict(DesignMatrix matrix) {
    double[][] rows = scaling.rows(matrix);
    double[] predictions = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      predictions[row] = machine.decide(rows[row])[0];
    }
    return predictions;
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
  public static SvmRegression load(Path file) {
    return SvmFile.loadRegression(file);
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

  @Override
  public String toString() {
    return "SvmRegression(%s ~ %s)".formatted(design.formula().response(), design.names());
  }
}
