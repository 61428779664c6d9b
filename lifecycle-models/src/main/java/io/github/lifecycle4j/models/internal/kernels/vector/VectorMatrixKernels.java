package io.github.lifecycle4j.models.internal.kernels.vector;

import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.LANES;
import static io.github.lifecycle4j.models.internal.kernels.vector.Tiles.SPECIES;

import io.github.lifecycle4j.models.internal.kernels.PlainKernels;
import io.github.lifecycle4j.models.internal.kernels.Start;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Matrix products by tiles of C that stay in registers (Goto and van de Geijn 2008): the sum is cut
 * into blocks of terms, C into blocks of rows and panels of columns. Panels of B are copied side by
 * side where it pays or their width is no multiple of a vector; A is copied only where it is
 * transposed.
 */
class VectorMatrixKernels extends PlainKernels {

  /** Whether there are 16 registers of vectors, as with 8 lanes, and not 32. */
  private static final boolean FEW_REGISTERS = LANES == 8;

  /** Rows of a tile. */
  private static final int TALL = FEW_REGISTERS ? 6 : 8;

  /** Rows of a tile of one vector. */
  private static final int TALL_ALONE = 8;

  /** Vectors in a panel of columns. */
  private static final int WIDE = 2;

  /** Terms of the sum for which a panel of B stays in the cache. */
  private static final int TERMS = 256;

  /** Rows of A that stay in the second cache while the panels pass; a multiple of a strip. */
  private static final int ROWS = FEW_REGISTERS ? 144 : 128;

  /** Columns whose panels are kept at once; a multiple of a panel. */
  private static final int COLUMNS = 512;

  /** Rows from which copying a panel of B pays. */
  private static final int WORTH_PACKING = FEW_REGISTERS ? 40 : 16;

  /** Rows of a transposed A that are copied side by side; a multiple of a tile and a vector. */
  private static final int STRIP = FEW_REGISTERS ? 24 : Math.max(LANES, 8);

  /** Numbers from term to term of a transposed A from which copying strips pays. */
  private static final int WORTH_STRIPS = FEW_REGISTERS ? 257 : STRIP + 1;

  private float[] panels = new float[0];
  private float[] strips = panels;
  private final float[] edge = new float[TALL_ALONE * WIDE * LANES];
  private final float[] lanes = new float[LANES];
  private final float[] zeros = new float[WIDE * LANES];

  /** Places of the rows in a column of what is transposed. */
  private final int[] places = new int[LANES];

  // What the tiles of the block in work share.
  private int terms;
  private float[] factors = panels;
  private int factorsAt;
  private int factorRow;
  private int factorColumn;
  private int stripped;
  private float[] columns = panels;
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
    for (int j = 0; j < n; j += COLUMNS) {
      for (int from = 0; from == 0 || from < k; from += TERMS) {
        terms = Math.min(TERMS, k - from);
        factorsAt = aAt + from * aColumn;
        Start now = from == 0 ? start : Start.KEEP;
        int width = Math.min(COLUMNS, n - j);
        block(m, width, b, bAt + from * ldb + j, ldb, c, cAt + j, ldc, now, bias, biasAt + j);
      }
    }
  }

  /** The terms in work for some columns of C. */
  private void block(
      int m,
      int n,
      float[] b,
      int bAt,
      int ldb,
      float[] c,
      int cAt,
      int ldc,
      Start start,
      float[] bias,
      int biasAt) {
    for (int i = 0; i < m; i += ROWS) {
      int rows = Math.min(ROWS, m - i);
      int at = factorsAt;
      factorsAt += i * factorRow;
      copyStrips(rows);
      int packedAt = 0;
      for (int j = 0; j < n; ) {
        int padded = Math.min(WIDE, (n - j + LANES - 1) / LANES) * LANES;
        int width = Math.min(n - j, padded);
        if (width == padded && m < WORTH_PACKING) {
          columns = b;
          columnsAt = bAt + j;
          columnsStride = ldb;
        } else {
          if (i == 0) {
            copyPanel(b, bAt + j, ldb, width, padded, packedAt);
          }
          columns = panels;
          columnsAt = packedAt;
          columnsStride = padded;
          packedAt += terms * padded;
        }
        if (width == padded) {
          whole(rows, width, c, cAt + i * ldc + j, ldc, start, bias, biasAt + j);
        } else {
          ragged(rows, width, padded, c, cAt + i * ldc + j, ldc, start, bias, biasAt + j);
        }
        j += width;
      }
      factorsAt = at;
    }
  }

  /** Copies a panel of B row by row, the rows filled up with zeros. */
  private void copyPanel(float[] b, int bAt, int ldb, int width, int padded, int to) {
    if (panels.length < to + terms * padded) {
      panels = Arrays.copyOf(panels, Math.max(to + terms * padded, 2 * panels.length));
    }
    int j = 0;
    for (; j + LANES <= width; j += LANES) {
      copyVectors(terms, b, bAt + j, ldb, panels, to + j, padded);
    }
    for (int l = 0; j < width && l < terms; l++) {
      int row = to + l * padded;
      System.arraycopy(b, bAt + l * ldb + j, panels, row + j, width - j);
      Arrays.fill(panels, row + width, row + padded, 0f);
    }
  }

  /** Copies a vector of each row: of one, for to copy a few in a loop of their own is slower. */
  private static void copyVectors(
      int rows, float[] x, int xAt, int ldx, float[] y, int yAt, int ldy) {
    for (int i = 0; i < rows; i++) {
      FloatVector.fromArray(SPECIES, x, xAt + i * ldx).intoArray(y, yAt + i * ldy);
    }
  }

  /** Copies whole strips of rows of a transposed A, term by term. */
  private void copyStrips(int rows) {
    stripped = factorRow == 1 && factorColumn >= WORTH_STRIPS ? rows - rows % STRIP : 0;
    if (strips.length < stripped * terms) {
      strips = new float[stripped * terms];
    }
    for (int i = 0; i < stripped; i += LANES) {
      int to = i / STRIP * STRIP * terms + i % STRIP;
      copyVectors(terms, factors, factorsAt + i, factorColumn, strips, to, STRIP);
    }
  }

  private static int rows(int left, int width) {
    int tall = width > LANES ? TALL : TALL_ALONE;
    if (left == 8 && tall == 6) {
      return 4; // and 4 more, where 6 would leave two rows alone
    }
    return left >= tall ? tall : left >= 4 ? 4 : 1;
  }

  private void whole(
      int m, int width, float[] c, int cAt, int ldc, Start start, float[] bias, int biasAt) {
    float[] from = start == Start.KEEP ? c : start == Start.BIAS ? bias : zeros;
    int fromAt = start == Start.KEEP ? cAt : start == Start.BIAS ? biasAt : 0;
    int ldFrom = start == Start.KEEP ? ldc : 0;
    for (int i = 0; i < m; ) {
      int rows = rows(m - i, width);
      tile(rows, i, width, from, fromAt + i * ldFrom, ldFrom, c, cAt + i * ldc, ldc);
      i += rows;
    }
  }

  /** A panel that is no multiple of a vector wide: its tiles are worked on beside C. */
  private void ragged(
      int m,
      int width,
      int padded,
      float[] c,
      int cAt,
      int ldc,
      Start start,
      float[] bias,
      int biasAt) {
    for (int i = 0; i < m; ) {
      int rows = rows(m - i, padded);
      for (int row = 0; row < rows; row++) {
        switch (start) {
          case ZERO -> Arrays.fill(edge, row * padded, row * padded + width, 0f);
          case KEEP -> System.arraycopy(c, cAt + (i + row) * ldc, edge, row * padded, width);
          case BIAS -> System.arraycopy(bias, biasAt, edge, row * padded, width);
        }
      }
      tile(rows, i, padded, edge, 0, padded, edge, 0, padded);
      for (int row = 0; row < rows; row++) {
        System.arraycopy(edge, row * padded, c, cAt + (i + row) * ldc, width);
      }
      i += rows;
    }
  }

  /** The tile of so many rows from row i of the block on. */
  private void tile(
      int rows,
      int i,
      int width,
      float[] from,
      int fromAt,
      int ldFrom,
      float[] c,
      int cAt,
      int ldc) {
    boolean strip = i < stripped;
    float[] a = strip ? strips : factors;
    int aAt = strip ? i / STRIP * STRIP * terms + i % STRIP : factorsAt + i * factorRow;
    int step = factorRow;
    int next = strip ? STRIP : factorColumn;
    float[] b = columns;
    int bAt = columnsAt;
    int ldb = columnsStride;
    int k = terms;
    if (width > LANES) {
      switch (rows) {
        case 8 ->
            Tiles.tile8x2(k, a, aAt, step, next, b, bAt, ldb, from, fromAt, ldFrom, c, cAt, ldc);
        case 6 ->
            Tiles.tile6x2(k, a, aAt, step, next, b, bAt, ldb, from, fromAt, ldFrom, c, cAt, ldc);
        case 4 ->
            Tiles.tile4x2(k, a, aAt, step, next, b, bAt, ldb, from, fromAt, ldFrom, c, cAt, ldc);
        default ->
            Tiles.tile1x2(k, a, aAt, step, next, b, bAt, ldb, from, fromAt, ldFrom, c, cAt, ldc);
      }
    } else {
      switch (rows) {
        case 8 ->
            Tiles.tile8x1(k, a, aAt, step, next, b, bAt, ldb, from, fromAt, ldFrom, c, cAt, ldc);
        case 4 ->
            Tiles.tile4x1(k, a, aAt, step, next, b, bAt, ldb, from, fromAt, ldFrom, c, cAt, ldc);
        default ->
            Tiles.tile1x1(k, a, aAt, step, next, b, bAt, ldb, from, fromAt, ldFrom, c, cAt, ldc);
      }
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

  /** A vector of a column of A at a time, where the machine gathers; otherwise in plain Java. */
  @Override
  public void transpose(
      int rowCount, int width, float[] a, int aAt, int lda, float[] t, int tAt, int ldt) {
    int i = 0;
    if (LANES >= 8) {
      if (places[1] != lda) {
        Arrays.setAll(places, lane -> lane * lda);
      }
      for (; i + LANES <= rowCount; i += LANES) {
        for (int j = 0; j < width; j++) {
          FloatVector.fromArray(SPECIES, a, aAt + i * lda + j, places, 0)
              .intoArray(t, tAt + i + j * ldt);
        }
      }
    }
    super.transpose(rowCount - i, width, a, aAt + i * lda, lda, t, tAt + i, ldt);
  }

  @Override
  public void addColumnSums(
      int rowCount, int width, float[] a, int aAt, int lda, float[] out, int outAt) {
    int j = 0;
    for (; j + 4 * LANES <= width; j += 4 * LANES) {
      FloatVector s0 = FloatVector.fromArray(SPECIES, out, outAt + j);
      FloatVector s1 = FloatVector.fromArray(SPECIES, out, outAt + j + LANES);
      FloatVector s2 = FloatVector.fromArray(SPECIES, out, outAt + j + 2 * LANES);
      FloatVector s3 = FloatVector.fromArray(SPECIES, out, outAt + j + 3 * LANES);
      for (int i = 0; i < rowCount; i++) {
        int at = aAt + i * lda + j;
        s0 = s0.add(FloatVector.fromArray(SPECIES, a, at));
        s1 = s1.add(FloatVector.fromArray(SPECIES, a, at + LANES));
        s2 = s2.add(FloatVector.fromArray(SPECIES, a, at + 2 * LANES));
        s3 = s3.add(FloatVector.fromArray(SPECIES, a, at + 3 * LANES));
      }
      s0.intoArray(out, outAt + j);
      s1.intoArray(out, outAt + j + LANES);
      s2.intoArray(out, outAt + j + 2 * LANES);
      s3.intoArray(out, outAt + j + 3 * LANES);
    }
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
    if (j + LANES <= n) {
      even =
          FloatVector.fromArray(SPECIES, x, xAt + j)
              .fma(FloatVector.fromArray(SPECIES, y, yAt + j), even);
      j += LANES;
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
