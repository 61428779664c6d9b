package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.internal.kernels.Start;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.Lstm} at work. The sums of the gates
 * come from one product over all steps and one product a step for what the step before adds; the
 * weights of the input with their bias lie before those of the state.
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
  private final float[] before;
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
    before = new float[rows * units];
    dGates = new float[rows * 4 * units];
    dState = new float[desk.examples * units];
    dInput = first ? NONE : new float[rows * in];
    zeros = new float[units];
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
    Kernels kernels = desk.kernels;
    fromInput.forward(examples * steps, x, gates);
    int ldGates = steps * 4 * units;
    int ldState = steps * units;
    for (int t = 0; t < steps; t++) {
      if (t > 0) {
        fromBefore.forward(
            examples, output, (t - 1) * units, ldState, gates, t * 4 * units, ldGates, Start.KEEP);
      }
      for (int example = 0; example < examples; example++) {
        int row = example * steps + t;
        int i = row * units;
        kernels.lstmCell(
            units,
            gates,
            row * 4 * units,
            t == 0 ? zeros : states,
            t == 0 ? 0 : i - units,
            states,
            i,
            squashed,
            i,
            output,
            i);
      }
    }
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    Kernels kernels = desk.kernels;
    int ldGates = steps * 4 * units;
    int ldState = steps * units;
    fromBefore.transpose();
    Arrays.fill(dState, 0, examples * units, 0f);
    for (int t = steps - 1; t >= 0; t--) {
      if (t < steps - 1) {
        fromBefore.inputGradients(
            examples,
            dGates,
            (t + 1) * 4 * units,
            ldGates,
            dOutput,
            t * units,
            ldState,
            Start.KEEP);
      }
      for (int example = 0; example < examples; example++) {
        int row = example * steps + t;
        int i = row * units;
        kernels.lstmCellBackward(
            units,
            gates,
            row * 4 * units,
            t == 0 ? zeros : states,
            t == 0 ? 0 : i - units,
            squashed,
            i,
            dOutput,
            i,
            dState,
            example * units,
            dGates,
            row * 4 * units);
      }
    }
    int rows = examples * steps;
    Recurrence.shift(output, before, examples, steps, units);
    fromBefore.weightGradients(rows, before, units, dGates, 4 * units);
    if (first) {
      fromInput.weightGradients(rows, input, in, dGates, 4 * units);
    } else {
      fromInput.backward(rows, input, dGates, dInput);
    }
    return dInput;
  }
}
