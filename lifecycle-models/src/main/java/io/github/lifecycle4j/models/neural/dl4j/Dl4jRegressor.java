package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import io.github.lifecycle4j.models.neural.table.ScaledTable;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.train.FitContext;
import java.util.function.IntFunction;

/**
 * A network of DeepLearning4J that learns to predict a number from the columns of a table. Columns
 * and response are centred and scaled to the standard deviation 1 of the rows that it learns from.
 * Through {@link io.github.lifecycle4j.models.regression.forecast.RegressionForecaster} it
 * forecasts.
 *
 * <p>A fit runs in the calling thread, but for threads that ND4J starts itself, and takes the
 * batches in an order drawn from the seed.
 *
 * @param formula which column explains which, without weights of rows
 * @param architecture makes the network, which takes the numbers of a row in one step
 * @param epochs how often all rows are seen, at least 1
 * @param batch rows a step, at least 1
 */
public record Dl4jRegressor(Formula formula, Dl4jArchitecture architecture, int epochs, int batch)
    implements Regressor {

  /**
   * The formula without its intercept, for each layer has one.
   *
   * @throws IllegalArgumentException if a number is below 1, or the formula weighs rows
   */
  public Dl4jRegressor {
    formula = formula.withIntercept(false);
    if (epochs < 1 || batch < 1) {
      throw new IllegalArgumentException(
          "The epochs %s and the batch %s must be at least 1.".formatted(epochs, batch));
    }
    if (formula.weights().isPresent()) {
      throw new IllegalArgumentException(
          "The formula weighs rows by '%s', which networks of DeepLearning4J cannot. Leave the weights out, or take a NeuralRegressor."
              .formatted(formula.weights().get()));
    }
  }

  /** A network that is made by its user; 100 epochs in batches of 32. */
  public static Dl4jRegressor of(Formula formula, Dl4jArchitecture architecture) {
    return new Dl4jRegressor(formula, architecture, 100, 32);
  }

  /**
   * A network of a spec of ours, trained by DeepLearning4J; 100 epochs in batches of 32.
   *
   * @param spec gives the spec for a number of inputs; it must end in one output
   */
  public static Dl4jRegressor of(
      Formula formula, IntFunction<NetworkSpec> spec, Optimiser optimiser) {
    return of(formula, Dl4jArchitecture.of(spec, optimiser));
  }

  /** The same with another number of epochs. */
  public Dl4jRegressor withEpochs(int other) {
    return new Dl4jRegressor(formula, architecture, other, batch);
  }

  /** The same with another size of the batches. */
  public Dl4jRegressor withBatch(int other) {
    return new Dl4jRegressor(formula, architecture, epochs, other);
  }

  @Override
  public String name() {
    return "dl4j";
  }

  /**
   * Learns from a table.
   *
   * @throws IllegalArgumentException as the contract says; also if all responses are the same, or
   *     the network does not fit
   * @throws IllegalStateException if DeepLearning4J or a backend of ND4J is absent, or the training
   *     diverged; the message says what to do
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  @Override
  public Dl4jRegression fit(Table table, FitContext context) {
    return ScaledTable.learn(
        formula,
        table,
        (scaled, examples) ->
            Dl4jLibrary.with(() -> new Dl4jRegression(scaled, network(examples, context))));
  }

  private Dl4jNetwork network(Examples examples, FitContext context) {
    Dl4jTraining training =
        new Dl4jTraining(architecture, new Shape(1, examples.inputSize()), context);
    if (training.outputs() != 1) {
      throw new IllegalArgumentException(
          "The network gives %s outputs for a row, but a regression needs 1. End it with a layer of one output."
              .formatted(training.outputs()));
    }
    return training.learn(examples, epochs, batch);
  }
}
