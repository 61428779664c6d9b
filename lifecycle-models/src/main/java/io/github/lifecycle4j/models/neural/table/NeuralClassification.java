package io.github.lifecycle4j.models.neural.table;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.Predictor;
import io.github.lifecycle4j.models.neural.Trained;
import io.github.lifecycle4j.models.neural.TrainingHistory;
import io.github.lifecycle4j.models.neural.loss.CrossEntropy;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import java.util.List;

/** A fitted {@link NeuralClassifier}. Immutable. */
public final class NeuralClassification implements FittedClassifier {

  private final Design design;
  private final List<String> classes;
  private final ColumnScaling scaling;
  private final Trained trained;

  NeuralClassification(
      Design design, List<String> classes, ColumnScaling scaling, Trained trained) {
    this.design = design;
    this.classes = classes;
    this.scaling = scaling;
    this.trained = trained;
  }

  @Override
  public List<String> columns() {
    return design.formula().columns();
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public double[][] probabilities(Table table) {
    return design.predictRows(table, classes.size(), this::probabilities);
  }

  private double[][] probabilities(DesignMatrix matrix) {
    Predictor predictor = trained.network().predictor();
    CrossEntropy loss = new CrossEntropy(classes.size());
    double[][] rows = scaling.rows(matrix);
    for (int row = 0; row < rows.length; row++) {
      rows[row] = loss.probabilities(predictor.predict(rows[row]));
    }
    return rows;
  }

  /** The network, which takes scaled numbers and gives the logarithms of shares. */
  public Network network() {
    return trained.network();
  }

  /** How the training went. */
  public TrainingHistory history() {
    return trained.history();
  }

  @Override
  public String toString() {
    return "NeuralClassification(%s ~ %s, classes %s, %s weights)"
        .formatted(
            design.formula().response(),
            design.names(),
            classes,
            trained.network().spec().parameters());
  }
}
