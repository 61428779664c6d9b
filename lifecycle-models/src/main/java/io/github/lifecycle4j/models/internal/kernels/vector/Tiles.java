package io.github.lifecycle4j.models.internal.kernels.vector;

import io.github.lifecycle4j.models.internal.kernels.Start;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost parts of the matrix product: tiles of C, rows × vectors, that stay in registers
 * while the sum runs; what the sum starts from is added at its end. Written out one by one, for the
 * compiler keeps only local variables there.
 */
final class Tiles {

  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  private Tiles() {}

  /** C = start + A·B for 8 rows and 2 vectors of columns. */
  static void tile8x2(
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
    if (start == Start.KEEP) {
      s00 = s00.add(FloatVector.fromArray(SPECIES, c, cAt));
      s01 = s01.add(FloatVector.fromArray(SPECIES, c, cAt + LANES));
      s10 = s10.add(FloatVector.fromArray(SPECIES, c, cAt + ldc));
      s11 = s11.add(FloatVector.fromArray(SPECIES, c, cAt + ldc + LANES));
      s20 = s20.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc));
      s21 = s21.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc + LANES));
      s30 = s30.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc));
      s31 = s31.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc + LANES));
      s40 = s40.add(FloatVector.fromArray(SPECIES, c, cAt + 4 * ldc));
      s41 = s41.add(FloatVector.fromArray(SPECIES, c, cAt + 4 * ldc + LANES));
      s50 = s50.add(FloatVector.fromArray(SPECIES, c, cAt + 5 * ldc));
      s51 = s51.add(FloatVector.fromArray(SPECIES, c, cAt + 5 * ldc + LANES));
      s60 = s60.add(FloatVector.fromArray(SPECIES, c, cAt + 6 * ldc));
      s61 = s61.add(FloatVector.fromArray(SPECIES, c, cAt + 6 * ldc + LANES));
      s70 = s70.add(FloatVector.fromArray(SPECIES, c, cAt + 7 * ldc));
      s71 = s71.add(FloatVector.fromArray(SPECIES, c, cAt + 7 * ldc + LANES));
    } else if (start == Start.BIAS) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
      FloatVector b1 = FloatVector.fromArray(SPECIES, bias, biasAt + LANES);
      s00 = s00.add(b0);
      s01 = s01.add(b1);
      s10 = s10.add(b0);
      s11 = s11.add(b1);
      s20 = s20.add(b0);
      s21 = s21.add(b1);
      s30 = s30.add(b0);
      s31 = s31.add(b1);
      s40 = s40.add(b0);
      s41 = s41.add(b1);
      s50 = s50.add(b0);
      s51 = s51.add(b1);
      s60 = s60.add(b0);
      s61 = s61.add(b1);
      s70 = s70.add(b0);
      s71 = s71.add(b1);
    }
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
    if (start == Start.KEEP) {
      s00 = s00.add(FloatVector.fromArray(SPECIES, c, cAt));
      s01 = s01.add(FloatVector.fromArray(SPECIES, c, cAt + LANES));
      s10 = s10.add(FloatVector.fromArray(SPECIES, c, cAt + ldc));
      s11 = s11.add(FloatVector.fromArray(SPECIES, c, cAt + ldc + LANES));
      s20 = s20.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc));
      s21 = s21.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc + LANES));
      s30 = s30.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc));
      s31 = s31.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc + LANES));
    } else if (start == Start.BIAS) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
      FloatVector b1 = FloatVector.fromArray(SPECIES, bias, biasAt + LANES);
      s00 = s00.add(b0);
      s01 = s01.add(b1);
      s10 = s10.add(b0);
      s11 = s11.add(b1);
      s20 = s20.add(b0);
      s21 = s21.add(b1);
      s30 = s30.add(b0);
      s31 = s31.add(b1);
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
    if (start == Start.KEEP) {
      s00 = s00.add(FloatVector.fromArray(SPECIES, c, cAt));
      s01 = s01.add(FloatVector.fromArray(SPECIES, c, cAt + LANES));
    } else if (start == Start.BIAS) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
      FloatVector b1 = FloatVector.fromArray(SPECIES, bias, biasAt + LANES);
      s00 = s00.add(b0);
      s01 = s01.add(b1);
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
    if (start == Start.KEEP) {
      s00 = s00.add(FloatVector.fromArray(SPECIES, c, cAt));
      s10 = s10.add(FloatVector.fromArray(SPECIES, c, cAt + ldc));
      s20 = s20.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc));
      s30 = s30.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc));
      s40 = s40.add(FloatVector.fromArray(SPECIES, c, cAt + 4 * ldc));
      s50 = s50.add(FloatVector.fromArray(SPECIES, c, cAt + 5 * ldc));
      s60 = s60.add(FloatVector.fromArray(SPECIES, c, cAt + 6 * ldc));
      s70 = s70.add(FloatVector.fromArray(SPECIES, c, cAt + 7 * ldc));
    } else if (start == Start.BIAS) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
      s00 = s00.add(b0);
      s10 = s10.add(b0);
      s20 = s20.add(b0);
      s30 = s30.add(b0);
      s40 = s40.add(b0);
      s50 = s50.add(b0);
      s60 = s60.add(b0);
      s70 = s70.add(b0);
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

  /** C = start + A·B for 4 rows and 1 vector of columns. */
  static void tile4x1(
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
    if (start == Start.KEEP) {
      s00 = s00.add(FloatVector.fromArray(SPECIES, c, cAt));
      s10 = s10.add(FloatVector.fromArray(SPECIES, c, cAt + ldc));
      s20 = s20.add(FloatVector.fromArray(SPECIES, c, cAt + 2 * ldc));
      s30 = s30.add(FloatVector.fromArray(SPECIES, c, cAt + 3 * ldc));
    } else if (start == Start.BIAS) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
      s00 = s00.add(b0);
      s10 = s10.add(b0);
      s20 = s20.add(b0);
      s30 = s30.add(b0);
    }
    s00.intoArray(c, cAt);
    s10.intoArray(c, cAt + ldc);
    s20.intoArray(c, cAt + 2 * ldc);
    s30.intoArray(c, cAt + 3 * ldc);
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
    if (start == Start.KEEP) {
      s00 = s00.add(FloatVector.fromArray(SPECIES, c, cAt));
    } else if (start == Start.BIAS) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
      s00 = s00.add(b0);
    }
    s00.intoArray(c, cAt);
  }
}
