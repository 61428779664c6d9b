package io.github.lifecycle4j.models.internal.kernels.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost parts of the matrix product: tiles of C, rows × vectors, that stay in registers
 * while the sum runs; what the sum starts from is added at its end, without a branch, after which
 * the compiler may lose the registers. Written out one by one, for it keeps only local variables
 * there. {@code from} may be C.
 */
final class Tiles {

  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  private Tiles() {}

  /** C = from + A·B for 8 rows and 2 vectors of columns. */
  static void tile8x2(
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int ldb,
      float[] from,
      int fromAt,
      int ldFrom,
      float[] c,
      int cAt,
      int ldc) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    FloatVector s40 = FloatVector.zero(SPECIES);
    FloatVector s41 = FloatVector.zero(SPECIES);
    FloatVector s50 = FloatVector.zero(SPECIES);
    FloatVector s51 = FloatVector.zero(SPECIES);
    FloatVector s60 = FloatVector.zero(SPECIES);
    FloatVector s61 = FloatVector.zero(SPECIES);
    FloatVector s70 = FloatVector.zero(SPECIES);
    FloatVector s71 = FloatVector.zero(SPECIES);
    int a1 = aRow;
    int a2 = 2 * aRow;
    int a3 = 3 * aRow;
    int a4 = 4 * aRow;
    int a5 = 5 * aRow;
    int a6 = 6 * aRow;
    int a7 = 7 * aRow;
    int p = aAt;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      f = FloatVector.broadcast(SPECIES, a[p + a1]);
      s10 = f.fma(b0, s10);
      s11 = f.fma(b1, s11);
      f = FloatVector.broadcast(SPECIES, a[p + a2]);
      s20 = f.fma(b0, s20);
      s21 = f.fma(b1, s21);
      f = FloatVector.broadcast(SPECIES, a[p + a3]);
      s30 = f.fma(b0, s30);
      s31 = f.fma(b1, s31);
      f = FloatVector.broadcast(SPECIES, a[p + a4]);
      s40 = f.fma(b0, s40);
      s41 = f.fma(b1, s41);
      f = FloatVector.broadcast(SPECIES, a[p + a5]);
      s50 = f.fma(b0, s50);
      s51 = f.fma(b1, s51);
      f = FloatVector.broadcast(SPECIES, a[p + a6]);
      s60 = f.fma(b0, s60);
      s61 = f.fma(b1, s61);
      f = FloatVector.broadcast(SPECIES, a[p + a7]);
      s70 = f.fma(b0, s70);
      s71 = f.fma(b1, s71);
      p += aColumn;
      q += ldb;
    }
    s00 = s00.add(FloatVector.fromArray(SPECIES, from, fromAt));
    s01 = s01.add(FloatVector.fromArray(SPECIES, from, fromAt + LANES));
    s10 = s10.add(FloatVector.fromArray(SPECIES, from, fromAt + ldFrom));
    s11 = s11.add(FloatVector.fromArray(SPECIES, from, fromAt + ldFrom + LANES));
    s20 = s20.add(FloatVector.fromArray(SPECIES, from, fromAt + 2 * ldFrom));
    s21 = s21.add(FloatVector.fromArray(SPECIES, from, fromAt + 2 * ldFrom + LANES));
    s30 = s30.add(FloatVector.fromArray(SPECIES, from, fromAt + 3 * ldFrom));
    s31 = s31.add(FloatVector.fromArray(SPECIES, from, fromAt + 3 * ldFrom + LANES));
    s40 = s40.add(FloatVector.fromArray(SPECIES, from, fromAt + 4 * ldFrom));
    s41 = s41.add(FloatVector.fromArray(SPECIES, from, fromAt + 4 * ldFrom + LANES));
    s50 = s50.add(FloatVector.fromArray(SPECIES, from, fromAt + 5 * ldFrom));
    s51 = s51.add(FloatVector.fromArray(SPECIES, from, fromAt + 5 * ldFrom + LANES));
    s60 = s60.add(FloatVector.fromArray(SPECIES, from, fromAt + 6 * ldFrom));
    s61 = s61.add(FloatVector.fromArray(SPECIES, from, fromAt + 6 * ldFrom + LANES));
    s70 = s70.add(FloatVector.fromArray(SPECIES, from, fromAt + 7 * ldFrom));
    s71 = s71.add(FloatVector.fromArray(SPECIES, from, fromAt + 7 * ldFrom + LANES));
    s00.intoArray(c, cAt);
    s01.intoArray(c, cAt + LANES);
    s10.intoArray(c, cAt + ldc);
    s11.intoArray(c, cAt + ldc + LANES);
    s20.intoArray(c, cAt + 2 * ldc);
    s21.intoArray(c, cAt + 2 * ldc + LANES);
    s30.intoArray(c, cAt + 3 * ldc);
    s31.intoArray(c, cAt + 3 * ldc + LANES);
    s40.intoArray(c, cAt + 4 * ldc);
    s41.intoArray(c, cAt + 4 * ldc + LANES);
    s50.intoArray(c, cAt + 5 * ldc);
    s51.intoArray(c, cAt + 5 * ldc + LANES);
    s60.intoArray(c, cAt + 6 * ldc);
    s61.intoArray(c, cAt + 6 * ldc + LANES);
    s70.intoArray(c, cAt + 7 * ldc);
    s71.intoArray(c, cAt + 7 * ldc + LANES);
  }

  /**
   * C = from + A·B for 6 rows and 2 vectors of columns. For 16 registers; each row has a place of
   * its own, for with fewer instructions between the products this tile is faster by a sixth.
   */
  static void tile6x2(
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int ldb,
      float[] from,
      int fromAt,
      int ldFrom,
      float[] c,
      int cAt,
      int ldc) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    FloatVector s40 = FloatVector.zero(SPECIES);
    FloatVector s41 = FloatVector.zero(SPECIES);
    FloatVector s50 = FloatVector.zero(SPECIES);
    FloatVector s51 = FloatVector.zero(SPECIES);
    int p0 = aAt;
    int p1 = aAt + aRow;
    int p2 = aAt + 2 * aRow;
    int p3 = aAt + 3 * aRow;
    int p4 = aAt + 4 * aRow;
    int p5 = aAt + 5 * aRow;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p0]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      p0 += aColumn;
      f = FloatVector.broadcast(SPECIES, a[p1]);
      s10 = f.fma(b0, s10);
      s11 = f.fma(b1, s11);
      p1 += aColumn;
      f = FloatVector.broadcast(SPECIES, a[p2]);
      s20 = f.fma(b0, s20);
      s21 = f.fma(b1, s21);
      p2 += aColumn;
      f = FloatVector.broadcast(SPECIES, a[p3]);
      s30 = f.fma(b0, s30);
      s31 = f.fma(b1, s31);
      p3 += aColumn;
      f = FloatVector.broadcast(SPECIES, a[p4]);
      s40 = f.fma(b0, s40);
      s41 = f.fma(b1, s41);
      p4 += aColumn;
      f = FloatVector.broadcast(SPECIES, a[p5]);
      s50 = f.fma(b0, s50);
      s51 = f.fma(b1, s51);
      p5 += aColumn;
      q += ldb;
    }
    s00 = s00.add(FloatVector.fromArray(SPECIES, from, fromAt));
    s01 = s01.add(FloatVector.fromArray(SPECIES, from, fromAt + LANES));
    s10 = s10.add(FloatVector.fromArray(SPECIES, from, fromAt + ldFrom));
    s11 = s11.add(FloatVector.fromArray(SPECIES, from, fromAt + ldFrom + LANES));
    s20 = s20.add(FloatVector.fromArray(SPECIES, from, fromAt + 2 * ldFrom));
    s21 = s21.add(FloatVector.fromArray(SPECIES, from, fromAt + 2 * ldFrom + LANES));
    s30 = s30.add(FloatVector.fromArray(SPECIES, from, fromAt + 3 * ldFrom));
    s31 = s31.add(FloatVector.fromArray(SPECIES, from, fromAt + 3 * ldFrom + LANES));
    s40 = s40.add(FloatVector.fromArray(SPECIES, from, fromAt + 4 * ldFrom));
    s41 = s41.add(FloatVector.fromArray(SPECIES, from, fromAt + 4 * ldFrom + LANES));
    s50 = s50.add(FloatVector.fromArray(SPECIES, from, fromAt + 5 * ldFrom));
    s51 = s51.add(FloatVector.fromArray(SPECIES, from, fromAt + 5 * ldFrom + LANES));
    s00.intoArray(c, cAt);
    s01.intoArray(c, cAt + LANES);
    s10.intoArray(c, cAt + ldc);
    s11.intoArray(c, cAt + ldc + LANES);
    s20.intoArray(c, cAt + 2 * ldc);
    s21.intoArray(c, cAt + 2 * ldc + LANES);
    s30.intoArray(c, cAt + 3 * ldc);
    s31.intoArray(c, cAt + 3 * ldc + LANES);
    s40.intoArray(c, cAt + 4 * ldc);
    s41.intoArray(c, cAt + 4 * ldc + LANES);
    s50.intoArray(c, cAt + 5 * ldc);
    s51.intoArray(c, cAt + 5 * ldc + LANES);
  }

  /** C = from + A·B for 4 rows and 2 vectors of columns. */
  static void tile4x2(
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int ldb,
      float[] from,
      int fromAt,
      int ldFrom,
      float[] c,
      int cAt,
      int ldc) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    int a1 = aRow;
    int a2 = 2 * aRow;
    int a3 = 3 * aRow;
    int p = aAt;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      f = FloatVector.broadcast(SPECIES, a[p + a1]);
      s10 = f.fma(b0, s10);
      s11 = f.fma(b1, s11);
      f = FloatVector.broadcast(SPECIES, a[p + a2]);
      s20 = f.fma(b0, s20);
      s21 = f.fma(b1, s21);
      f = FloatVector.broadcast(SPECIES, a[p + a3]);
      s30 = f.fma(b0, s30);
      s31 = f.fma(b1, s31);
      p += aColumn;
      q += ldb;
    }
    s00 = s00.add(FloatVector.fromArray(SPECIES, from, fromAt));
    s01 = s01.add(FloatVector.fromArray(SPECIES, from, fromAt + LANES));
    s10 = s10.add(FloatVector.fromArray(SPECIES, from, fromAt + ldFrom));
    s11 = s11.add(FloatVector.fromArray(SPECIES, from, fromAt + ldFrom + LANES));
    s20 = s20.add(FloatVector.fromArray(SPECIES, from, fromAt + 2 * ldFrom));
    s21 = s21.add(FloatVector.fromArray(SPECIES, from, fromAt + 2 * ldFrom + LANES));
    s30 = s30.add(FloatVector.fromArray(SPECIES, from, fromAt + 3 * ldFrom));
    s31 = s31.add(FloatVector.fromArray(SPECIES, from, fromAt + 3 * ldFrom + LANES));
    s00.intoArray(c, cAt);
    s01.intoArray(c, cAt + LANES);
    s10.intoArray(c, cAt + ldc);
    s11.intoArray(c, cAt + ldc + LANES);
    s20.intoArray(c, cAt + 2 * ldc);
    s21.intoArray(c, cAt + 2 * ldc + LANES);
    s30.intoArray(c, cAt + 3 * ldc);
    s31.intoArray(c, cAt + 3 * ldc + LANES);
  }

  /** C = from + A·B for 1 row and 2 vectors of columns. */
  static void tile1x2(
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int ldb,
      float[] from,
      int fromAt,
      int ldFrom,
      float[] c,
      int cAt,
      int ldc) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    int p = aAt;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      p += aColumn;
      q += ldb;
    }
    s00 = s00.add(FloatVector.fromArray(SPECIES, from, fromAt));
    s01 = s01.add(FloatVector.fromArray(SPECIES, from, fromAt + LANES));
    s00.intoArray(c, cAt);
    s01.intoArray(c, cAt + LANES);
  }

  /** C = from + A·B for 8 rows and 1 vector of columns. */
  static void tile8x1(
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int ldb,
      float[] from,
      int fromAt,
      int ldFrom,
      float[] c,
      int cAt,
      int ldc) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s40 = FloatVector.zero(SPECIES);
    FloatVector s50 = FloatVector.zero(SPECIES);
    FloatVector s60 = FloatVector.zero(SPECIES);
    FloatVector s70 = FloatVector.zero(SPECIES);
    int a1 = aRow;
    int a2 = 2 * aRow;
    int a3 = 3 * aRow;
    int a4 = 4 * aRow;
    int a5 = 5 * aRow;
    int a6 = 6 * aRow;
    int a7 = 7 * aRow;
    int p = aAt;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
      s00 = f.fma(b0, s00);
      f = FloatVector.broadcast(SPECIES, a[p + a1]);
      s10 = f.fma(b0, s10);
      f = FloatVector.broadcast(SPECIES, a[p + a2]);
      s20 = f.fma(b0, s20);
      f = FloatVector.broadcast(SPECIES, a[p + a3]);
      s30 = f.fma(b0, s30);
      f = FloatVector.broadcast(SPECIES, a[p + a4]);
      s40 = f.fma(b0, s40);
      f = FloatVector.broadcast(SPECIES, a[p + a5]);
      s50 = f.fma(b0, s50);
      f = FloatVector.broadcast(SPECIES, a[p + a6]);
      s60 = f.fma(b0, s60);
      f = FloatVector.broadcast(SPECIES, a[p + a7]);
      s70 = f.fma(b0, s70);
      p += aColumn;
      q += ldb;
    }
    s00 = s00.add(FloatVector.fromArray(SPECIES, from, fromAt));
    s10 = s10.add(FloatVector.fromArray(SPECIES, from, fromAt + ldFrom));
    s20 = s20.add(FloatVector.fromArray(SPECIES, from, fromAt + 2 * ldFrom));
    s30 = s30.add(FloatVector.fromArray(SPECIES, from, fromAt + 3 * ldFrom));
    s40 = s40.add(FloatVector.fromArray(SPECIES, from, fromAt + 4 * ldFrom));
    s50 = s50.add(FloatVector.fromArray(SPECIES, from, fromAt + 5 * ldFrom));
    s60 = s60.add(FloatVector.fromArray(SPECIES, from, fromAt + 6 * ldFrom));
    s70 = s70.add(FloatVector.fromArray(SPECIES, from, fromAt + 7 * ldFrom));
    s00.intoArray(c, cAt);
    s10.intoArray(c, cAt + ldc);
    s20.intoArray(c, cAt + 2 * ldc);
    s30.intoArray(c, cAt + 3 * ldc);
    s40.intoArray(c, cAt + 4 * ldc);
    s50.intoArray(c, cAt + 5 * ldc);
    s60.intoArray(c, cAt + 6 * ldc);
    s70.intoArray(c, cAt + 7 * ldc);
  }

  /** C = from + A·B for 4 rows and 1 vector of columns. */
  static void tile4x1(
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int ldb,
      float[] from,
      int fromAt,
      int ldFrom,
      float[] c,
      int cAt,
      int ldc) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    int a1 = aRow;
    int a2 = 2 * aRow;
    int a3 = 3 * aRow;
    int p = aAt;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
      s00 = f.fma(b0, s00);
      f = FloatVector.broadcast(SPECIES, a[p + a1]);
      s10 = f.fma(b0, s10);
      f = FloatVector.broadcast(SPECIES, a[p + a2]);
      s20 = f.fma(b0, s20);
      f = FloatVector.broadcast(SPECIES, a[p + a3]);
      s30 = f.fma(b0, s30);
      p += aColumn;
      q += ldb;
    }
    s00 = s00.add(FloatVector.fromArray(SPECIES, from, fromAt));
    s10 = s10.add(FloatVector.fromArray(SPECIES, from, fromAt + ldFrom));
    s20 = s20.add(FloatVector.fromArray(SPECIES, from, fromAt + 2 * ldFrom));
    s30 = s30.add(FloatVector.fromArray(SPECIES, from, fromAt + 3 * ldFrom));
    s00.intoArray(c, cAt);
    s10.intoArray(c, cAt + ldc);
    s20.intoArray(c, cAt + 2 * ldc);
    s30.intoArray(c, cAt + 3 * ldc);
  }

  /** C = from + A·B for 1 row and 1 vector of columns. */
  static void tile1x1(
      int k,
      float[] a,
      int aAt,
      int aRow,
      int aColumn,
      float[] b,
      int bAt,
      int ldb,
      float[] from,
      int fromAt,
      int ldFrom,
      float[] c,
      int cAt,
      int ldc) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    int p = aAt;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
      s00 = f.fma(b0, s00);
      p += aColumn;
      q += ldb;
    }
    s00 = s00.add(FloatVector.fromArray(SPECIES, from, fromAt));
    s00.intoArray(c, cAt);
  }
}
