package io.github.lifecycle4j.models.internal.kernels;

/** In plain Java: several sums at once, which the processor adds up in the time of one. */
final class PlainColumnKernels implements ColumnKernels {

  @Override
  public void addProducts(int columns, double[] values, int stride, int rows, double[] sums) {
    for (int i = 0; i < columns; i += 2) {
      for (int j = i; j < columns; j += 4) {
        addTile(i, j, columns, values, stride, rows, sums);
      }
    }
  }

  /** Adds the products of two columns with four; beyond the last column, with that one again. */
  private static void addTile(
      int i, int j, int columns, double[] values, int stride, int rows, double[] sums) {
    int last = (columns - 1) * stride;
    int p = i * stride;
    int q = Math.min(p + stride, last);
    int a = j * stride;
    int b = Math.min(a + stride, last);
    int c = Math.min(b + stride, last);
    int d = Math.min(c + stride, last);
    double pa = 0;
    double pb = 0;
    double pc = 0;
    double pd = 0;
    double qa = 0;
    double qb = 0;
    double qc = 0;
    double qd = 0;
    for (int row = 0; row < rows; row++) {
      double u = values[p + row];
      double v = values[q + row];
      double w = values[a + row];
      double x = values[b + row];
      double y = values[c + row];
      double z = values[d + row];
      pa += u * w;
      pb += u * x;
      pc += u * y;
      pd += u * z;
      qa += v * w;
      qb += v * x;
      qc += v * y;
      qd += v * z;
    }
    put(i, j, columns, pa, pb, pc, pd, sums);
    put(i + 1, j, columns, qa, qb, qc, qd, sums);
  }

  private static void put(
      int i, int j, int columns, double a, double b, double c, double d, double[] sums) {
    if (i < columns) {
      int at = i * columns + j;
      sums[at] += a;
      if (j + 1 < columns) {
        sums[at + 1] += b;
      }
      if (j + 2 < columns) {
        sums[at + 2] += c;
      }
      if (j + 3 < columns) {
        sums[at + 3] += d;
      }
    }
  }

  @Override
  public void products(
      int column, int columns, double[] values, int stride, int rows, double[] into) {
    int at = column * stride;
    int j = column + 1;
    for (; j + 4 <= columns; j += 4) {
      fourProducts(at, j, values, stride, rows, into);
    }
    for (; j < columns; j++) {
      into[j] = product(values, at, values, j * stride, rows);
    }
  }

  private static void fourProducts(
      int at, int j, double[] values, int stride, int rows, double[] into) {
    int a = j * stride;
    int b = a + stride;
    int c = b + stride;
    int d = c + stride;
    double a0 = 0;
    double b0 = 0;
    double c0 = 0;
    double d0 = 0;
    double a1 = 0;
    double b1 = 0;
    double c1 = 0;
    double d1 = 0;
    int row = 0;
    for (; row + 2 <= rows; row += 2) {
      double u = values[at + row];
      double v = values[at + row + 1];
      a0 += u * values[a + row];
      b0 += u * values[b + row];
      c0 += u * values[c + row];
      d0 += u * values[d + row];
      a1 += v * values[a + row + 1];
      b1 += v * values[b + row + 1];
      c1 += v * values[c + row + 1];
      d1 += v * values[d + row + 1];
    }
    if (row < rows) {
      double u = values[at + row];
      a0 += u * values[a + row];
      b0 += u * values[b + row];
      c0 += u * values[c + row];
      d0 += u * values[d + row];
    }
    into[j] = a0 + a1;
    into[j + 1] = b0 + b1;
    into[j + 2] = c0 + c1;
    into[j + 3] = d0 + d1;
  }

  @Override
  public double product(double[] a, int aAt, double[] b, int bAt, int count) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      first += a[aAt + i] * b[bAt + i];
      second += a[aAt + i + 1] * b[bAt + i + 1];
      third += a[aAt + i + 2] * b[bAt + i + 2];
      fourth += a[aAt + i + 3] * b[bAt + i + 3];
    }
    for (; i < count; i++) {
      first += a[aAt + i] * b[bAt + i];
    }
    return first + second + (third + fourth);
  }

  @Override
  public void subtract(
      int column, int columns, double[] values, int stride, int rows, double[] amounts) {
    int at = column * stride;
    for (int j = column + 1; j < columns; j++) {
      double amount = amounts[j];
      int to = j * stride;
      for (int row = 0; row < rows; row++) {
        values[to + row] -= amount * values[at + row];
      }
    }
  }
}
