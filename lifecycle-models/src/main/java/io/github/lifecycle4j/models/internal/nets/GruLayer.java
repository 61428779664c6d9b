package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Start;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.Gru} at work. The weights of the input
 * with their bias lie before those of the output before with theirs.
 */
final class GruLayer extends Layer {

  private static final float[] NONE = {};

  private final int in;
  private final int units;
  private final int steps;
  private final boolean first;
  private final Linear fromInput;
  private final Linear fromBefore;
  private final float[] gates;
  private final float[] recurrent;
  private final float[] output;
  private final float[] before;
  private final float[] dGates;
  private final float[] dRecurrent;
  private final float[] dInput;
  private float[] input = NONE;

  GruLayer(Desk desk, int units, Shape shape, int at, boolean first) {
    super(desk);
    this.units = units;
    this.first = first;
    in = shape.width();
    steps = shape.steps();
    fromInput = new Linear(desk, at, in, 3 * units, true);
    fromBefore = new Linear(desk, at + fromInput.parameters(), units, 3 * units, true);
    int rows = desk.examples * steps;
    gates = new float[rows * 3 * units];
    recurrent = new float[rows * 3 * units];
    output = new float[rows * units];
    before = new float[rows * units];
    dGates = new float[rows * 3 * units];
    dRecurrent = new float[rows * 3 * units];
    dInput = first ? NONE : new float[rows * in];
  }

  @Override
  int parameters() {
    return fromInput.parameters() + fromBefore.parameters();
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    fromInput.initialise(random, weights, (double) in + units);
    fromBefore.initialise(random, weights, 2.0 * units);
  }

  @Override
  float[] forward(float[] x, int examples) {
    input = x;
    fromInput.forward(examples * steps, x, gates);
    int ldGates = steps * 3 * units;
    int ldState = steps * units;
    for (int t = 0; t < steps; t++) {
      for (int example = 0; example < examples; example++) {
        int i = (example * steps + t) * units;
        if (t == 0) {
          Arrays.fill(before, i, i + units, 0f);
        } else {
          System.arraycopy(output, i - units, before, i, units);
        }
      }
      fromBefore.forward(
          examples, before, t * units, ldState, recurrent, t * 3 * units, ldGates, Start.BIAS);
      for (int example = 0; example < examples; example++) {
        int row = example * steps + t;
        desk.kernels.gruCell(
            units,
            gates,
            row * 3 * units,
            recurrent,
            row * 3 * units,
            before,
            row * units,
            output,
            row * units);
      }
    }
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    int ldGates = steps * 3 * units;
    int ldState = steps * units;
    fromBefore.transpose();
    for (int t = steps - 1; t >= 0; t--) {
      for (int example = 0; example < examples; example++) {
        int row = example * steps + t;
        desk.kernels.gruCellBackward(
            units,
            gates,
            row * 3 * units,
            recurrent,
            row * 3 * units,
            before,
            row * units,
            dOutput,
            row * units,
            dGates,
            row * 3 * units,
            dRecurrent,
            row * 3 * units);
        if (t > 0) {
          desk.kernels.axpy(units, 1f, dOutput, row * units, dOutput, (row - 1) * units);
        }
      }
      if (t > 0) {
        fromBefore.inputGradients(
            examples,
            dRecurrent,
            t * 3 * units,
            ldGates,
            dOutput,
            (t - 1) * units,
            ldState,
            Start.KEEP);
      }
    }
    int rows = examples * steps;
    fromBefore.weightGradients(rows, before, units, dRecurrent, 3 * units);
    if (first) {
      fromInput.weightGradients(rows, input, in, dGates, 3 * units);
    } else {
      fromInput.backward(rows, input, dGates, dInput);
    }
    return dInput;
  }
}
