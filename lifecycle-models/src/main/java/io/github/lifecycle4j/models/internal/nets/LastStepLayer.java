package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/** {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.LastStep} at work. */
final class LastStepLayer extends Layer {

  private final int width;
  private final int size;
  private final boolean stepsFirst;
  private final float[] output;
  private final float[] dInput;

  LastStepLayer(Desk desk, Shape shape, boolean stepsFirst) {
    super(desk);
    this.stepsFirst = stepsFirst;
    width = shape.width();
    size = shape.size();
    output = new float[desk.examples * width];
    dInput = new float[desk.examples * size];
  }

  @Override
  int parameters() {
    return 0;
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {}

  @Override
  float[] forward(float[] input, int examples) {
    if (stepsFirst) {
      int last = examples * (size - width);
      System.arraycopy(input, last, output, 0, examples * width);
      return output;
    }
    for (int example = 0; example < examples; example++) {
      System.arraycopy(input, (example + 1) * size - width, output, example * width, width);
    }
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    Arrays.fill(dInput, 0, examples * size, 0f);
    if (stepsFirst) {
      System.arraycopy(dOutput, 0, dInput, examples * (size - width), examples * width);
      return dInput;
    }
    for (int example = 0; example < examples; example++) {
      System.arraycopy(dOutput, example * width, dInput, (example + 1) * size - width, width);
    }
    return dInput;
  }
}
