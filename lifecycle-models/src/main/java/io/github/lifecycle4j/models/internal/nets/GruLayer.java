package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Start;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.SplittableRandom;

/**
 * {@link io.github.lifecycle4j.models.neural.spec.LayerSpec.Gru} at work. The weights of the input
 * with their bias lie before those of the output before with theirs. All examples of a step lie
 * side by side.
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
  private final float[] zeros;
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
    zeros = new float[desk.examples * units];
    dGates = new float[desk.examples * 3 * units];
    dRecurrent = new float[desk.examples * 3 * units];
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
    int block = examples * units;
    int ld = 3 * units;
    for (int t = 0; t < steps; t++) {
      float[] before = t == 0 ? zeros : output;
      int from = t == 0 ? 0 : (t - 1) * block;
      int to = t * block;
      fromInput.forward(examples, x, t * examples * in, in, gates, 3 * to, ld, Start.BIAS);
      fromBefore.forward(examples, before, from, units, recurrent, 3 * to, ld, Start.BIAS);
      desk.kernels.gruCell(
          examples, units, gates, 3 * to, recurrent, 3 * to, before, from, output, to);
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
    int ld = 3 * units;
    for (int t = steps - 1; t >= 0; t--) {
      int at = t * block;
      float[] before = t == 0 ? zeros : output;
      int beforeAt = t == 0 ? 0 : at - block;
      desk.kernels.gruCellBackward(
          examples,
          units,
          gates,
          3 * at,
          recurrent,
          3 * at,
          before,
          beforeAt,
          dOutput,
          at,
          dGates,
          0,
          dRecurrent,
          0);
      int from = t * examples * in;
      fromInput.addGradients(examples, input, from, in, dGates, 0, ld);
      if (!first) {
        fromInput.inputGradients(examples, dGates, 0, ld, dInput, from, in, Start.ZERO);
      }
      fromBefore.addGradients(examples, before, beforeAt, units, dRecurrent, 0, ld);
      if (t > 0) {
        desk.kernels.axpy(block, 1f, dOutput, at, dOutput, beforeAt);
        fromBefore.inputGradients(
            examples, dRecurrent, 0, ld, dOutput, beforeAt, units, Start.KEEP);
      }
    }
    return dInput;
  }
}
