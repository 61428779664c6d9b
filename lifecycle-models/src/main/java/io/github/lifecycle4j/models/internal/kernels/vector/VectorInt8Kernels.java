package io.github.lifecycle4j.models.internal.kernels.vector;

import io.github.lifecycle4j.models.internal.kernels.Int8Kernels;
import io.github.lifecycle4j.models.internal.kernels.Int8Weights;
import io.github.lifecycle4j.models.internal.kernels.WholeProducts;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The products on vectors of 16-bit numbers. Weights lie in panels of as many columns as a vector
 * has lanes, row after row, the rows filled up with zeros to whole groups. The sums of a group go
 * to two vectors of 32 bits, of the even and of the odd columns. For many rows at once products of
 * floats are faster, for Java gives no way to a machine's own products of bytes.
 */
public final class VectorInt8Kernels implements Int8Kernels {

  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SHORTS.length();
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(8 * LANES));

  /** Whether as many bytes as a vector has floats are a vector too. */
  private static final boolean WIDE = FLOATS.length() >= 8;

  private static final VectorSpecies<Byte> QUARTER =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, 8 * FLOATS.length())));

  /** Rows from which it pays to unpack the weights for a product of floats. */
  private static final int MANY = 16;

  private final WholeProducts whole = new WholeProducts(new VectorKernels());
  private float[] floats = new float[0];
  private final int[] even = new int[LANES / 2];
  private final int[] odd = new int[LANES / 2];

  /** Kernels with work space of their own, for one thread. */
  public VectorInt8Kernels() {}

  @Override
  public Int8Weights pack(int rows, int columns, byte[] weights) {
    int deep = up(rows, GROUP);
    int wide = up(columns, 2 * LANES);
    byte[] packed = new byte[deep * wide];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int panel = column / LANES;
        packed[(panel * deep + row) * LANES + column % LANES] = weights[row * columns + column];
      }
    }
    return Int8Weights.ofBytes(deep, wide, packed);
  }

  private static int up(int size, int step) {
    return (size + step - 1) / step * step;
  }

  @Override
  public void multiply(int m, byte[] a, Int8Weights b, int[] c) {
    if (m >= MANY) {
      whole.multiply(m, a, b.depth(), unpacked(b), b.stride(), c);
      return;
    }
    for (int column = 0; column < b.stride(); column += 2 * LANES) {
      int panel = column * b.depth();
      for (int row = 0; row < m; row++) {
        line(b.depth(), a, row * b.depth(), b.bytes(), panel, c, row * b.stride() + column);
      }
    }
  }

  /** The weights row by row as floats. */
  private float[] unpacked(Int8Weights b) {
    if (floats.length < b.depth() * b.stride()) {
      floats = new float[b.depth() * b.stride()];
    }
    int from = 0;
    for (int panel = 0; panel < b.stride(); panel += LANES) {
      for (int row = 0; row < b.depth(); row++) {
        unpack(b.bytes(), from, row * b.stride() + panel);
        from += LANES;
      }
    }
    return floats;
  }

  private void unpack(byte[] bytes, int from, int to) {
    if (WIDE) {
      for (int i = 0; i < LANES; i += FLOATS.length()) {
        ByteVector some = ByteVector.fromArray(QUARTER, bytes, from + i);
        ((FloatVector) some.convertShape(VectorOperators.B2F, FLOATS, 0)).intoArray(floats, to + i);
      }
    } else {
      for (int i = 0; i < LANES; i++) {
        floats[to + i] = bytes[from + i];
      }
    }
  }

  /** One row by two panels. */
  private void line(int depth, byte[] a, int aAt, byte[] b, int bAt, int[] c, int cAt) {
    IntVector even0 = IntVector.zero(INTS);
    IntVector odd0 = even0;
    IntVector even1 = even0;
    IntVector odd1 = even0;
    int other = depth * LANES;
    for (int k = 0; k < depth; k += GROUP) {
      ShortVector sum0 = ShortVector.zero(SHORTS);
      ShortVector sum1 = sum0;
      for (int l = k; l < k + GROUP; l++) {
        int at = bAt + l * LANES;
        short x = a[aAt + l];
        sum0 = sum0.add(weights(b, at).mul(x));
        sum1 = sum1.add(weights(b, at + other).mul(x));
      }
      even0 = even0.add(even(sum0));
      odd0 = odd0.add(odd(sum0));
      even1 = even1.add(even(sum1));
      odd1 = odd1.add(odd(sum1));
    }
    store(even0, odd0, c, cAt);
    store(even1, odd1, c, cAt + LANES);
  }

  private static ShortVector weights(byte[] b, int at) {
    return (ShortVector)
        ByteVector.fromArray(BYTES, b, at).convertShape(VectorOperators.B2S, SHORTS, 0);
  }

  private static IntVector even(ShortVector sums) {
    return sums.reinterpretAsInts()
        .lanewise(VectorOperators.LSHL, 16)
        .lanewise(VectorOperators.ASHR, 16);
  }

  private static IntVector odd(ShortVector sums) {
    return sums.reinterpretAsInts().lanewise(VectorOperators.ASHR, 16);
  }

  private void store(IntVector evens, IntVector odds, int[] c, int at) {
    evens.intoArray(even, 0);
    odds.intoArray(odd, 0);
    for (int i = 0; i < even.length; i++) {
      c[at + 2 * i] = even[i];
      c[at + 2 * i + 1] = odd[i];
    }
  }

  @Override
  public void quantise(int n, float[] x, int xAt, float factor, byte[] q, int qAt) {
    int i = 0;
    for (; WIDE && i + FLOATS.length() <= n; i += FLOATS.length()) {
      FloatVector value = FloatVector.fromArray(FLOATS, x, xAt + i).mul(factor);
      IntVector near = value.max(-MOST).min(MOST).add(ROUNDING).reinterpretAsInts();
      ((ByteVector) near.convertShape(VectorOperators.I2B, QUARTER, 0)).intoArray(q, qAt + i);
    }
    for (; i < n; i++) {
      q[qAt + i] = Int8Kernels.quantised(x[xAt + i], factor);
    }
  }
}
