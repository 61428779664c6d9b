package io.github.lifecycle4j.models.neural.compress;

import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.loss.Loss;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A network of dense layers that computes with bytes: after its training each weight becomes a byte
 * with a scale for each unit, each input of a layer a byte with a scale for the layer, and their
 * products are added up as whole numbers (Jacob et al. 2018, section 2, symmetric, without zero
 * points). Scales of inputs come from examples that the network looks at for calibration. Sums are
 * exact, so that all machines give the same bits but for activations other than ReLU. Immutable and
 * safe for several threads.
 *
 * <p>For one product at a time it is several times as fast as the network of floats where that does
 * not fit the processor's cache, and takes a quarter of its memory. For many at once it takes up to
 * six tenths longer, for Java gives no way to a machine's own products of bytes. On the kernels in
 * plain Java it keeps weights as floats and saves neither time nor memory.
 */
public final class QuantisedNetwork {

  private final NetworkSpec spec;
  private final List<QuantisedLayer> layers;

  QuantisedNetwork(NetworkSpec spec, List<QuantisedLayer> layers) {
    this.spec = spec;
    this.layers = List.copyOf(layers);
  }

  /**
   * Quantises a network.
   *
   * @param network dense layers, with dropouts or flatten layers between them
   * @param calibration examples such as those that it will see, of which the largest input of each
   *     layer is taken; larger ones are cut off later
   * @throws IllegalArgumentException if there is another layer, or the examples do not fit
   */
  public static QuantisedNetwork of(Network network, Examples calibration) {
    NetworkSpec spec = network.spec();
    if (calibration.inputSize() != spec.input().size()) {
      throw new IllegalArgumentException(
          "The examples for calibration have %s inputs, but the network takes %s (shape %s)."
              .formatted(calibration.inputSize(), spec.input().size(), spec.input()));
    }
    List<QuantisedLayer> layers = new ArrayList<>();
    float[] weights = network.weights();
    Shape shape = spec.input();
    int at = 0;
    for (int i = 0; i < spec.layers().size(); i++) {
      LayerSpec layer = spec.layers().get(i);
      if (layer instanceof LayerSpec.Dense dense) {
        double largest = largestInput(network, i, at, calibration);
        layers.add(
            QuantisedLayer.of(
                shape.width(),
                dense.units(),
                shape.steps(),
                dense.activation(),
                weights,
                at,
                largest));
      } else if (!(layer instanceof LayerSpec.Dropout || layer instanceof LayerSpec.Flatten)) {
        throw new IllegalArgumentException(
            "Layer %s, %s, cannot compute with bytes: dense layers can. Maybe keep the network in a file of bytes (NetworkFile) and compute with floats."
                .formatted(i + 1, layer));
      }
      at += Math.toIntExact(layer.parameters(shape));
      shape = layer.output(shape);
    }
    return new QuantisedNetwork(spec, layers);
  }

  /** The largest size of what a layer takes. */
  private static double largestInput(Network network, int layer, int at, Examples calibration) {
    NetworkSpec before =
        new NetworkSpec(network.spec().input(), network.spec().layers().subList(0, layer));
    Network part = Network.of(before, Arrays.copyOf(network.weights(), at));
    double largest = 0;
    for (double[] outputs : part.predict(calibration)) {
      for (double output : outputs) {
        largest = Math.max(largest, Math.abs(output));
      }
    }
    return largest;
  }

  /** What the network is made of. */
  public NetworkSpec spec() {
    return spec;
  }

  List<QuantisedLayer> layers() {
    return layers;
  }

  /** Bytes of its weights, scales and biases. */
  public long bytes() {
    return layers.stream().mapToLong(QuantisedLayer::bytes).sum();
  }

  /**
   * The same network with floats that hold what the bytes stand for: with inputs not rounded, for
   * losses, reports and files.
   */
  public Network rounded() {
    float[] weights = new float[spec.parameters()];
    int at = 0;
    for (QuantisedLayer layer : layers) {
      for (int i = 0; i < layer.weights.length; i++) {
        weights[at + i] = layer.weights[i] * layer.unitScales[i % layer.units];
      }
      at += layer.weights.length;
      System.arraycopy(layer.bias, 0, weights, at, layer.units);
      at += layer.units;
    }
    return Network.of(spec, weights);
  }

  /**
   * Predicts up to so many examples at once, without allocating; for one thread.
   *
   * @param most most examples at once, at least 1
   */
  public QuantisedPredictor predictor(int most) {
    return new QuantisedPredictor(spec, layers, most);
  }

  /**
   * The outputs for one example.
   *
   * @param input as many finite numbers as the network takes
   * @throws IllegalArgumentException if their number is another
   */
  public double[] predict(double... input) {
    return predictor(1).predict(input);
  }

  /**
   * The mean loss over those targets of some examples that are not missing, weighted as they are.
   *
   * @throws IllegalArgumentException if network, loss and examples do not fit each other
   */
  public double loss(Loss loss, Examples examples) {
    if (spec.output().size() != loss.outputs(examples.targetSize())) {
      throw new IllegalArgumentException(
          "The network gives %s outputs, but %s targets with the loss %s need %s."
              .formatted(
                  spec.output().size(),
                  examples.targetSize(),
                  loss,
                  loss.outputs(examples.targetSize())));
    }
    return examples.loss(loss, predictor(1)::predict);
  }
}
