package io.github.lifecycle4j.models.neural.table;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.Predictor;
import io.github.lifecycle4j.models.neural.Trained;
import io.github.lifecycle4j.models.neural.TrainingHistory;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.util.List;

/** A fitted {@link NeuralRegressor}. Immutable. */
public final class NeuralRegression implements FittedRegressor {

  private final Design design;
  private final ColumnScaling scaling;
  private final ResponseScale scale;
  private final Trained trained;

  NeuralRegression(Design design, ColumnScaling scaling, ResponseScale scale, Trained trained) {
    this.design = design;
    this.scaling = scaling;
    this.scale = scale;
    this.trained = trained;
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
    Predictor predictor = trained.network().predictor();
    double[][] rows = scaling.rows(matrix);
    double[] predictions = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      predictions[row] = scale.up(predictor.predict(rows[row])[0]);
    }
    return predictions;
  }

  /** The network, which takes and gives scaled numbers. */
  public Network network() {
    return trained.network();
  }

  /** How the training went, with losses of the scaled response. */
  public TrainingHistory history() {
    return trained.history();
  }

  @Override
  public String toString() {
    return "NeuralRegression(%s ~ %s, %s weights)"
        .formatted(
            design.formula().response(), design.names(), trained.network().spec().parameters());
  }
}
