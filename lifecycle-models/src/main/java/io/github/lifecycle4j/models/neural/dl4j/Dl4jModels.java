package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.neural.spec.Shape;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the two kinds of networks of DL4J have in common. */
final class Dl4jModels {

  private Dl4jModels() {}

  /** The outputs for examples stored one after another, step after step. */
  static float[] output(Model model, float[] values, int examples, Shape input) {
    INDArray inputs = Dl4jArrays.examples(values, examples, input, Dl4jArrays.type(model));
    INDArray outputs =
        model instanceof MultiLayerNetwork net
            ? net.output(inputs, false)
            : ((ComputationGraph) model).outputSingle(inputs);
    return Dl4jArrays.values(outputs);
  }

  /**
   * A copy with weights of its own.
   *
   * @throws IllegalArgumentException if it is neither kind, or a graph of several inputs or outputs
   */
  static Model copy(Model network) {
    if (network instanceof MultiLayerNetwork net) {
      return net.clone();
    }
    if (network instanceof ComputationGraph graph) {
      if (graph.getNumInputArrays() != 1 || graph.getNumOutputArrays() != 1) {
        throw new IllegalArgumentException(
            "The graph has %s inputs and %s outputs but must have one of each. Maybe merge them."
                .formatted(graph.getNumInputArrays(), graph.getNumOutputArrays()));
      }
      return graph.clone();
    }
    throw new IllegalArgumentException(
        "A model of the type %s cannot be used. Give a MultiLayerNetwork or a ComputationGraph."
            .formatted(network.getClass().getName()));
  }
}
