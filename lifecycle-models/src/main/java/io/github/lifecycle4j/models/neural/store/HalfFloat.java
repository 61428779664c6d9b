package io.github.lifecycle4j.models.neural.store;

/** Numbers of IEEE 754 binary16, rounded to the nearest, ties to even. */
final class HalfFloat {

  private HalfFloat() {}

  /** The bits of the nearest half; infinite beyond ±65,520. */
  static short bits(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    float size = Math.abs(value);
    if (Float.isNaN(value)) {
      return (short) (sign | 0x7E00);
    }
    if (size >= 65_520f) {
      return (short) (sign | 0x7C00);
    }
    if (size < 0x1p-14f) {
      // Below the normal halves: adding and taking away 2⁻¹ leaves multiples of 2⁻²⁴.
      int steps = Math.round((size + 0.5f - 0.5f) * 0x1p24f);
      return (short) (sign | steps);
    }
    int magnitude = bits & 0x7FFFFFFF;
    int rounded = magnitude + 0xFFF + ((magnitude >>> 13) & 1);
    return (short) (sign | ((rounded >>> 13) - ((127 - 15) << 10)));
  }

  /** The number of these bits. */
  static float value(short half) {
    int exponent = (half >>> 10) & 0x1F;
    int mantissa = half & 0x3FF;
    float size;
    if (exponent == 0) {
      size = mantissa * 0x1p-24f;
    } else if (exponent == 0x1F) {
      size = mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      size = Float.intBitsToFloat(((exponent + 127 - 15) << 23) | (mantissa << 13));
    }
    return half < 0 ? -size : size;
  }
}
