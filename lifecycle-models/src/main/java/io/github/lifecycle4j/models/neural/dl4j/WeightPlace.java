package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Where the numbers of one array of DL4J's weights lie among the weights of our network. */
final class WeightPlace {

  /**
   * Blocks of the columns of DL4J's LSTM (candidate, forget, output, input) among ours (input,
   * forget, candidate, output).
   */
  private static final int[] GATES = {2, 1, 3, 0};

  private final String name;
  private final long[] shape;
  private final int[] ours;

  private WeightPlace(String name, long[] shape, IntUnaryOperator ours) {
    this.name = name;
    this.shape = shape;
    long size = 1;
    for (long length : shape) {
      size *= length;
    }
    this.ours = IntStream.range(0, Math.toIntExact(size)).map(ours).toArray();
  }

  /** Name of the array among DL4J's parameters. */
  String name() {
    return name;
  }

  /** Lengths of the sides of the array. */
  long[] shape() {
    return shape.clone();
  }

  /** The array, last side fastest, out of all our weights. */
  float[] gather(float[] weights) {
    float[] values = new float[ours.length];
    for (int i = 0; i < ours.length; i++) {
      values[i] = weights[ours[i]];
    }
    return values;
  }

  /** Puts the array, last side fastest, among all our weights. */
  void scatter(float[] values, float[] weights) {
    for (int i = 0; i < ours.length; i++) {
      weights[ours[i]] = values[i];
    }
  }

  /**
   * The arrays of a layer.
   *
   * @param layer name that DL4J's layer has
   * @param in shape that it takes
   * @param at where our weights of the layer begin
   */
  static List<WeightPlace> of(String layer, LayerSpec spec, Shape in, int at) {
    int width = in.width();
    if (spec instanceof LayerSpec.Dense dense) {
      return List.of(
          matrix(layer + "_W", width, dense.units(), at),
          matrix(layer + "_b", 1, dense.units(), at + width * dense.units()));
    }
    if (spec instanceof LayerSpec.Embedding one) {
      return List.of(matrix(layer + "_W", one.categories(), one.size(), at));
    }
    if (spec instanceof LayerSpec.Convolution one) {
      int bias = at + one.kernel() * width * one.channels();
      return List.of(taps(layer, one, width, at), matrix(layer + "_b", 1, one.channels(), bias));
    }
    if (spec instanceof LayerSpec.Lstm lstm) {
      int units = lstm.units();
      int bias = at + width * 4 * units;
      return List.of(
          gates(layer + "_W", width, units, at),
          gates(layer + "_b", 1, units, bias),
          gates(layer + "_RW", units, units, bias + 4 * units));
    }
    return List.of();
  }

  private static WeightPlace matrix(String name, int rows, int columns, int at) {
    return new WeightPlace(name, new long[] {rows, columns}, i -> at + i);
  }

  /** A matrix whose columns are blocks for the gates. */
  private static WeightPlace gates(String name, int rows, int units, int at) {
    int columns = 4 * units;
    return new WeightPlace(
        name,
        new long[] {rows, columns},
        i -> {
          int column = i % columns;
          return at + i - column + GATES[column / units] * units + column % units;
        });
  }

  /**
   * DL4J calls the array channels × inputs × taps × 1 but keeps taps × inputs × channels in it, the
   * last tap acting on the step itself.
   */
  private static WeightPlace taps(String layer, LayerSpec.Convolution one, int width, int at) {
    int tap = width * one.channels();
    return new WeightPlace(
        layer + "_W",
        new long[] {one.channels(), width, one.kernel(), 1},
        i -> at + (one.kernel() - 1 - i / tap) * tap + i % tap);
  }
}
