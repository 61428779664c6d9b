package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Start;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.Lstm} at work. The sums of the gates
 * come from a product with the input and one with the output of the step before; the weights of the
 * input with their bias lie before those of the output. All examples of a step lie side by side.
 */
final class LstmLayer extends Layer {

  private static final float[] NONE = {};

  private final int in;
  private final int units;
  private final int steps;
  private final boolean first;
  private final int at;
  private final Linear fromInput;
  private final Linear fromBefore;
  private final float[] gates;
  private final float[] states;
  private final float[] squashed;
  private final float[] output;
  private final float[] dGates;
  private final float[] dState;
  private final float[] dInput;
  private final float[] zeros;
  private float[] input = NONE;

  LstmLayer(Desk desk, int units, Shape shape, int at, boolean first) {
    super(desk);
    this.units = units;
    this.at = at;
    this.first = first;
    in = shape.width();
    steps = shape.steps();
    fromInput = new Linear(desk, at, in, 4 * units, true);
    fromBefore = new Linear(desk, at + fromInput.parameters(), units, 4 * units, false);
    int rows = desk.examples * steps;
    gates = new float[rows * 4 * units];
    states = new float[rows * units];
    squashed = new float[rows * units];
    output = new float[rows * units];
    dGates = new float[desk.examples * 4 * units];
    dState = new float[desk.examples * units];
    dInput = first ? NONE : new float[rows * in];
    zeros = new float[desk.examples * units];
  }

  @Override
  int parameters() {
    return fromInput.parameters() + fromBefore.parameters();
  }

  /**
   * Glorot's draws; the forget gates begin open (bias 1, Jozefowicz, Zaremba and Sutskever 2015).
   */
  @Override
  void initialise(SplittableRandom random, float[] weights) {
    fromInput.initialise(random, weights, (double) in + units);
    fromBefore.initialise(random, weights, 2.0 * units);
    int bias = at + in * 4 * units;
    Arrays.fill(weights, bias + units, bias + 2 * units, 1f);
  }

  @Override
  float[] forward(float[] x, int examples) {
    input = x;
    int block = examples * units;
    for (int t = 0; t < steps; t++) {
      int from = (t - 1) * block;
      int to = t * block;
      fromInput.forward(examples, x, t * examples * in, in, gates, 4 * to, 4 * units, Start.BIAS);
      if (t > 0) {
        fromBefore.forward(examples, output, from, units, gates, 4 * to, 4 * units, Start.KEEP);
      }
      desk.kernels.lstmCell(
          examples,
          units,
          gates,
          4 * to,
          t == 0 ? zeros : states,
          t == 0 ? 0 : from,
          states,
          to,
          squashed,
          to,
          output,
          to);
    }
    return output;
  }

  /**
   * Step by step to the end, so that what a step computes is still in the cache when it is used.
   */
  @Override
  float[] backward(float[] dOutput, int examples) {
    fromBefore.transpose();
    fromBefore.clearGradients();
    fromInput.clearGradients();
    if (!first) {
      fromInput.transpose();
    }
    int block = examples * units;
    int ld = 4 * units;
    Arrays.fill(dState, 0, block, 0f);
    for (int t = steps - 1; t >= 0; t--) {
      int at = t * block;
      int before = at - block;
      desk.kernels.lstmCellBackward(
          examples,
          units,
          gates,
          4 * at,
          t == 0 ? zeros : states,
          t == 0 ? 0 : before,
          squashed,
          at,
          dOutput,
          at,
          dState,
          0,
          dGates,
          0);
      int from = t * examples * in;
      fromInput.addGradients(examples, input, from, in, dGates, 0, ld);
      if (!first) {
        fromInput.inputGradients(examples, dGates, 0, ld, dInput, from, in, Start.ZERO);
      }
      if (t > 0) {
        fromBefore.addGradients(examples, output, before, units, dGates, 0, ld);
        fromBefore.inputGradients(examples, dGates, 0, ld, dOutput, before, units, Start.KEEP);
      }
    }
    return dInput;
  }
}
