package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.SplittableRandom;

/** {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.Position} at work. */
final class PositionLayer extends Layer {

  private final float[] places;
  private final float[] output;

  PositionLayer(Desk desk, Shape shape) {
    super(desk);
    int width = shape.width();
    places = new float[shape.size()];
    for (int t = 0; t < shape.steps(); t++) {
      for (int j = 0; j < width; j++) {
        double angle = t / Math.pow(10_000, (j - j % 2) / (double) width);
        places[t * width + j] = (float) (j % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
      }
    }
    output = new float[desk.examples * places.length];
  }

  @Override
  int parameters() {
    return 0;
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {}

  @Override
  float[] forward(float[] input, int examples) {
    int size = places.length;
    System.arraycopy(input, 0, output, 0, examples * size);
    for (int example = 0; example < examples; example++) {
      desk.kernels.axpy(size, 1f, places, 0, output, example * size);
    }
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    return dOutput;
  }
}
