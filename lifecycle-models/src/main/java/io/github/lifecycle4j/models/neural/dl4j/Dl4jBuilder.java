package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.SubsetVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToRnnPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Builds DL4J's network of a spec: a {@link MultiLayerNetwork} of layers in a row, or a {@link
 * ComputationGraph} where there are residuals, N-BEATS blocks, embeddings among other columns or a
 * last step. Each layer with weights, and each dropout, is named by its number, from 0.
 */
final class Dl4jBuilder {

  private static final String INPUT = "input";

  private final NetworkSpec spec;
  private final List<Layer> row = new ArrayList<>();
  private final List<WeightPlace> places = new ArrayList<>();
  private final GraphBuilder graph;
  private final NeuralNetConfiguration.Builder settings;
  private boolean inARow = true;
  private int vertices;
  private int at;

  Dl4jBuilder(NetworkSpec spec, NeuralNetConfiguration.Builder settings) {
    this.spec = spec;
    this.settings = settings;
    graph = settings.graphBuilder().addInputs(INPUT);
    String last = chain(spec.layers(), spec.input(), INPUT);
    String end = Integer.toString(row.size());
    graph.addLayer(end, Dl4jLayers.end(spec.output()), last).setOutputs(end);
  }

  /** Where the weights of each layer lie. */
  List<WeightPlace> places() {
    return places;
  }

  /** DL4J's network with these weights. */
  Model build(Network network) {
    INDArray weights = Nd4j.zeros(1, Math.max(1, spec.parameters()));
    Model model;
    if (inARow) {
      List<Layer> all = new ArrayList<>(row);
      all.add(Dl4jLayers.end(spec.output()));
      MultiLayerNetwork net =
          new MultiLayerNetwork(
              settings
                  .list(all.toArray(new Layer[0]))
                  .overrideNinUponBuild(false)
                  .setInputType(type())
                  .build());
      net.init(weights, false);
      model = net;
    } else {
      ComputationGraphConfiguration configuration = graph.build();
      configuration.addPreProcessors(false, type());
      ComputationGraph net = new ComputationGraph(configuration);
      net.init(weights, false);
      model = net;
    }
    Dl4jArrays.write(network.weights(), places, model);
    return model;
  }

  private InputType type() {
    return Dl4jLayers.type(spec.input());
  }

  private String chain(List<LayerSpec> layers, Shape input, String from) {
    Shape shape = input;
    String last = from;
    for (LayerSpec layer : layers) {
      last = add(layer, shape, last);
      shape = layer.output(shape);
    }
    return last;
  }

  private String add(LayerSpec layer, Shape shape, String from) {
    if (layer instanceof LayerSpec.Residual residual) {
      inARow = false;
      String inner = chain(residual.layers(), shape, from);
      String sum = vertex();
      graph.addVertex(sum, new ElementWiseVertex(ElementWiseVertex.Op.Add), from, inner);
      return sum;
    }
    if (layer instanceof LayerSpec.LastStep) {
      if (shape.steps() == 1) {
        return from;
      }
      inARow = false;
      String last = vertex();
      graph.addVertex(last, new LastTimeStepVertex(INPUT), from);
      return last;
    }
    if (layer instanceof LayerSpec.Flatten && shape.steps() == 1) {
      return from;
    }
    if (layer instanceof LayerSpec.NBeats stack) {
      return addStack(stack, shape, from);
    }
    if (layer instanceof LayerSpec.Embedding embedding && shape.width() > 1) {
      return embed(embedding, shape, from);
    }
    return leaf(layer, shape, from);
  }

  /** Blocks that each take from the input what they explain and add to the forecast. */
  private String addStack(LayerSpec.NBeats stack, Shape shape, String from) {
    inARow = false;
    int width = shape.width();
    List<String> ends = new ArrayList<>();
    String rest = from;
    for (int block = 0; block < stack.blocks(); block++) {
      if (block > 0) {
        String explained = subset(0, width - 1, ends.get(block - 1));
        String next = vertex();
        graph.addVertex(
            next, new ElementWiseVertex(ElementWiseVertex.Op.Subtract), rest, explained);
        rest = next;
      }
      ends.add(chain(stack.block(shape), shape, rest));
    }
    List<String> parts =
        ends.stream().map(end -> subset(width, width + stack.outputs() - 1, end)).toList();
    if (parts.size() == 1) {
      return parts.get(0);
    }
    String sum = vertex();
    graph.addVertex(
        sum, new ElementWiseVertex(ElementWiseVertex.Op.Add), parts.toArray(new String[0]));
    return sum;
  }

  /** The vectors of one column, behind the other columns. */
  private String embed(LayerSpec.Embedding embedding, Shape shape, String from) {
    inARow = false;
    int column = embedding.column();
    List<String> parts = new ArrayList<>();
    if (column > 0) {
      parts.add(subset(0, column - 1, from));
    }
    if (column < shape.width() - 1) {
      parts.add(subset(column + 1, shape.width() - 1, from));
    }
    String code = subset(column, column, from);
    parts.add(leaf(embedding, new Shape(shape.steps(), 1), code));
    String all = vertex();
    graph.addVertex(all, new MergeVertex(), parts.toArray(new String[0]));
    return all;
  }

  private String subset(int first, int last, String from) {
    String part = vertex();
    graph.addVertex(part, new SubsetVertex(first, last), from);
    return part;
  }

  private String leaf(LayerSpec layer, Shape shape, String from) {
    String name = Integer.toString(row.size());
    Layer theirs = Dl4jLayers.of(layer, shape);
    row.add(theirs);
    graph.addLayer(name, theirs, from);
    places.addAll(WeightPlace.of(name, layer, shape, at));
    at += Math.toIntExact(layer.parameters(shape));
    if (layer instanceof LayerSpec.Dense && shape.steps() > 1) {
      String steps = vertex();
      graph.addVertex(steps, new PreprocessorVertex(new FeedForwardToRnnPreProcessor()), name);
      return steps;
    }
    return name;
  }

  private String vertex() {
    return "vertex-" + vertices++;
  }
}
