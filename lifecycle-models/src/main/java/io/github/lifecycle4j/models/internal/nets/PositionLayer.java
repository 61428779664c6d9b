package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.SplittableRandom;

/** {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.Position} at work. */
final class PositionLayer extends Layer {

  private final int steps;
  private final int width;
  private final boolean stepsFirst;
  private final float[] places;
  private final float[] output;

  PositionLayer(Desk desk, Shape shape, boolean stepsFirst) {
    super(desk);
    this.stepsFirst = stepsFirst;
    steps = shape.steps();
    width = shape.width();
    places = new float[shape.size()];
    for (int t = 0; t < steps; t++) {
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
    for (int row = 0; row < examples * steps; row++) {
      int step = stepsFirst ? row / examples : row % steps;
      desk.kernels.axpy(width, 1f, places, step * width, output, row * width);
    }
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    return dOutput;
  }
}
