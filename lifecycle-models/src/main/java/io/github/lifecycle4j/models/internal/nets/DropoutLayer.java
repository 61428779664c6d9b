package io.github.lifecycle4j.models.internal.nets;

import java.util.SplittableRandom;

/** {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.Dropout} at work. */
final class DropoutLayer extends Layer {

  private final int size;
  private final int threshold;
  private final float kept;
  private final float[] factors;
  private final float[] output;

  DropoutLayer(Desk desk, double rate, int size) {
    super(desk);
    this.size = size;
    threshold = (int) Math.round(rate * (1 << 24));
    kept = (float) (1 / (1 - rate));
    factors = new float[desk.examples * size];
    output = new float[desk.examples * size];
  }

  @Override
  int parameters() {
    return 0;
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {}

  @Override
  float[] forward(float[] input, int examples) {
    if (!desk.training) {
      return input;
    }
    int n = examples * size;
    for (int i = 0; i < n; i += 2) {
      long bits = desk.random.nextLong();
      factors[i] = (bits >>> 40) < threshold ? 0f : kept;
      if (i + 1 < n) {
        factors[i + 1] = (bits & 0xFFFFFF) < threshold ? 0f : kept;
      }
    }
    for (int i = 0; i < n; i++) {
      output[i] = input[i] * factors[i];
    }
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    if (desk.training) {
      for (int i = 0; i < examples * size; i++) {
        dOutput[i] *= factors[i];
      }
    }
    return dOutput;
  }
}
