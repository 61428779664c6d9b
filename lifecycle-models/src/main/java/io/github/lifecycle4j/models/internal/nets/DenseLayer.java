package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.SplittableRandom;

/** {@link LayerSpec.Dense} at work. */
final class DenseLayer extends Layer {

  private static final float[] NONE = {};

  private final Linear linear;
  private final Activation activation;
  private final int in;
  private final int units;
  private final int steps;
  private final boolean first;
  private final float[] output;
  private final float[] dInput;
  private float[] input = NONE;

  /**
   * @param first whether nobody asks for the gradient of its input
   */
  DenseLayer(Desk desk, LayerSpec.Dense spec, Shape shape, int at, boolean first) {
    super(desk);
    activation = spec.activation();
    in = shape.width();
    units = spec.units();
    steps = shape.steps();
    this.first = first;
    linear = new Linear(desk, at, in, units, true);
    output = new float[desk.examples * steps * units];
    dInput = first ? NONE : new float[desk.examples * steps * in];
  }

  @Override
  int parameters() {
    return linear.parameters();
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    linear.initialise(random, weights, activation == Activation.RELU ? in : (double) in + units);
  }

  @Override
  float[] forward(float[] x, int examples) {
    input = x;
    int rows = examples * steps;
    linear.forward(rows, x, output);
    Activations.forward(activation, desk.kernels, rows * units, output);
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    int rows = examples * steps;
    Activations.backward(activation, desk.kernels, rows * units, output, dOutput);
    if (first) {
      linear.weightGradients(rows, input, in, dOutput, units);
    } else {
      linear.backward(rows, input, dOutput, dInput);
    }
    return dInput;
  }
}
