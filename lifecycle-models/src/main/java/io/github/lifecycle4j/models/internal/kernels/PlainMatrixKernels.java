package io.github.lifecycle4j.models.internal.kernels;

import java.util.Arrays;

/**
 * Matrix products in plain Java: the rows of the second matrix are copied to arrays of their own,
 * for a loop is turned into vector instructions where it reads every array from the same index.
 */
class PlainMatrixKernels implements MatrixKernels {

  private static final int WORTH_PACKING = 4;
  private static final int BLOCK = 16;

  private float[][] rows = new float[0][];
  private float[] sum = new float[0];

  @Override
  public void gemm(
      int m,
      int n,
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int ldb,
      float[] c,
      int cAt,
      int ldc,
      Start start,
      float[] bias,
      int biasAt) {
    boolean packed = m >= WORTH_PACKING && n > 1;
    reserve(k, n, packed);
    if (packed) {
      for (int l = 0; l < k; l++) {
        System.arraycopy(b, bAt + l * ldb, rows[l], 0, n);
      }
    }
    for (int i = 0; i < m; i++) {
      int row = aAt + i * aRow;
      int into = cAt + i * ldc;
      switch (start) {
        case ZERO -> Arrays.fill(sum, 0, n, 0f);
        case KEEP -> System.arraycopy(c, into, sum, 0, n);
        case BIAS -> System.arraycopy(bias, biasAt, sum, 0, n);
      }
      if (packed) {
        addPacked(n, k, a, row, aColumn);
      } else if (n == 1) {
        sum[0] += dot(k, a, row, aColumn, b, bAt, ldb);
      } else {
        for (int l = 0; l < k; l++) {
          axpy(n, a[row + l * aColumn], b, bAt + l * ldb, sum, 0);
        }
      }
      System.arraycopy(sum, 0, c, into, n);
    }
  }

  private void reserve(int k, int n, boolean packed) {
    if (sum.length < n) {
      sum = new float[n];
      rows = new float[0][];
    }
    if (packed && rows.length < k) {
      rows = new float[k][sum.length];
    }
  }

  private void addPacked(int n, int k, float[] a, int row, int aColumn) {
    int l = 0;
    for (; l + 3 < k; l += 4) {
      int at = row + l * aColumn;
      addFour(
          n,
          a[at],
          a[at + aColumn],
          a[at + 2 * aColumn],
          a[at + 3 * aColumn],
          rows[l],
          rows[l + 1],
          rows[l + 2],
          rows[l + 3],
          sum);
    }
    for (; l < k; l++) {
      addOne(n, a[row + l * aColumn], rows[l], sum);
    }
  }

  private static void addFour(
      int n,
      float a0,
      float a1,
      float a2,
      float a3,
      float[] b0,
      float[] b1,
      float[] b2,
      float[] b3,
      float[] c) {
    for (int j = 0; j < n; j++) {
      c[j] += (a0 * b0[j] + a1 * b1[j]) + (a2 * b2[j] + a3 * b3[j]);
    }
  }

  private static void addOne(int n, float a, float[] b, float[] c) {
    for (int j = 0; j < n; j++) {
      c[j] += a * b[j];
    }
  }

  /** Block by block, so that the rows of both matrices stay in the cache. */
  @Override
  public void transpose(
      int rowCount, int columns, float[] a, int aAt, int lda, float[] t, int tAt, int ldt) {
    for (int i = 0; i < rowCount; i += BLOCK) {
      for (int j = 0; j < columns; j += BLOCK) {
        int lastRow = Math.min(i + BLOCK, rowCount);
        int lastColumn = Math.min(j + BLOCK, columns);
        for (int row = i; row < lastRow; row++) {
          int from = aAt + row * lda;
          int to = tAt + row;
          for (int column = j; column < lastColumn; column++) {
            t[to + column * ldt] = a[from + column];
          }
        }
      }
    }
  }

  @Override
  public void addColumnSums(
      int rowCount, int columns, float[] a, int aAt, int lda, float[] out, int outAt) {
    for (int i = 0; i < rowCount; i++) {
      axpy(columns, 1f, a, aAt + i * lda, out, outAt);
    }
  }

  @Override
  public void axpy(int n, float alpha, float[] x, int xAt, float[] y, int yAt) {
    for (int j = 0; j < n; j++) {
      y[yAt + j] += alpha * x[xAt + j];
    }
  }

  @Override
  public float dot(int n, float[] x, int xAt, float[] y, int yAt) {
    return dot(n, x, xAt, 1, y, yAt, 1);
  }

  private static float dot(int n, float[] x, int xAt, int dx, float[] y, int yAt, int dy) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int l = 0;
    for (; l + 3 < n; l += 4) {
      int p = xAt + l * dx;
      int q = yAt + l * dy;
      s0 += x[p] * y[q];
      s1 += x[p + dx] * y[q + dy];
      s2 += x[p + 2 * dx] * y[q + 2 * dy];
      s3 += x[p + 3 * dx] * y[q + 3 * dy];
    }
    for (; l < n; l++) {
      s0 += x[xAt + l * dx] * y[yAt + l * dy];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
