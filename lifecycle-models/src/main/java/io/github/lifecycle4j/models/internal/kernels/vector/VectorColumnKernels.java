package io.github.lifecycle4j.models.internal.kernels.vector;

import io.github.lifecycle4j.models.internal.kernels.ColumnKernels;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * On vectors of up to four numbers; rows that are left over are added one by one, and the lanes of
 * a sum in their order, so that interpreted and compiled code give the same bits.
 */
public final class VectorColumnKernels implements ColumnKernels {

  /** At most four lanes: arrays lie anywhere, so that wider loads would all cross cache lines. */
  private static final VectorSpecies<Double> SPECIES =
      DoubleVector.SPECIES_PREFERRED.length() > 4
          ? DoubleVector.SPECIES_256
          : DoubleVector.SPECIES_PREFERRED;

  private static final int LANES = SPECIES.length();

  /** The kernels. */
  public VectorColumnKernels() {}

  @Override
  public void addProducts(int columns, double[] values, int stride, int rows, double[] sums) {
    double[] lanes = new double[8 * LANES];
    int whole = SPECIES.loopBound(rows);
    for (int i = 0; i < columns; i += 2) {
      for (int j = i; j < columns; j += 4) {
        addTile(i, j, columns, values, stride, whole, lanes);
        put(i, j, columns, lanes, sums);
      }
    }
    for (int i = 0; i < columns; i++) {
      for (int j = i; j < columns; j++) {
        for (int row = whole; row < rows; row++) {
          sums[i * columns + j] += values[i * stride + row] * values[j * stride + row];
        }
      }
    }
  }

  /** Products of two columns with four; beyond the last column, with that one again. */
  private static void addTile(
      int i, int j, int columns, double[] values, int stride, int rows, double[] lanes) {
    int last = (columns - 1) * stride;
    int p = i * stride;
    int q = Math.min(p + stride, last);
    int a = j * stride;
    int b = Math.min(a + stride, last);
    int c = Math.min(b + stride, last);
    int d = Math.min(c + stride, last);
    DoubleVector pa = DoubleVector.zero(SPECIES);
    DoubleVector pb = pa;
    DoubleVector pc = pa;
    DoubleVector pd = pa;
    DoubleVector qa = pa;
    DoubleVector qb = pa;
    DoubleVector qc = pa;
    DoubleVector qd = pa;
    for (int row = 0; row < rows; row += LANES) {
      DoubleVector u = DoubleVector.fromArray(SPECIES, values, p + row);
      DoubleVector v = DoubleVector.fromArray(SPECIES, values, q + row);
      DoubleVector w = DoubleVector.fromArray(SPECIES, values, a + row);
      pa = u.fma(w, pa);
      qa = v.fma(w, qa);
      w = DoubleVector.fromArray(SPECIES, values, b + row);
      pb = u.fma(w, pb);
      qb = v.fma(w, qb);
      w = DoubleVector.fromArray(SPECIES, values, c + row);
      pc = u.fma(w, pc);
      qc = v.fma(w, qc);
      w = DoubleVector.fromArray(SPECIES, values, d + row);
      pd = u.fma(w, pd);
      qd = v.fma(w, qd);
    }
    pa.intoArray(lanes, 0);
    pb.intoArray(lanes, LANES);
    pc.intoArray(lanes, 2 * LANES);
    pd.intoArray(lanes, 3 * LANES);
    qa.intoArray(lanes, 4 * LANES);
    qb.intoArray(lanes, 5 * LANES);
    qc.intoArray(lanes, 6 * LANES);
    qd.intoArray(lanes, 7 * LANES);
  }

  private static void put(int i, int j, int columns, double[] lanes, double[] sums) {
    for (int row = 0; row < 2 && i + row < columns; row++) {
      for (int column = 0; column < 4 && j + column < columns; column++) {
        sums[(i + row) * columns + j + column] += sum(lanes, (4 * row + column) * LANES);
      }
    }
  }

  private static double sum(double[] lanes, int at) {
    double sum = 0;
    for (int lane = 0; lane < LANES; lane++) {
      sum += lanes[at + lane];
    }
    return sum;
  }

  @Override
  public double product(double[] a, int aAt, double[] b, int bAt, int count) {
    DoubleVector first = DoubleVector.zero(SPECIES);
    DoubleVector second = first;
    int i = 0;
    for (; i + 2 * LANES <= count; i += 2 * LANES) {
      first =
          DoubleVector.fromArray(SPECIES, a, aAt + i)
              .fma(DoubleVector.fromArray(SPECIES, b, bAt + i), first);
      second =
          DoubleVector.fromArray(SPECIES, a, aAt + i + LANES)
              .fma(DoubleVector.fromArray(SPECIES, b, bAt + i + LANES), second);
    }
    DoubleVector both = first.add(second);
    double sum = 0;
    for (int lane = 0; lane < LANES; lane++) {
      sum += both.lane(lane);
    }
    for (; i < count; i++) {
      sum += a[aAt + i] * b[bAt + i];
    }
    return sum;
  }

  @Override
  public void products(
      int column, int columns, double[] values, int stride, int rows, double[] into) {
    double[] lanes = new double[4 * LANES];
    int at = column * stride;
    int whole = SPECIES.loopBound(rows);
    for (int j = column + 1; j < columns; j += 4) {
      fourProducts(at, j, columns, values, stride, whole, lanes);
      for (int k = j; k < Math.min(j + 4, columns); k++) {
        double sum = sum(lanes, (k - j) * LANES);
        for (int row = whole; row < rows; row++) {
          sum += values[at + row] * values[k * stride + row];
        }
        into[k] = sum;
      }
    }
  }

  private static void fourProducts(
      int at, int j, int columns, double[] values, int stride, int rows, double[] lanes) {
    int last = (columns - 1) * stride;
    int a = j * stride;
    int b = Math.min(a + stride, last);
    int c = Math.min(b + stride, last);
    int d = Math.min(c + stride, last);
    DoubleVector pa = DoubleVector.zero(SPECIES);
    DoubleVector pb = pa;
    DoubleVector pc = pa;
    DoubleVector pd = pa;
    for (int row = 0; row < rows; row += LANES) {
      DoubleVector u = DoubleVector.fromArray(SPECIES, values, at + row);
      pa = u.fma(DoubleVector.fromArray(SPECIES, values, a + row), pa);
      pb = u.fma(DoubleVector.fromArray(SPECIES, values, b + row), pb);
      pc = u.fma(DoubleVector.fromArray(SPECIES, values, c + row), pc);
      pd = u.fma(DoubleVector.fromArray(SPECIES, values, d + row), pd);
    }
    pa.intoArray(lanes, 0);
    pb.intoArray(lanes, LANES);
    pc.intoArray(lanes, 2 * LANES);
    pd.intoArray(lanes, 3 * LANES);
  }

  @Override
  public void subtract(
      int column, int columns, double[] values, int stride, int rows, double[] amounts) {
    int at = column * stride;
    int whole = SPECIES.loopBound(rows);
    for (int j = column + 1; j < columns; j++) {
      int to = j * stride;
      double amount = -amounts[j];
      DoubleVector factor = DoubleVector.broadcast(SPECIES, amount);
      for (int row = 0; row < whole; row += LANES) {
        factor
            .fma(
                DoubleVector.fromArray(SPECIES, values, at + row),
                DoubleVector.fromArray(SPECIES, values, to + row))
            .intoArray(values, to + row);
      }
      for (int row = whole; row < rows; row++) {
        values[to + row] += amount * values[at + row];
      }
    }
  }
}
