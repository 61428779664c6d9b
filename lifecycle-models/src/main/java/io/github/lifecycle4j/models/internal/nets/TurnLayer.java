package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.SplittableRandom;

/**
 * Brings sequences from one order to the other: all steps of an example one after another, or all
 * examples of a step.
 */
final class TurnLayer extends Layer {

  private final int steps;
  private final int width;
  private final boolean stepsFirst;
  private final float[] output;
  private final float[] dInput;

  /**
   * @param stepsFirst whether the output has all examples of the first step before the second step
   */
  TurnLayer(Desk desk, Shape shape, boolean stepsFirst) {
    super(desk);
    steps = shape.steps();
    width = shape.width();
    this.stepsFirst = stepsFirst;
    output = new float[desk.examples * shape.size()];
    dInput = new float[output.length];
  }

  @Override
  int parameters() {
    return 0;
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {}

  @Override
  float[] forward(float[] input, int examples) {
    turn(input, output, examples, stepsFirst);
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    turn(dOutput, dInput, examples, !stepsFirst);
    return dInput;
  }

  private void turn(float[] from, float[] to, int examples, boolean forward) {
    int rows = forward ? steps : examples;
    int columns = forward ? examples : steps;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = (column * rows + row) * width;
        System.arraycopy(from, at, to, (row * columns + column) * width, width);
      }
    }
  }
}
