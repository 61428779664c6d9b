package io.github.lifecycle4j.models.internal.kernels;

import java.util.Arrays;

/**
 * Products of whole numbers within a byte, taken on floats, which hold sums of this size exactly,
 * {@value #BLOCK} rows at a time. Owns its work space: for one thread.
 */
public final class WholeProducts {

  /** 127 · 127 · 1024 is below 2²⁴. */
  private static final int BLOCK = 1024;

  private final MatrixKernels kernels;
  private float[] left = {};
  private float[] sums = {};

  /** Products by these kernels. */
  public WholeProducts(MatrixKernels kernels) {
    this.kernels = kernels;
  }

  /**
   * C = A·B.
   *
   * @param a A of m × depth, row by row, from −127 to 127
   * @param b B of depth × columns, row by row, whole numbers from −127 to 127
   * @param c receives C of m × columns, row by row
   */
  public void multiply(int m, byte[] a, int depth, float[] b, int columns, int[] c) {
    left = atLeast(m * depth, left);
    sums = atLeast(m * columns, sums);
    for (int i = 0; i < m * depth; i++) {
      left[i] = a[i];
    }
    Arrays.fill(c, 0, m * columns, 0);
    for (int from = 0; from < depth; from += BLOCK) {
      int count = Math.min(BLOCK, depth - from);
      kernels.gemm(
          m,
          columns,
          count,
          left,
          from,
          depth,
          1,
          b,
          from * columns,
          columns,
          sums,
          0,
          columns,
          Start.ZERO,
          sums,
          0);
      for (int i = 0; i < m * columns; i++) {
        c[i] += (int) sums[i];
      }
    }
  }

  private static float[] atLeast(int size, float[] array) {
    return array.length >= size ? array : new float[size];
  }
}
