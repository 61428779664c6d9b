package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A matrix among the weights of a network: row by row from {@code at} on, a column for each number
 * that it gives.
 *
 * @param at index of its first entry
 * @param rows number of rows
 * @param columns number of columns
 */
public record WeightMatrix(int at, int rows, int columns) {

  /** The matrices of a network in the order of their place; biases and gains belong to none. */
  public static List<WeightMatrix> of(NetworkSpec spec) {
    List<WeightMatrix> matrices = new ArrayList<>();
    add(spec.layers(), spec.input(), 0, matrices);
    return matrices;
  }

  private static void add(
      List<LayerSpec> layers, Shape input, int start, List<WeightMatrix> matrices) {
    Shape shape = input;
    int at = start;
    for (LayerSpec layer : layers) {
      add(layer, shape, at, matrices);
      at += Math.toIntExact(layer.parameters(shape));
      shape = layer.output(shape);
    }
  }

  private static void add(LayerSpec layer, Shape shape, int at, List<WeightMatrix> matrices) {
    int in = shape.width();
    if (layer instanceof LayerSpec.Dense dense) {
      matrices.add(new WeightMatrix(at, in, dense.units()));
    } else if (layer instanceof LayerSpec.Convolution one) {
      matrices.add(new WeightMatrix(at, one.kernel() * in, one.channels()));
    } else if (layer instanceof LayerSpec.Lstm lstm) {
      addPair(at, in, lstm.units(), 4 * lstm.units(), matrices);
    } else if (layer instanceof LayerSpec.Gru gru) {
      addPair(at, in, gru.units(), 3 * gru.units(), matrices);
    } else if (layer instanceof LayerSpec.Attention) {
      matrices.add(new WeightMatrix(at, in, 3 * in));
      matrices.add(new WeightMatrix(at + (in + 1) * 3 * in, in, in));
    } else if (layer instanceof LayerSpec.Embedding one) {
      matrices.add(new WeightMatrix(at, one.categories(), one.size()));
    } else if (layer instanceof LayerSpec.Variational one) {
      matrices.add(new WeightMatrix(at, in, 2 * one.size()));
    } else if (layer instanceof LayerSpec.Residual residual) {
      add(residual.layers(), shape, at, matrices);
    } else if (layer instanceof LayerSpec.NBeats one) {
      int next = at;
      for (int block = 0; block < one.blocks(); block++) {
        add(one.block(shape), shape, next, matrices);
        next += Math.toIntExact(one.parameters(shape) / one.blocks());
      }
    } else if (layer instanceof LayerSpec.NHits one) {
      int next = at;
      for (LayerSpec.NHits.Rate rate : one.rates()) {
        NetworkSpec block = new NetworkSpec(one.seen(rate, shape), one.block(rate, shape));
        add(block.layers(), block.input(), next, matrices);
        next += block.parameters();
      }
    }
  }

  private static void addPair(int at, int in, int units, int columns, List<WeightMatrix> matrices) {
    matrices.add(new WeightMatrix(at, in, columns));
    matrices.add(new WeightMatrix(at + (in + 1) * columns, units, columns));
  }
}
