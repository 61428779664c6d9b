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

  private final FitContext context;
  private final Shape input;
  private final Model model;
  private final int outputs;

  /**
   * Makes the network.
   *
   * @param input shape of an example
   */
  Dl4jTraining(Dl4jArchitecture architecture, Shape input, FitContext context) {
    this.context = context;
    this.input = input;
    model = architecture.build(input.size(), context.seed());
    outputs = Dl4jNetwork.of(model, input).predict(new double[input.size()]).length;
  }

  /** Number of outputs for an example. */
  int outputs() {
    return outputs;
  }

  /** The network after so many epochs. */
  Dl4jNetwork learn(Examples examples, int epochs, int batch) {
    SplittableRandom random = new SplittableRandom(context.seed());
    for (int epoch = 1; epoch <= epochs; epoch++) {
      int[] order = RandomOrder.of(examples.size(), random);
      for (int from = 0; from < order.length; from += batch) {
        context.cancellation().check();
        int count = Math.min(batch, order.length - from);
        ((NeuralNetwork) model).fit(batch(examples, order, from, count));
        requireFinite(model, epoch, 1 + from / batch);
      }
      context.progress().progressed("train", epoch, epochs);
    }
    return Dl4jNetwork.of(model, input);
  }

  private DataSet batch(Examples examples, int[] order, int from, int count) {
    float[] inputs = new float[count * examples.inputSize()];
    float[] targets = new float[count * examples.targetSize()];
    for (int i = 0; i < count; i++) {
      copy(examples.input(order[from + i]), inputs, i);
      copy(examples.target(order[from + i]), targets, i);
    }
    Shape target = new Shape(1, examples.targetSize());
    INDArray features = Dl4jArrays.examples(inputs, count, input, Dl4jArrays.type(model));
    INDArray labels = Dl4jArrays.examples(targets, count, target, Dl4jArrays.type(model));
    return new DataSet(features, labels);
  }

  private static void copy(double[] row, float[] to, int place) {
    for (int j = 0; j < row.length; j++) {
      to[place * row.length + j] = (float) row[j];
    }
  }

  private static void requireFinite(Model model, int epoch, int batch) {
    if (!(Math.abs(model.score()) < Double.POSITIVE_INFINITY)) {
      throw new IllegalStateException(
          "The loss of the network of DeepLearning4J is %s in epoch %s, batch %s. Maybe lower the learning rate or clip the gradient."
              .formatted(model.score(), epoch, batch));
    }
  }
}
