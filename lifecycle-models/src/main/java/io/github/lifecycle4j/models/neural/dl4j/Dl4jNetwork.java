package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A network of DeepLearning4J that predicts, immutable and safe for several threads: DL4J's own
 * networks serve one caller at a time, so each thread that predicts at the same moment has a clone,
 * which is kept for later.
 */
public final class Dl4jNetwork {

  private final Shape input;
  private final Optional<NetworkSpec> spec;
  private final Model model;
  private final ConcurrentLinkedQueue<Model> idle = new ConcurrentLinkedQueue<>();

  private Dl4jNetwork(Shape input, Optional<NetworkSpec> spec, Model model) {
    this.input = input;
    this.spec = spec;
    this.model = model;
  }

  /**
   * A network of DL4J with one input and one output.
   *
   * @param network a {@link MultiLayerNetwork} or {@link ComputationGraph}, initialised; is copied
   * @param input shape of one example; a network without time takes one step
   * @throws IllegalArgumentException if it is another model
   */
  public static Dl4jNetwork of(Model network, Shape input) {
    return new Dl4jNetwork(input, Optional.empty(), Dl4jModels.copy(network));
  }

  /**
   * Our network as one of DL4J: dense, dropout, convolution, LSTM and embedding layers in a row as
   * a {@link MultiLayerNetwork}; with residuals, N-BEATS blocks, last steps or embeddings among
   * other columns as a {@link ComputationGraph}. A layer with the squared error and without weights
   * stands at its end. DL4J predicts with an embedding among other columns but cannot train it, and
   * it predicts with a dilated convolution only where ND4J runs without oneDNN.
   *
   * @throws IllegalArgumentException if DL4J has no layer that does the same, which the message
   *     names: none for GRU, variational, place and N-HiTS layers; its SelfAttentionLayer has no
   *     biases, and its layer norm stands within a DenseLayer only, before the bias
   * @throws IllegalStateException if DL4J or a backend of ND4J is absent
   */
  public static Dl4jNetwork of(Network network) {
    return Dl4jLibrary.with(
        () -> {
          NetworkSpec spec = network.spec();
          Model model = builder(spec).build(network);
          return new Dl4jNetwork(spec.input(), Optional.of(spec), model);
        });
  }

  static Dl4jNetwork of(NetworkSpec spec, Model model) {
    return new Dl4jNetwork(spec.input(), Optional.of(spec), model);
  }

  private static Dl4jBuilder builder(NetworkSpec spec) {
    return new Dl4jBuilder(spec, new NeuralNetConfiguration.Builder());
  }

  /**
   * A network from a zip file that {@link #save} wrote.
   *
   * @throws IllegalArgumentException if the file holds no network or lacks the spec, as one that
   *     DL4J itself wrote does
   * @throws IllegalStateException if DL4J or a backend of ND4J is absent
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static Dl4jNetwork load(Path zip) {
    return Dl4jLibrary.with(
        () -> {
          NetworkSpec spec =
              Dl4jFile.spec(zip)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "The file %s does not tell the shape of an example. Maybe load it with that shape."
                                  .formatted(zip)));
          return new Dl4jNetwork(spec.input(), Optional.of(spec), Dl4jFile.read(zip));
        });
  }

  /**
   * A network from any zip file of DL4J's {@code ModelSerializer}.
   *
   * @param input shape of one example
   * @throws IllegalArgumentException if the file holds no network
   * @throws IllegalStateException if DL4J or a backend of ND4J is absent
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static Dl4jNetwork load(Path zip, Shape input) {
    return Dl4jLibrary.with(
        () -> {
          Optional<NetworkSpec> spec =
              Dl4jFile.spec(zip).filter(known -> known.input().equals(input));
          return new Dl4jNetwork(input, spec, Dl4jFile.read(zip));
        });
  }

  /**
   * Writes a zip file that DL4J's {@code ModelSerializer} reads, over a file of the same name; for
   * a network that was ours with its spec beside.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public void save(Path zip) {
    Dl4jFile.write(model, spec, zip);
  }

  /** Shape of one example. */
  public Shape input() {
    return input;
  }

  /** A copy of DL4J's network: a {@link MultiLayerNetwork} or {@link ComputationGraph}. */
  public Model model() {
    return Dl4jModels.copy(model);
  }

  /**
   * The same as a network of ours.
   *
   * @throws IllegalArgumentException if it has a layer that ours cannot have, or is a {@link
   *     ComputationGraph} that was not ours before; the message says which
   */
  public Network toNetwork() {
    return toNetwork(spec.orElseGet(() -> Dl4jReader.spec(model, input)));
  }

  /**
   * The same as a network of ours of a known spec.
   *
   * @throws IllegalArgumentException if its parameters are not those of the spec
   */
  public Network toNetwork(NetworkSpec known) {
    return Network.of(known, Dl4jArrays.read(model, builder(known).places(), known.parameters()));
  }

  /**
   * The outputs for one example, the steps of a sequence one after another.
   *
   * @throws IllegalArgumentException if the input has another number of values than the network
   *     takes
   */
  public double[] predict(double... example) {
    return predict(new double[][] {example})[0];
  }

  /**
   * The outputs for each example.
   *
   * @param examples inputs, each as for {@link #predict(double...)}
   */
  public double[][] predict(double[][] examples) {
    int size = input.size();
    float[] values = new float[Math.multiplyExact(examples.length, size)];
    for (int i = 0; i < examples.length; i++) {
      if (examples[i].length != size) {
        throw new IllegalArgumentException(
            "Example %s has %s numbers, but the network takes %s (shape %s)."
                .formatted(i, examples[i].length, size, input));
      }
      for (int j = 0; j < size; j++) {
        values[i * size + j] = (float) examples[i][j];
      }
    }
    return examples.length == 0 ? new double[0][] : lend(each -> predict(each, values));
  }

  private double[][] predict(Model each, float[] values) {
    int count = values.length / input.size();
    float[] flat = Dl4jModels.output(each, values, count, input);
    double[][] outputs = new double[count][flat.length / count];
    for (int i = 0; i < flat.length; i++) {
      outputs[i / outputs[0].length][i % outputs[0].length] = flat[i];
    }
    return outputs;
  }

  /** Work on a clone that nobody else has meanwhile. */
  private <T> T lend(Function<Model, T> work) {
    Model free = idle.poll();
    Model mine = free == null ? Dl4jModels.copy(model) : free;
    T result = work.apply(mine);
    idle.add(mine);
    return result;
  }

  @Override
  public String toString() {
    return "Dl4jNetwork(%s, shape %s, %s weights)"
        .formatted(model.getClass().getSimpleName(), input, model.numParams());
  }
}
