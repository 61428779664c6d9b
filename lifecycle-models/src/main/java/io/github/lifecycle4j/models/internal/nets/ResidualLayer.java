package io.github.lifecycle4j.models.internal.nets;

import java.util.SplittableRandom;

/** {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.Residual} at work. */
final class ResidualLayer extends Layer {

  private final Chain inner;
  private final int size;
  private final float[] output;
  private final float[] dInput;

  ResidualLayer(Desk desk, Chain inner, int size) {
    super(desk);
    this.inner = inner;
    this.size = size;
    output = new float[desk.examples * size];
    dInput = new float[desk.examples * size];
  }

  /** The layers within. */
  Chain inner() {
    return inner;
  }

  @Override
  int parameters() {
    return inner.parameters();
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    inner.initialise(random, weights);
  }

  @Override
  float[] forward(float[] input, int examples) {
    float[] change = inner.forward(input, examples);
    int n = examples * size;
    System.arraycopy(input, 0, output, 0, n);
    desk.kernels.axpy(n, 1f, change, 0, output, 0);
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    int n = examples * size;
    System.arraycopy(dOutput, 0, dInput, 0, n);
    desk.kernels.axpy(n, 1f, inner.backward(dOutput, examples), 0, dInput, 0);
    return dInput;
  }
}
