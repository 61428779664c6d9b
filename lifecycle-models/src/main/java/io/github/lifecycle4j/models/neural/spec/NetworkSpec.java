package io.github.lifecycle4j.models.neural.spec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a network takes and the layers it is made of, without weights: immutable, compared by value,
 * checked when it is built.
 *
 * <pre>{@code
 * NetworkSpec spec = NetworkSpec.of(2)
 *     .dense(64, Activation.RELU)
 *     .dense(32, Activation.RELU)
 *     .dense(1, Activation.IDENTITY);
 * }</pre>
 *
 * @param input shape of one example
 * @param layers the layers in their order, each fitting the one before
 */
public record NetworkSpec(Shape input, List<LayerSpec> layers) {

  private static final long MOST_PARAMETERS = 1L << 30;

  /**
   * @throws IllegalArgumentException if a layer cannot take what the one before gives, or there are
   *     more than 2³⁰ weights
   */
  public NetworkSpec {
    layers = List.copyOf(layers);
    Shape shape = input;
    for (int i = 0; i < layers.size(); i++) {
      try {
        shape = layers.get(i).output(shape);
      } catch (IllegalArgumentException unfit) {
        throw new IllegalArgumentException(
            "Layer %s: %s".formatted(i + 1, unfit.getMessage()), unfit);
      }
    }
    long parameters = Sizes.parameters(layers, input);
    if (parameters > MOST_PARAMETERS) {
      throw new IllegalArgumentException(
          "The network has %s weights, more than the %s that are possible. Make its layers smaller."
              .formatted(parameters, MOST_PARAMETERS));
    }
  }

  /** A network without layers for examples of so many numbers, at least 1. */
  public static NetworkSpec of(int width) {
    return new NetworkSpec(new Shape(1, width), List.of());
  }

  /** A network without layers for examples of so many steps with so many numbers each. */
  public static NetworkSpec sequence(int steps, int width) {
    return new NetworkSpec(new Shape(steps, width), List.of());
  }

  /** Shape of what the network gives for one example. */
  public Shape output() {
    return Sizes.through(layers, input);
  }

  /** Number of weights. */
  public int parameters() {
    return Math.toIntExact(Sizes.parameters(layers, input));
  }

  /** The same with one more layer at the end. */
  public NetworkSpec then(LayerSpec layer) {
    return new NetworkSpec(input, Stream.concat(layers.stream(), Stream.of(layer)).toList());
  }

  /** The same with a {@link LayerSpec.Dense} layer at the end. */
  public NetworkSpec dense(int units, Activation activation) {
    return then(new LayerSpec.Dense(units, activation));
  }

  /** The same with a {@link LayerSpec.Dropout} at the end. */
  public NetworkSpec dropout(double rate) {
    return then(new LayerSpec.Dropout(rate));
  }

  /** The same with a {@link LayerSpec.Norm} at the end. */
  public NetworkSpec norm() {
    return then(new LayerSpec.Norm());
  }

  /** The same with a {@link LayerSpec.Convolution} at the end. */
  public NetworkSpec convolution(int channels, int kernel, int dilation, Activation activation) {
    return then(new LayerSpec.Convolution(channels, kernel, dilation, activation));
  }

  /** The same with a {@link LayerSpec.Lstm} at the end. */
  public NetworkSpec lstm(int units) {
    return then(new LayerSpec.Lstm(units));
  }

  /** The same with a {@link LayerSpec.Gru} at the end. */
  public NetworkSpec gru(int units) {
    return then(new LayerSpec.Gru(units));
  }

  /** The same with a {@link LayerSpec.Attention} at the end. */
  public NetworkSpec attention(int heads, boolean causal) {
    return then(new LayerSpec.Attention(heads, causal));
  }

  /** The same with a {@link LayerSpec.Residual} at the end. */
  public NetworkSpec residual(LayerSpec... inner) {
    return then(new LayerSpec.Residual(List.of(inner)));
  }

  /** The same with a {@link LayerSpec.LastStep} at the end. */
  public NetworkSpec lastStep() {
    return then(new LayerSpec.LastStep());
  }

  /** The same with a {@link LayerSpec.Flatten} at the end. */
  public NetworkSpec flatten() {
    return then(new LayerSpec.Flatten());
  }

  /** A table for people: each layer with its shape and number of weights, and the sum. */
  public String summary() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%-60s %12s %12s%n", "input", input, ""));
    Shape shape = input;
    for (LayerSpec layer : layers) {
      long weights = layer.parameters(shape);
      shape = layer.output(shape);
      text.append(String.format(Locale.ROOT, "%-60s %12s %,12d%n", layer, shape, weights));
    }
    return text.append(String.format(Locale.ROOT, "%-60s %12s %,12d", "in all", "", parameters()))
        .toString();
  }
}
