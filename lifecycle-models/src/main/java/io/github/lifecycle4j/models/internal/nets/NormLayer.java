package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/** {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.Norm} at work. */
final class NormLayer extends Layer {

  private final int at;
  private final int width;
  private final int steps;
  private final float[] normal;
  private final float[] scales;
  private final float[] output;
  private final float[] dInput;

  NormLayer(Desk desk, Shape shape, int at) {
    super(desk);
    this.at = at;
    width = shape.width();
    steps = shape.steps();
    int rows = desk.examples * steps;
    normal = new float[rows * width];
    scales = new float[rows];
    output = new float[rows * width];
    dInput = new float[rows * width];
  }

  @Override
  int parameters() {
    return 2 * width;
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    Arrays.fill(weights, at, at + width, 1f);
    Arrays.fill(weights, at + width, at + 2 * width, 0f);
  }

  @Override
  float[] forward(float[] input, int examples) {
    float[] weights = desk.weights;
    for (int row = 0; row < examples * steps; row++) {
      int i = row * width;
      scales[row] =
          desk.kernels.layerNorm(
              width, input, i, weights, at, weights, at + width, normal, i, output, i);
    }
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    float[] gradients = desk.gradients;
    Arrays.fill(gradients, at, at + 2 * width, 0f);
    for (int row = 0; row < examples * steps; row++) {
      int i = row * width;
      desk.kernels.layerNormBackward(
          width,
          scales[row],
          normal,
          i,
          desk.weights,
          at,
          dOutput,
          i,
          dInput,
          i,
          gradients,
          at,
          gradients,
          at + width);
    }
    return dInput;
  }
}
