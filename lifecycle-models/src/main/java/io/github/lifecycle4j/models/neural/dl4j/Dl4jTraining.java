package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.internal.RandomOrder;
import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.spec.Shape;
import io.github.lifecycle4j.train.FitContext;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/** A training of a network of DL4J on examples, batch by batch. */
final class Dl4jTraining {

  private final Dl4jRegressor options;
  private final Examples examples;
  private final FitContext context;
  private final Shape input;

  Dl4jTraining(Dl4jRegressor options, Examples examples, FitContext context) {
    this.options = options;
    this.examples = examples;
    this.context = context;
    input = new Shape(1, examples.inputSize());
  }

  /** The trained network. */
  Dl4jNetwork network() {
    Model model = options.architecture().build(examples.inputSize(), context.seed());
    Dl4jNetwork start = Dl4jNetwork.of(model, input);
    int outputs = start.predict(examples.input(0)).length;
    if (outputs != 1) {
      throw new IllegalArgumentException(
          "The network gives %s outputs for a row, but a regression needs 1. End it with a layer of one output."
              .formatted(outputs));
    }
    SplittableRandom random = new SplittableRandom(context.seed());
    for (int epoch = 1; epoch <= options.epochs(); epoch++) {
      int[] order = RandomOrder.of(examples.size(), random);
      for (int from = 0; from < order.length; from += options.batch()) {
        context.cancellation().check();
        ((NeuralNetwork) model).fit(batch(order, from, model));
        requireFinite(model, epoch, 1 + from / options.batch());
      }
      context.progress().progressed("train", epoch, options.epochs());
    }
    return Dl4jNetwork.of(model, input);
  }

  private DataSet batch(int[] order, int from, Model model) {
    int count = Math.min(options.batch(), order.length - from);
    float[] inputs = new float[count * examples.inputSize()];
    float[] targets = new float[count];
    for (int i = 0; i < count; i++) {
      double[] row = examples.input(order[from + i]);
      for (int j = 0; j < row.length; j++) {
        inputs[i * row.length + j] = (float) row[j];
      }
      targets[i] = (float) examples.target(order[from + i])[0];
    }
    INDArray features = Dl4jArrays.examples(inputs, count, input, Dl4jArrays.type(model));
    INDArray labels = Dl4jArrays.examples(targets, count, new Shape(1, 1), Dl4jArrays.type(model));
    return new DataSet(features, labels);
  }

  private static void requireFinite(Model model, int epoch, int batch) {
    if (!(Math.abs(model.score()) < Double.POSITIVE_INFINITY)) {
      throw new IllegalStateException(
          "The loss of the network of DeepLearning4J is %s in epoch %s, batch %s. Maybe lower the learning rate or clip the gradient."
              .formatted(model.score(), epoch, batch));
    }
  }
}
