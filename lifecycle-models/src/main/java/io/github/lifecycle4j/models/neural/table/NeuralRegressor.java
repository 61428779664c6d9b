package io.github.lifecycle4j.models.neural.table;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.neural.Trained;
import io.github.lifecycle4j.models.neural.Training;
import io.github.lifecycle4j.models.neural.TrainingHistory;
import io.github.lifecycle4j.models.neural.TrainingTask;
import io.github.lifecycle4j.models.neural.loss.SquaredError;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;

/**
 * A multilayer perceptron that predicts a number. Columns and response are centred and scaled to
 * the standard deviation 1 of the rows that it learns from; it makes the squared error small.
 *
 * @param formula which column explains which; its weights, if any, weigh rows
 * @param hidden the layers before the last, which is added
 * @param training how it is trained
 */
public record NeuralRegressor(Formula formula, List<LayerSpec> hidden, Training training)
    implements Regressor {

  /** A copy of the layers; the formula without its intercept, for each layer has one. */
  public NeuralRegressor {
    formula = formula.withIntercept(false);
    hidden = List.copyOf(hidden);
  }

  /** Layers of 64 and 32 rectified units, trained by {@link Training#DEFAULTS}. */
  public static NeuralRegressor of(Formula formula) {
    return new NeuralRegressor(formula, Perceptron.HIDDEN, Training.DEFAULTS);
  }

  /** The same with other hidden layers. */
  public NeuralRegressor withHidden(LayerSpec... layers) {
    return new NeuralRegressor(formula, List.of(layers), training);
  }

  /** The same, trained otherwise. */
  public NeuralRegressor withTraining(Training other) {
    return new NeuralRegressor(formula, hidden, other);
  }

  @Override
  public String name() {
    return "mlp";
  }

  /**
   * Learns from a table.
   *
   * @throws IllegalArgumentException as the contract says; also if all responses are the same, or
   *     the layers do not fit
   * @throws IllegalStateException if the training diverged; the message gives advice
   */
  @Override
  public NeuralRegression fit(Table table, FitContext context) {
    return ScaledTable.learn(
        formula,
        table,
        (scaled, examples) -> {
          NetworkSpec spec = Perceptron.spec(examples.inputSize(), hidden, 1);
          Trained trained =
              training.fit(TrainingTask.of(spec, new SquaredError(), examples), context);
          if (trained.history().end() == TrainingHistory.End.DIVERGED) {
            throw new IllegalStateException(trained.history().message());
          }
          return new NeuralRegression(scaled, trained);
        });
  }
}
