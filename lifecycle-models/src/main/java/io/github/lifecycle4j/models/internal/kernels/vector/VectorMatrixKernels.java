package io.github.lifecycle4j.models.internal.kernels.vector;

import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.LANES;
import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.SPECIES;

import io.github.lifecycle4j.models.internal.kernels.PlainKernels;
import io.github.lifecycle4j.models.internal.kernels.Start;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Matrix products by tiles of C that stay in registers (Goto and van de Geijn 2008, without a copy
 * of A): C is cut into panels of columns, a panel of B is copied side by side where it pays or its
 * width is no multiple of a vector, and tiles run down the rows.
 */
class VectorMatrixKernels extends PlainKernels {

  /** With 8 lanes a machine has 16 registers, too few for a tile of 4 × 4 vectors. */
  private static final int WIDEST = LANES == 8 ? 2 : 4;

  /** Terms of the sum for which a panel of B stays in the cache. */
  private static final int BLOCK = 256;

  /** Rows from which copying a panel of B pays. */
  private static final int WORTH_PACKING = 16;

  private static final int MOST_ROWS = 8;

  private float[] panel = new float[0];
  private final float[] edge = new float[MOST_ROWS * 4 * LANES];
  private final float[] lanes = new float[LANES];

  // What the tiles of the panel in work share.
  private int terms;
  private float[] factors = panel;
  private int factorRow;
  private int factorColumn;
  private float[] columns = panel;
  private int columnsAt;
  private int columnsStride;

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
    if (n == 1 && ldb == 1) {
      timesVector(m, k, a, aAt, aRow, aColumn, b, bAt, c, cAt, ldc, start, bias, biasAt);
      return;
    }
    if (n == 1) {
      super.gemm(m, n, k, a, aAt, aRow, aColumn, b, bAt, ldb, c, cAt, ldc, start, bias, biasAt);
      return;
    }
    if (m == 1 && n >= LANES) {
      rowTimesMatrix(n, k, a, aAt, aColumn, b, bAt, ldb, c, cAt, start, bias, biasAt);
      return;
    }
    factors = a;
    factorRow = aRow;
    factorColumn = aColumn;
    for (int from = 0; from == 0 || from < k; from += BLOCK) {
      terms = Math.min(BLOCK, k - from);
      Start now = from == 0 ? start : Start.KEEP;
      int j = 0;
      while (j < n) {
        int vectors = vectors(n - j);
        int width = Math.min(n - j, vectors * LANES);
        choosePanel(m, b, bAt + from * ldb + j, ldb, width, vectors * LANES);
        int at = aAt + from * aColumn;
        if (width == vectors * LANES) {
          whole(m, vectors, at, c, cAt + j, ldc, now, bias, biasAt + j);
        } else {
          ragged(m, vectors, width, at, c, cAt + j, ldc, now, bias, biasAt + j);
        }
        j += width;
      }
    }
  }

  /** Vectors in the next panel of so many columns that are left. */
  private static int vectors(int left) {
    if (WIDEST == 4 && left > 3 * LANES) {
      return 4;
    }
    return left > LANES ? 2 : 1;
  }

  private void choosePanel(int m, float[] b, int bAt, int ldb, int width, int padded) {
    if (width == padded && m < WORTH_PACKING) {
      columns = b;
      columnsAt = bAt;
      columnsStride = ldb;
      return;
    }
    if (panel.length < terms * padded) {
      panel = new float[BLOCK * 4 * LANES];
    }
    for (int l = 0; l < terms; l++) {
      System.arraycopy(b, bAt + l * ldb, panel, l * padded, width);
      Arrays.fill(panel, l * padded + width, (l + 1) * padded, 0f);
    }
    columns = panel;
    columnsAt = 0;
    columnsStride = padded;
  }

  private static int rows(int vectors, int left) {
    int most = vectors == 1 ? MOST_ROWS : 4;
    return left >= most ? most : 1;
  }

  private void whole(
      int m, int vectors, int aAt, float[] c, int cAt, int ldc, Start start, float[] bias, int at) {
    for (int i = 0; i < m; ) {
      int rows = rows(vectors, m - i);
      tile(rows, vectors, aAt + i * factorRow, c, cAt + i * ldc, ldc, start, bias, at);
      i += rows;
    }
  }

  /** A panel that is no multiple of a vector wide: its tiles are worked on beside C. */
  private void ragged(
      int m,
      int vectors,
      int width,
      int aAt,
      float[] c,
      int cAt,
      int ldc,
      Start start,
      float[] bias,
      int biasAt) {
    int stride = vectors * LANES;
    for (int i = 0; i < m; ) {
      int rows = rows(vectors, m - i);
      for (int row = 0; row < rows && start != Start.ZERO; row++) {
        boolean keep = start == Start.KEEP;
        System.arraycopy(
            keep ? c : bias, keep ? cAt + (i + row) * ldc : biasAt, edge, row * stride, width);
      }
      Start now = start == Start.ZERO ? Start.ZERO : Start.KEEP;
      tile(rows, vectors, aAt + i * factorRow, edge, 0, stride, now, bias, 0);
      for (int row = 0; row < rows; row++) {
        System.arraycopy(edge, row * stride, c, cAt + (i + row) * ldc, width);
      }
      i += rows;
    }
  }

  private void tile(
      int rows,
      int vectors,
      int aAt,
      float[] c,
      int cAt,
      int ldc,
      Start start,
      float[] bias,
      int biasAt) {
    float[] a = factors;
    int step = factorRow;
    int next = factorColumn;
    float[] b = columns;
    int bAt = columnsAt;
    int ldb = columnsStride;
    if (vectors == 4) {
      if (rows == 4) {
        Tiles.tile4x4(terms, a, aAt, step, next, b, bAt, ldb, c, cAt, ldc, start, bias, biasAt);
      } else {
        Tiles.tile1x4(terms, a, aAt, step, next, b, bAt, ldb, c, cAt, ldc, start, bias, biasAt);
      }
    } else if (vectors == 2) {
      if (rows == 4) {
        Tiles.tile4x2(terms, a, aAt, step, next, b, bAt, ldb, c, cAt, ldc, start, bias, biasAt);
      } else {
        Tiles.tile1x2(terms, a, aAt, step, next, b, bAt, ldb, c, cAt, ldc, start, bias, biasAt);
      }
    } else if (rows == 8) {
      Tiles.tile8x1(terms, a, aAt, step, next, b, bAt, ldb, c, cAt, ldc, start, bias, biasAt);
    } else {
      Tiles.tile1x1(terms, a, aAt, step, next, b, bAt, ldb, c, cAt, ldc, start, bias, biasAt);
    }
  }

  /** The product of one row: the rows of B are read once, four at a time, in the order they lie. */
  private void rowTimesMatrix(
      int n,
      int k,
      float[] a,
      int aAt,
      int aColumn,
      float[] b,
      int bAt,
      int ldb,
      float[] c,
      int cAt,
      Start start,
      float[] bias,
      int biasAt) {
    if (start == Start.ZERO) {
      Arrays.fill(c, cAt, cAt + n, 0f);
    } else if (start == Start.BIAS) {
      System.arraycopy(bias, biasAt, c, cAt, n);
    }
    int l = 0;
    for (; l + 4 <= k; l += 4) {
      int p = aAt + l * aColumn;
      addRows(
          n,
          a[p],
          a[p + aColumn],
          a[p + 2 * aColumn],
          a[p + 3 * aColumn],
          b,
          bAt + l * ldb,
          ldb,
          c,
          cAt);
    }
    for (; l < k; l++) {
      axpy(n, a[aAt + l * aColumn], b, bAt + l * ldb, c, cAt);
    }
  }

  private static void addRows(
      int n,
      float a0,
      float a1,
      float a2,
      float a3,
      float[] b,
      int bAt,
      int ldb,
      float[] c,
      int cAt) {
    FloatVector f0 = FloatVector.broadcast(SPECIES, a0);
    FloatVector f1 = FloatVector.broadcast(SPECIES, a1);
    FloatVector f2 = FloatVector.broadcast(SPECIES, a2);
    FloatVector f3 = FloatVector.broadcast(SPECIES, a3);
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      int q = bAt + j;
      FloatVector sum = FloatVector.fromArray(SPECIES, c, cAt + j);
      sum = f0.fma(FloatVector.fromArray(SPECIES, b, q), sum);
      sum = f1.fma(FloatVector.fromArray(SPECIES, b, q + ldb), sum);
      sum = f2.fma(FloatVector.fromArray(SPECIES, b, q + 2 * ldb), sum);
      f3.fma(FloatVector.fromArray(SPECIES, b, q + 3 * ldb), sum).intoArray(c, cAt + j);
    }
    for (; j < n; j++) {
      int q = bAt + j;
      c[cAt + j] += a0 * b[q] + a1 * b[q + ldb] + a2 * b[q + 2 * ldb] + a3 * b[q + 3 * ldb];
    }
  }

  /** The product with a vector: dot products of rows, or sums of columns where those lie whole. */
  private void timesVector(
      int m,
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      float[] c,
      int cAt,
      int ldc,
      Start start,
      float[] bias,
      int biasAt) {
    for (int i = 0; i < m && start != Start.KEEP; i++) {
      c[cAt + i * ldc] = start == Start.BIAS ? bias[biasAt] : 0f;
    }
    if (aRow == 1 && ldc == 1 && aColumn != 1) {
      for (int l = 0; l < k; l++) {
        axpy(m, b[bAt + l], a, aAt + l * aColumn, c, cAt);
      }
      return;
    }
    for (int i = 0; i < m; i++) {
      int row = aAt + i * aRow;
      float sum = 0;
      if (aColumn == 1) {
        sum = dot(k, a, row, b, bAt);
      } else {
        for (int l = 0; l < k; l++) {
          sum += a[row + l * aColumn] * b[bAt + l];
        }
      }
      c[cAt + i * ldc] += sum;
    }
  }

  @Override
  public void addColumnSums(
      int rowCount, int width, float[] a, int aAt, int lda, float[] out, int outAt) {
    int j = 0;
    for (; j + LANES <= width; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, out, outAt + j);
      for (int i = 0; i < rowCount; i++) {
        sum = sum.add(FloatVector.fromArray(SPECIES, a, aAt + i * lda + j));
      }
      sum.intoArray(out, outAt + j);
    }
    for (; j < width; j++) {
      float sum = out[outAt + j];
      for (int i = 0; i < rowCount; i++) {
        sum += a[aAt + i * lda + j];
      }
      out[outAt + j] = sum;
    }
  }

  @Override
  public void axpy(int n, float alpha, float[] x, int xAt, float[] y, int yAt) {
    FloatVector factor = FloatVector.broadcast(SPECIES, alpha);
    int j = 0;
    for (; j + LANES <= n; j += LANES) {
      factor
          .fma(
              FloatVector.fromArray(SPECIES, x, xAt + j),
              FloatVector.fromArray(SPECIES, y, yAt + j))
          .intoArray(y, yAt + j);
    }
    for (; j < n; j++) {
      y[yAt + j] += alpha * x[xAt + j];
    }
  }

  @Override
  public float dot(int n, float[] x, int xAt, float[] y, int yAt) {
    FloatVector even = FloatVector.zero(SPECIES);
    FloatVector odd = FloatVector.zero(SPECIES);
    int j = 0;
    for (; j + 2 * LANES <= n; j += 2 * LANES) {
      even =
          FloatVector.fromArray(SPECIES, x, xAt + j)
              .fma(FloatVector.fromArray(SPECIES, y, yAt + j), even);
      odd =
          FloatVector.fromArray(SPECIES, x, xAt + j + LANES)
              .fma(FloatVector.fromArray(SPECIES, y, yAt + j + LANES), odd);
    }
    float sum = sum(even.add(odd));
    for (; j < n; j++) {
      sum += x[xAt + j] * y[yAt + j];
    }
    return sum;
  }

  /**
   * Sum of the lanes, always in one order: {@code reduceLanes} promises none, and takes another one
   * as soon as it is compiled.
   */
  final float sum(FloatVector x) {
    x.intoArray(lanes, 0);
    float even = lanes[0];
    float odd = lanes[1];
    for (int i = 2; i < LANES; i += 2) {
      even += lanes[i];
      odd += lanes[i + 1];
    }
    return even + odd;
  }
}
