package io.github.lifecycle4j.models.internal.kernels.vector;

import io.github.lifecycle4j.models.internal.kernels.Start;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost parts of the matrix product: tiles of C, rows × vectors, that stay in registers
 * while the sum runs. Written out one by one, for the compiler keeps only local variables there.
 */
final class Tiles {

  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  private Tiles() {}

  private static FloatVector start(Start start, float[] c, int cAt, float[] bias, int biasAt) {
    if (start == Start.ZERO) {
      return FloatVector.zero(SPECIES);
    }
    return start == Start.KEEP
        ? FloatVector.fromArray(SPECIES, c, cAt)
        : FloatVector.fromArray(SPECIES, bias, biasAt);
  }

  /** C = start + A·B for 4 rows and 4 vectors of columns. */
  static void tile4x4(
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
    FloatVector s00 = start(start, c, cAt, bias, biasAt);
    FloatVector s01 = start(start, c, cAt + LANES, bias, biasAt + LANES);
    FloatVector s02 = start(start, c, cAt + 2 * LANES, bias, biasAt + 2 * LANES);
    FloatVector s03 = start(start, c, cAt + 3 * LANES, bias, biasAt + 3 * LANES);
    FloatVector s10 = start(start, c, cAt + ldc, bias, biasAt);
    FloatVector s11 = start(start, c, cAt + ldc + LANES, bias, biasAt + LANES);
    FloatVector s12 = start(start, c, cAt + ldc + 2 * LANES, bias, biasAt + 2 * LANES);
    FloatVector s13 = start(start, c, cAt + ldc + 3 * LANES, bias, biasAt + 3 * LANES);
    FloatVector s20 = start(start, c, cAt + 2 * ldc, bias, biasAt);
    FloatVector s21 = start(start, c, cAt + 2 * ldc + LANES, bias, biasAt + LANES);
    FloatVector s22 = start(start, c, cAt + 2 * ldc + 2 * LANES, bias, biasAt + 2 * LANES);
    FloatVector s23 = start(start, c, cAt + 2 * ldc + 3 * LANES, bias, biasAt + 3 * LANES);
    FloatVector s30 = start(start, c, cAt + 3 * ldc, bias, biasAt);
    FloatVector s31 = start(start, c, cAt + 3 * ldc + LANES, bias, biasAt + LANES);
    FloatVector s32 = start(start, c, cAt + 3 * ldc + 2 * LANES, bias, biasAt + 2 * LANES);
    FloatVector s33 = start(start, c, cAt + 3 * ldc + 3 * LANES, bias, biasAt + 3 * LANES);
    int a1 = aRow;
    int a2 = 2 * aRow;
    int a3 = 3 * aRow;
    int p = aAt;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector b2 = FloatVector.fromArray(SPECIES, b, q + 2 * LANES);
      FloatVector b3 = FloatVector.fromArray(SPECIES, b, q + 3 * LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      s02 = f.fma(b2, s02);
      s03 = f.fma(b3, s03);
      f = FloatVector.broadcast(SPECIES, a[p + a1]);
      s10 = f.fma(b0, s10);
      s11 = f.fma(b1, s11);
      s12 = f.fma(b2, s12);
      s13 = f.fma(b3, s13);
      f = FloatVector.broadcast(SPECIES, a[p + a2]);
      s20 = f.fma(b0, s20);
      s21 = f.fma(b1, s21);
      s22 = f.fma(b2, s22);
      s23 = f.fma(b3, s23);
      f = FloatVector.broadcast(SPECIES, a[p + a3]);
      s30 = f.fma(b0, s30);
      s31 = f.fma(b1, s31);
      s32 = f.fma(b2, s32);
      s33 = f.fma(b3, s33);
      p += aColumn;
      q += ldb;
    }
    s00.intoArray(c, cAt);
    s01.intoArray(c, cAt + LANES);
    s02.intoArray(c, cAt + 2 * LANES);
    s03.intoArray(c, cAt + 3 * LANES);
    s10.intoArray(c, cAt + ldc);
    s11.intoArray(c, cAt + ldc + LANES);
    s12.intoArray(c, cAt + ldc + 2 * LANES);
    s13.intoArray(c, cAt + ldc + 3 * LANES);
    s20.intoArray(c, cAt + 2 * ldc);
    s21.intoArray(c, cAt + 2 * ldc + LANES);
    s22.intoArray(c, cAt + 2 * ldc + 2 * LANES);
    s23.intoArray(c, cAt + 2 * ldc + 3 * LANES);
    s30.intoArray(c, cAt + 3 * ldc);
    s31.intoArray(c, cAt + 3 * ldc + LANES);
    s32.intoArray(c, cAt + 3 * ldc + 2 * LANES);
    s33.intoArray(c, cAt + 3 * ldc + 3 * LANES);
  }

  /** C = start + A·B for 1 row and 4 vectors of columns. */
  static void tile1x4(
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
    FloatVector s00 = start(start, c, cAt, bias, biasAt);
    FloatVector s01 = start(start, c, cAt + LANES, bias, biasAt + LANES);
    FloatVector s02 = start(start, c, cAt + 2 * LANES, bias, biasAt + 2 * LANES);
    FloatVector s03 = start(start, c, cAt + 3 * LANES, bias, biasAt + 3 * LANES);
    int p = aAt;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, q + LANES);
      FloatVector b2 = FloatVector.fromArray(SPECIES, b, q + 2 * LANES);
      FloatVector b3 = FloatVector.fromArray(SPECIES, b, q + 3 * LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
      s00 = f.fma(b0, s00);
      s01 = f.fma(b1, s01);
      s02 = f.fma(b2, s02);
      s03 = f.fma(b3, s03);
      p += aColumn;
      q += ldb;
    }
    s00.intoArray(c, cAt);
    s01.intoArray(c, cAt + LANES);
    s02.intoArray(c, cAt + 2 * LANES);
    s03.intoArray(c, cAt + 3 * LANES);
  }

  /** C = start + A·B for 4 rows and 2 vectors of columns. */
  static void tile4x2(
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
    FloatVector s00 = start(start, c, cAt, bias, biasAt);
    FloatVector s01 = start(start, c, cAt + LANES, bias, biasAt + LANES);
    FloatVector s10 = start(start, c, cAt + ldc, bias, biasAt);
    FloatVector s11 = start(start, c, cAt + ldc + LANES, bias, biasAt + LANES);
    FloatVector s20 = start(start, c, cAt + 2 * ldc, bias, biasAt);
    FloatVector s21 = start(start, c, cAt + 2 * ldc + LANES, bias, biasAt + LANES);
    FloatVector s30 = start(start, c, cAt + 3 * ldc, bias, biasAt);
    FloatVector s31 = start(start, c, cAt + 3 * ldc + LANES, bias, biasAt + LANES);
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
    s00.intoArray(c, cAt);
    s01.intoArray(c, cAt + LANES);
    s10.intoArray(c, cAt + ldc);
    s11.intoArray(c, cAt + ldc + LANES);
    s20.intoArray(c, cAt + 2 * ldc);
    s21.intoArray(c, cAt + 2 * ldc + LANES);
    s30.intoArray(c, cAt + 3 * ldc);
    s31.intoArray(c, cAt + 3 * ldc + LANES);
  }

  /** C = start + A·B for 1 row and 2 vectors of columns. */
  static void tile1x2(
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
    FloatVector s00 = start(start, c, cAt, bias, biasAt);
    FloatVector s01 = start(start, c, cAt + LANES, bias, biasAt + LANES);
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
    s00.intoArray(c, cAt);
    s01.intoArray(c, cAt + LANES);
  }

  /** C = start + A·B for 8 rows and 1 vector of columns. */
  static void tile8x1(
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
    FloatVector s00 = start(start, c, cAt, bias, biasAt);
    FloatVector s10 = start(start, c, cAt + ldc, bias, biasAt);
    FloatVector s20 = start(start, c, cAt + 2 * ldc, bias, biasAt);
    FloatVector s30 = start(start, c, cAt + 3 * ldc, bias, biasAt);
    FloatVector s40 = start(start, c, cAt + 4 * ldc, bias, biasAt);
    FloatVector s50 = start(start, c, cAt + 5 * ldc, bias, biasAt);
    FloatVector s60 = start(start, c, cAt + 6 * ldc, bias, biasAt);
    FloatVector s70 = start(start, c, cAt + 7 * ldc, bias, biasAt);
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
    s00.intoArray(c, cAt);
    s10.intoArray(c, cAt + ldc);
    s20.intoArray(c, cAt + 2 * ldc);
    s30.intoArray(c, cAt + 3 * ldc);
    s40.intoArray(c, cAt + 4 * ldc);
    s50.intoArray(c, cAt + 5 * ldc);
    s60.intoArray(c, cAt + 6 * ldc);
    s70.intoArray(c, cAt + 7 * ldc);
  }

  /** C = start + A·B for 1 row and 1 vector of columns. */
  static void tile1x1(
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
    FloatVector s00 = start(start, c, cAt, bias, biasAt);
    int p = aAt;
    int q = bAt;
    for (int l = 0; l < k; l++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, q);
      FloatVector f = FloatVector.broadcast(SPECIES, a[p]);
      s00 = f.fma(b0, s00);
      p += aColumn;
      q += ldb;
    }
    s00.intoArray(c, cAt);
  }
}
