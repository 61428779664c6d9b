package io.github.lifecycle4j.models.neural.table;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.Predictor;
import io.github.lifecycle4j.models.neural.Trained;
import io.github.lifecycle4j.models.neural.TrainingHistory;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.util.Arrays;
import java.util.List;

/** A fitted {@link NeuralRegressor}. Immutable. */
public final class NeuralRegression implements FittedRegressor {

  private final ScaledTable scaled;
  private final Trained trained;

  NeuralRegression(ScaledTable scaled, Trained trained) {
    this.scaled = scaled;
    this.trained = trained;
  }

  @Override
  public List<String> columns() {
    return scaled.design().formula().columns();
  }

  @Override
  public double[] predict(Table table) {
    Predictor predictor = trained.network().predictor();
    return scaled.predict(
        table, rows -> Arrays.stream(rows).mapToDouble(row -> predictor.predict(row)[0]).toArray());
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
            scaled.design().formula().response(),
            scaled.design().names(),
            trained.network().spec().parameters());
  }
}
