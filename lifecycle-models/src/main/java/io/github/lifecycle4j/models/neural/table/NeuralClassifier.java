package io.github.lifecycle4j.models.neural.table;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Trained;
import io.github.lifecycle4j.models.neural.Training;
import io.github.lifecycle4j.models.neural.TrainingHistory;
import io.github.lifecycle4j.models.neural.TrainingTask;
import io.github.lifecycle4j.models.neural.loss.CrossEntropy;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.regression.ClassLabels;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;

/**
 * A multilayer perceptron that tells classes. Columns are centred and scaled to the standard
 * deviation 1 of the rows that it learns from; it makes the cross-entropy small.
 *
 * @param formula which column explains which; its weights, if any, weigh rows
 * @param hidden the layers before the last, which is added
 * @param training how it is trained
 */
public record NeuralClassifier(Formula formula, List<LayerSpec> hidden, Training training)
    implements Classifier {

  /** A copy of the layers; the formula without its intercept, for each layer has one. */
  public NeuralClassifier {
    formula = formula.withIntercept(false);
    hidden = List.copyOf(hidden);
  }

  /** Layers of 64 and 32 rectified units, trained by {@link Training#DEFAULTS}. */
  public static NeuralClassifier of(Formula formula) {
    return new NeuralClassifier(formula, Perceptron.HIDDEN, Training.DEFAULTS);
  }

  /** The same with other hidden layers. */
  public NeuralClassifier withHidden(LayerSpec... layers) {
    return new NeuralClassifier(formula, List.of(layers), training);
  }

  /** The same, trained otherwise. */
  public NeuralClassifier withTraining(Training other) {
    return new NeuralClassifier(formula, hidden, other);
  }

  @Override
  public NeuralClassifier withFormula(Formula other) {
    return new NeuralClassifier(other, hidden, training);
  }

  @Override
  public String name() {
    return "mlp-classifier";
  }

  /**
   * Learns from a table.
   *
   * @throws IllegalArgumentException as the contract says; also if the layers do not fit
   * @throws IllegalStateException if the training diverged; the message gives advice
   */
  @Override
  public NeuralClassification fit(Table table, FitContext context) {
    TrainingRows rows = TrainingRows.of(formula, table);
    ClassLabels labels = ClassLabels.of(rows.table(), formula.response());
    ColumnScaling scaling = ColumnScaling.of(rows.matrix(), true);
    double[][] targets = new double[labels.rows()][1];
    for (int row = 0; row < targets.length; row++) {
      targets[row][0] = labels.index(row);
    }
    int classes = labels.classes().size();
    Examples examples =
        Examples.of(scaling.rows(rows.matrix()), targets).withWeights(rows.weights());
    Trained trained =
        training.fit(
            TrainingTask.of(
                Perceptron.spec(rows.matrix().columns(), hidden, classes),
                new CrossEntropy(classes),
                examples),
            context);
    if (trained.history().end() == TrainingHistory.End.DIVERGED) {
      throw new IllegalStateException(trained.history().message());
    }
    return new NeuralClassification(rows.design(), labels.classes(), scaling, trained);
  }
}
