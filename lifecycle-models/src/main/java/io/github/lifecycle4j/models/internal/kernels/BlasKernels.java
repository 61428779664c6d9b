package io.github.lifecycle4j.models.internal.kernels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * The kernels in plain Java, with larger matrix products by OpenBLAS, which the user has put on the
 * class path. Matrices are copied to memory outside of the heap and back, so that small products,
 * products with a vector and matrices without whole rows or columns stay in plain Java.
 */
final class BlasKernels extends PlainKernels {

  /** Multiplications from which the copies and the call pay. */
  private static final long WORTH_CALLING = 16_384;

  private FloatBuffer left = outside(0);
  private FloatBuffer right = outside(0);
  private FloatBuffer result = outside(0);

  /** Kernels with work space of their own. */
  BlasKernels() {}

  /**
   * Loads OpenBLAS and holds it to one thread, in the whole Java machine: networks share their work
   * out among threads themselves, and the bits of a result may not depend on their number.
   *
   * @throws LinkageError if it is absent or made for another platform
   */
  static void load() {
    Loader.load(openblas_nolapack.class);
    openblas_nolapack.blas_set_num_threads(1);
  }

  @Override
  public String name() {
    return "blas";
  }

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
    boolean whole = aColumn == 1 || aRow == 1;
    if (n == 1 || !whole || (long) m * n * k < WORTH_CALLING) {
      super.gemm(m, n, k, a, aAt, aRow, aColumn, b, bAt, ldb, c, cAt, ldc, start, bias, biasAt);
      return;
    }
    boolean turned = aColumn != 1;
    left = atLeast(left, Math.multiplyExact(m, k));
    right = atLeast(right, Math.multiplyExact(k, n));
    result = atLeast(result, Math.multiplyExact(m, n));
    if (turned) {
      copy(k, m, a, aAt, aColumn, left);
    } else {
      copy(m, k, a, aAt, aRow, left);
    }
    copy(k, n, b, bAt, ldb, right);
    switch (start) {
      case ZERO -> {}
      case KEEP -> copy(m, n, c, cAt, ldc, result);
      case BIAS -> copy(m, n, bias, biasAt, 0, result);
    }
    openblas_nolapack.cblas_sgemm(
        openblas_nolapack.CblasRowMajor,
        turned ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
        openblas_nolapack.CblasNoTrans,
        m,
        n,
        k,
        1f,
        left,
        turned ? m : k,
        right,
        n,
        start == Start.ZERO ? 0f : 1f,
        result,
        n);
    for (int i = 0; i < m; i++) {
      result.get(i * n, c, cAt + i * ldc, n);
    }
  }

  /** Copies rows that lie a stride apart side by side. */
  private static void copy(int rows, int width, float[] x, int at, int stride, FloatBuffer into) {
    if (stride == width) {
      into.put(0, x, at, rows * width);
      return;
    }
    for (int i = 0; i < rows; i++) {
      into.put(i * width, x, at + i * stride, width);
    }
  }

  private static FloatBuffer atLeast(FloatBuffer buffer, int floats) {
    return buffer.capacity() < floats ? outside(floats) : buffer;
  }

  private static FloatBuffer outside(int floats) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(floats, Float.BYTES))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
