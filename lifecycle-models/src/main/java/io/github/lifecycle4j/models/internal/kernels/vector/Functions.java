package io.github.lifecycle4j.models.internal.kernels.vector;

import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.SPECIES;

import io.github.lifecycle4j.models.internal.kernels.Rational;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** Functions of each number of a vector. */
final class Functions {

  /** 1.5 · 2²³: adding it leaves the nearest whole number in the last bits. */
  private static final float SHIFT = 12_582_912f;

  private static final float LOG2_E = 1.442695f;

  /** log 2 in two parts, of which the first has few bits (Cody and Waite 1980). */
  private static final float LOG_2_HIGH = 0.6933594f;

  private static final float LOG_2_LOW = -2.1219444E-4f;
  private static final float LEAST_EXPONENT = -87f;

  private Functions() {}

  private static FloatVector all(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  /** tanh by the same rational as in plain Java. */
  static FloatVector tanh(FloatVector x) {
    FloatVector v = x.min(Rational.LIMIT).max(-Rational.LIMIT);
    FloatVector y = v.mul(v);
    FloatVector p = all(Rational.A13).fma(y, all(Rational.A11));
    p = p.fma(y, all(Rational.A9)).fma(y, all(Rational.A7)).fma(y, all(Rational.A5));
    p = p.fma(y, all(Rational.A3)).fma(y, all(Rational.A1));
    FloatVector q = all(Rational.B6).fma(y, all(Rational.B4));
    q = q.fma(y, all(Rational.B2)).fma(y, all(Rational.B0));
    return v.mul(p).div(q);
  }

  /** 1 / (1 + exp(−x)) through tanh. */
  static FloatVector sigmoid(FloatVector x) {
    return tanh(x.mul(0.5f)).fma(all(0.5f), all(0.5f));
  }

  /**
   * exp(x) for x ≤ 0 within 2 units in the last place, and exp(−87) below −87: 2ⁿ times the series
   * of the rest, which lies within ± log 2 / 2.
   */
  static FloatVector exp(FloatVector x) {
    FloatVector v = x.max(LEAST_EXPONENT);
    FloatVector shifted = v.fma(all(LOG2_E), all(SHIFT));
    FloatVector n = shifted.sub(SHIFT);
    FloatVector r = n.fma(all(-LOG_2_HIGH), v);
    r = n.fma(all(-LOG_2_LOW), r);
    FloatVector p = r.fma(all(1f / 5040), all(1f / 720));
    p = p.fma(r, all(1f / 120)).fma(r, all(1f / 24)).fma(r, all(1f / 6)).fma(r, all(0.5f));
    p = p.fma(r, all(1f)).fma(r, all(1f));
    IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
    return p.reinterpretAsInts().add(power).reinterpretAsFloats();
  }
}
