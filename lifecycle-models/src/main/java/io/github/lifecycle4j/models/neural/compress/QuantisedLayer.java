package io.github.lifecycle4j.models.neural.compress;

import io.github.lifecycle4j.models.internal.kernels.Int8Kernels;
import io.github.lifecycle4j.models.neural.spec.Activation;
import java.util.Arrays;

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
   * A layer of known bytes.
   *
   * @throws IllegalArgumentException if weights of a group are too large together
   */
  QuantisedLayer(
      int steps,
      Activation activation,
      float inputScale,
      byte[] weights,
      float[] unitScales,
      float[] bias) {
    this.units = bias.length;
    this.in = weights.length / units;
    this.steps = steps;
    this.activation = activation;
    this.inputScale = inputScale;
    this.weights = weights;
    this.unitScales = unitScales;
    this.bias = bias;
    for (int unit = 0; unit < units; unit++) {
      requireSmallGroups(unit);
    }
  }

  private void requireSmallGroups(int unit) {
    int group = 0;
    for (int i = 0; i < in; i++) {
      int size = Math.abs(weights[i * units + unit]);
      group = i % Int8Kernels.GROUP == 0 ? size : group + size;
      if (size > Int8Kernels.MOST || group > Int8Kernels.MOST_OF_GROUP) {
        throw new IllegalArgumentException(
            "The weights of unit %s up to input %s are too large to be added up in 16 bits: %s, a group %s. At most %s and %s will do."
                .formatted(unit, i, size, group, Int8Kernels.MOST, Int8Kernels.MOST_OF_GROUP));
      }
    }
  }

  /**
   * A layer of a network of floats.
   *
   * @param at where the layer's weights begin in those of the network
   * @param largestInput largest size of an input that is to be told apart
   */
  static QuantisedLayer of(
      int in,
      int units,
      int steps,
      Activation activation,
      float[] networkWeights,
      int at,
      double largestInput) {
    byte[] weights = new byte[in * units];
    float[] unitScales = new float[units];
    for (int unit = 0; unit < units; unit++) {
      unitScales[unit] = quantise(in, units, networkWeights, at + unit, weights, unit);
    }
    int bias = at + in * units;
    return new QuantisedLayer(
        steps,
        activation,
        largestInput > 0 ? (float) (largestInput / Int8Kernels.MOST) : 1f,
        weights,
        unitScales,
        Arrays.copyOfRange(networkWeights, bias, bias + units));
  }

  /** Writes the bytes of a unit and returns their scale. */
  private static float quantise(
      int in, int units, float[] networkWeights, int at, byte[] weights, int unit) {
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
    for (int i = 0; scale > 0 && i < in; i++) {
      weights[i * units + unit] = (byte) Math.round(networkWeights[at + i * units] / scale);
    }
    return (float) scale;
  }

  /** Bytes of weights, scales and biases. */
  long bytes() {
    return weights.length + (2L * units + 1) * Float.BYTES;
  }
}
