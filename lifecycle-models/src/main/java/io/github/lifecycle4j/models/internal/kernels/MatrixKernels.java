package io.github.lifecycle4j.models.internal.kernels;

/**
 * Products and sums of single-precision matrices and vectors. Matrices are row-major with a stride
 * between rows ({@code ld}); every array comes with the index of its first entry.
 */
public interface MatrixKernels {

  /**
   * Matrix product C = start + op(A)·B, with A of m × k given by two strides, so that it may be
   * transposed, and B of k × n and C of m × n row-major.
   *
   * @param a entry (i, l) of A lies at {@code aAt + i * aRow + l * aColumn}
   * @param b entry (l, j) of B lies at {@code bAt + l * ldb + j}
   * @param c entry (i, j) of C lies at {@code cAt + i * ldc + j}; overlaps neither A nor B
   * @param start what the sum starts from
   * @param bias n numbers from {@code biasAt} on where it starts from a bias; otherwise not read
   */
  void gemm(
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
      int biasAt);

  /** Writes the transpose of a matrix of rows × columns: t(j, i) = a(i, j). */
  void transpose(int rows, int columns, float[] a, int aAt, int lda, float[] t, int tAt, int ldt);

  /** Adds the sum of each column of a matrix of rows × columns: out(j) += Σ a(i, j). */
  void addColumnSums(int rows, int columns, float[] a, int aAt, int lda, float[] out, int outAt);

  /** y += alpha · x over n entries. */
  void axpy(int n, float alpha, float[] x, int xAt, float[] y, int yAt);

  /** Σ x · y over n entries. */
  float dot(int n, float[] x, int xAt, float[] y, int yAt);
}
