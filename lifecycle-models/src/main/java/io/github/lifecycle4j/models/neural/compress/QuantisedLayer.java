package io.github.lifecycle4j.models.neural.compress;

import io.github.lifecycle4j.models.internal.kernels.Int8Kernels;
import io.github.lifecycle4j.models.neural.spec.Activation;

/**
 * A dense layer with weights of a byte: inputs stand for whole numbers times {@code inputScale},
 * weights of a unit for whole numbers times a scale of the unit.
 */
final class QuantisedLayer {

  /** A rounded group stays within what is allowed. */
  private static final double MOST_BEFORE_ROUNDING =
      Int8Kernels.MOST_OF_GROUP - 0.5 * Int8Kernels.GROUP;

  final int in;
  final int units;
  final int steps;
  final Activation activation;
  final float inputScale;
  final byte[] weights;
  final float[] unitScales;
  final float[] bias;

  /**
   * @param at where the layer's weights begin in those of the network
   * @param largestInput largest size of an input that is to be told apart
   */
  QuantisedLayer(
      int in,
      int units,
      int steps,
      Activation activation,
      float[] networkWeights,
      int at,
      double largestInput) {
    this.in = in;
    this.units = units;
    this.steps = steps;
    this.activation = activation;
    inputScale = largestInput > 0 ? (float) (largestInput / Int8Kernels.MOST) : 1f;
    weights = new byte[in * units];
    unitScales = new float[units];
    bias = new float[units];
    System.arraycopy(networkWeights, at + in * units, bias, 0, units);
    for (int unit = 0; unit < units; unit++) {
      quantise(networkWeights, at + unit, unit);
    }
  }

  private void quantise(float[] networkWeights, int at, int unit) {
    double largest = 0;
    double largestGroup = 0;
    double group = 0;
    for (int i = 0; i < in; i++) {
      double size = Math.abs(networkWeights[at + i * units]);
      group = i % Int8Kernels.GROUP == 0 ? size : group + size;
      largest = Math.max(largest, size);
      largestGroup = Math.max(largestGroup, group);
    }
    double scale = Math.max(largest / Int8Kernels.MOST, largestGroup / MOST_BEFORE_ROUNDING);
    unitScales[unit] = (float) scale;
    for (int i = 0; scale > 0 && i < in; i++) {
      weights[i * units + unit] = (byte) Math.round(networkWeights[at + i * units] / scale);
    }
  }

  /** Bytes of weights, scales and biases. */
  long bytes() {
    return weights.length + (2L * units + 1) * Float.BYTES;
  }
}
