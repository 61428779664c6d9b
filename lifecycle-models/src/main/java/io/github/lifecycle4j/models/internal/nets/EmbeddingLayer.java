package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/** {@link LayerSpec.Embedding} at work. */
final class EmbeddingLayer extends Layer {

  private static final float[] NONE = {};

  private final int at;
  private final LayerSpec.Embedding spec;
  private final int in;
  private final int out;
  private final int steps;
  private final float[] output;
  private final float[] dInput;
  private float[] input = NONE;

  EmbeddingLayer(Desk desk, LayerSpec.Embedding spec, Shape shape, int at) {
    super(desk);
    this.at = at;
    this.spec = spec;
    in = shape.width();
    out = in - 1 + spec.size();
    steps = shape.steps();
    output = new float[desk.examples * steps * out];
    dInput = new float[desk.examples * steps * in];
  }

  @Override
  int parameters() {
    return spec.categories() * spec.size();
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    uniform(random, 0.5, weights, at, parameters());
  }

  @Override
  float[] forward(float[] x, int examples) {
    input = x;
    int column = spec.column();
    int size = spec.size();
    for (int row = 0; row < examples * steps; row++) {
      int from = row * in;
      int to = row * out;
      System.arraycopy(x, from, output, to, column);
      System.arraycopy(x, from + column + 1, output, to + column, in - column - 1);
      System.arraycopy(desk.weights, vector(x[from + column]), output, to + in - 1, size);
    }
    return output;
  }

  private int vector(float code) {
    int category = (int) code;
    if (category != code || category < 0 || category >= spec.categories()) {
      throw new IllegalArgumentException(
          "The code %s in column %s is none of the categories 0 to %s of the embedding. Give unknown categories a code of their own."
              .formatted(code, spec.column(), spec.categories() - 1));
    }
    return at + category * spec.size();
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    int column = spec.column();
    Arrays.fill(desk.gradients, at, at + parameters(), 0f);
    for (int row = 0; row < examples * steps; row++) {
      int to = row * in;
      int from = row * out;
      System.arraycopy(dOutput, from, dInput, to, column);
      dInput[to + column] = 0f;
      System.arraycopy(dOutput, from + column, dInput, to + column + 1, in - column - 1);
      int vector = vector(input[to + column]);
      desk.kernels.axpy(spec.size(), 1f, dOutput, from + in - 1, desk.gradients, vector);
    }
    return dInput;
  }
}
