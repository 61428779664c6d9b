package io.github.lifecycle4j.models.internal.kernels.vector;

import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.LANES;
import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.SPECIES;

import io.github.lifecycle4j.models.internal.kernels.Rational;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** Activations and their slopes on vectors; what is left over runs in plain Java. */
class VectorActivations extends VectorMatrixKernels {

  /** 1.5 · 2²³: adding it leaves the nearest whole number in the last bits. */
  private static final float SHIFT = 12_582_912f;

  private static final float LOG2_E = 1.442695f;

  /** log 2 in two parts, of which the first has few bits (Cody and Waite 1980). */
  private static final float LOG_2_HIGH = 0.6933594f;

  private static final float LOG_2_LOW = -2.1219444E-4f;
  private static final float LEAST_EXPONENT = -87f;

  /** A row whose exponentials are in work, filled up to whole vectors. */
  private float[] row = new float[LANES];

  static FloatVector all(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  static FloatVector load(float[] x, int at) {
    return FloatVector.fromArray(SPECIES, x, at);
  }

  @Override
  public void relu(int n, float[] x, int xAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      load(x, xAt + j).max(0f).intoArray(x, xAt + j);
    }
    super.relu(n - j, x, xAt + j);
  }

  @Override
  public void reluBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      FloatVector open = load(y, yAt + j).mul(1e38f).min(1f);
      load(dy, dyAt + j).mul(open).intoArray(dy, dyAt + j);
    }
    super.reluBackward(n - j, y, yAt + j, dy, dyAt + j);
  }

  @Override
  public void tanh(int n, float[] x, int xAt) {
    int done = rational(n, 1f, 1f, 0f, x, xAt);
    super.tanh(n - done, x, xAt + done);
  }

  @Override
  public void sigmoid(int n, float[] x, int xAt) {
    int done = rational(n, 0.5f, 0.5f, 0.5f, x, xAt);
    super.sigmoid(n - done, x, xAt + done);
  }

  /**
   * x = shift + factor · tanh(inner · x) for whole vectors, by the same rational as in plain Java;
   * returns how many numbers that is. The rational stands in the loop, for a function of vectors
   * that the compiler does not inline would make an object of each.
   */
  private static int rational(int n, float inner, float factor, float shift, float[] x, int xAt) {
    FloatVector a13 = all(Rational.A13);
    FloatVector a11 = all(Rational.A11);
    FloatVector a9 = all(Rational.A9);
    FloatVector a7 = all(Rational.A7);
    FloatVector a5 = all(Rational.A5);
    FloatVector a3 = all(Rational.A3);
    FloatVector a1 = all(Rational.A1);
    FloatVector b6 = all(Rational.B6);
    FloatVector b4 = all(Rational.B4);
    FloatVector b2 = all(Rational.B2);
    FloatVector b0 = all(Rational.B0);
    int j = 0;
    for (; j + 2 * LANES <= n; j += 2 * LANES) {
      int at = xAt + j;
      FloatVector v = load(x, at).mul(inner).min(Rational.LIMIT).max(-Rational.LIMIT);
      FloatVector w = load(x, at + LANES).mul(inner).min(Rational.LIMIT).max(-Rational.LIMIT);
      FloatVector y = v.mul(v);
      FloatVector z = w.mul(w);
      FloatVector p = a13.fma(y, a11).fma(y, a9).fma(y, a7).fma(y, a5).fma(y, a3).fma(y, a1);
      FloatVector r = a13.fma(z, a11).fma(z, a9).fma(z, a7).fma(z, a5).fma(z, a3).fma(z, a1);
      FloatVector q = b6.fma(y, b4).fma(y, b2).fma(y, b0);
      FloatVector s = b6.fma(z, b4).fma(z, b2).fma(z, b0);
      v.mul(p).div(q).mul(factor).add(shift).intoArray(x, at);
      w.mul(r).div(s).mul(factor).add(shift).intoArray(x, at + LANES);
    }
    if (j + LANES <= n) {
      FloatVector v = load(x, xAt + j).mul(inner).min(Rational.LIMIT).max(-Rational.LIMIT);
      FloatVector y = v.mul(v);
      FloatVector p = a13.fma(y, a11).fma(y, a9).fma(y, a7).fma(y, a5).fma(y, a3).fma(y, a1);
      FloatVector q = b6.fma(y, b4).fma(y, b2).fma(y, b0);
      v.mul(p).div(q).mul(factor).add(shift).intoArray(x, xAt + j);
      j += LANES;
    }
    return j;
  }

  @Override
  public void tanhBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      load(dy, dyAt + j).mul(rest(load(y, yAt + j))).intoArray(dy, dyAt + j);
    }
    super.tanhBackward(n - j, y, yAt + j, dy, dyAt + j);
  }

  /** 1 − y². */
  static FloatVector rest(FloatVector y) {
    return y.mul(y).neg().add(1f);
  }

  /** y · (1 − y). */
  static FloatVector slope(FloatVector y) {
    return y.mul(y.neg().add(1f));
  }

  @Override
  public void sigmoidBackward(int n, float[] y, int yAt, float[] dy, int dyAt) {
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      load(dy, dyAt + j).mul(slope(load(y, yAt + j))).intoArray(dy, dyAt + j);
    }
    super.sigmoidBackward(n - j, y, yAt + j, dy, dyAt + j);
  }

  @Override
  public void softmax(int n, float factor, float[] x, int xAt) {
    float most = Float.NEGATIVE_INFINITY;
    int j = 0;
    if (n >= LANES) {
      FloatVector largest = load(x, xAt);
      for (j = LANES; j + LANES <= n; j += LANES) {
        largest = largest.max(load(x, xAt + j));
      }
      most = largest.reduceLanes(VectorOperators.MAX);
    }
    for (; j < n; j++) {
      most = Math.max(most, x[xAt + j]);
    }
    int padded = (n + LANES - 1) / LANES * LANES;
    if (row.length < padded) {
      row = new float[padded];
    }
    float[] work = row;
    System.arraycopy(x, xAt, work, 0, n);
    Arrays.fill(work, n, padded, Float.NEGATIVE_INFINITY);
    FloatVector sums = FloatVector.zero(SPECIES);
    for (j = 0; j < padded; j += LANES) {
      // exp(v) = 2ⁿ · exp(r) with r in ± log 2 / 2, by its series; within 2 units in the last
      // place.
      FloatVector v = load(work, j).sub(most).mul(factor).max(LEAST_EXPONENT);
      FloatVector shifted = v.fma(all(LOG2_E), all(SHIFT));
      FloatVector whole = shifted.sub(SHIFT);
      FloatVector r = whole.fma(all(-LOG_2_LOW), whole.fma(all(-LOG_2_HIGH), v));
      FloatVector p = r.fma(all(1f / 5040), all(1f / 720)).fma(r, all(1f / 120));
      p = p.fma(r, all(1f / 24)).fma(r, all(1f / 6)).fma(r, all(0.5f));
      p = p.fma(r, all(1f)).fma(r, all(1f));
      IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
      FloatVector each = p.reinterpretAsInts().add(power).reinterpretAsFloats();
      each.intoArray(work, j);
      sums = sums.add(each);
    }
    float share = 1f / sum(sums);
    for (j = 0; j + LANES <= n; j += LANES) {
      load(work, j).mul(share).intoArray(x, xAt + j);
    }
    for (; j < n; j++) {
      x[xAt + j] = work[j] * share;
    }
  }

  @Override
  public void softmaxBackward(int n, float factor, float[] y, int yAt, float[] dy, int dyAt) {
    float mean = dot(n, y, yAt, dy, dyAt);
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      FloatVector gap = load(dy, dyAt + j).sub(mean).mul(factor);
      load(y, yAt + j).mul(gap).intoArray(dy, dyAt + j);
    }
    for (; j < n; j++) {
      dy[dyAt + j] = factor * y[yAt + j] * (dy[dyAt + j] - mean);
    }
  }
}
