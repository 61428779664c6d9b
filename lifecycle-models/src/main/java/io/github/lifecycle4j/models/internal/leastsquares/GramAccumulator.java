package io.github.lifecycle4j.models.internal.leastsquares;

import io.github.lifecycle4j.models.internal.kernels.ColumnKernels;
import io.github.lifecycle4j.models.internal.kernels.KernelChoice;
import java.util.Optional;

/**
 * The sums of products of the columns of rows that arrive in blocks: the fast way to least squares,
 * of use where the columns are far from collinear. To lose little to cancellation the columns after
 * a column of ones are taken as differences from their first values. Not safe for use by several
 * threads.
 */
public final class GramAccumulator implements RowAccumulator<GramAccumulator> {

  /**
   * The largest variance inflation, of a column or the response by all the others, at which the
   * sums are fit: they carry about 16 digits, of which as many are lost as this number has.
   */
  public static final double MOST_INFLATION = 1e5;

  private static final ColumnKernels KERNELS = KernelChoice.chosen().columnKernels();

  private final int n;
  private final boolean centred;
  private final double[] origin;
  private final double[] sums;
  private boolean started;

  /**
   * An accumulator of no rows; the last column is the response.
   *
   * @param intercept whether the first column is that of the intercept: 1, or the root of the row's
   *     weight
   */
  public GramAccumulator(int columns, boolean intercept) {
    this(columns, intercept, new double[columns]);
  }

  private GramAccumulator(int columns, boolean intercept, double[] origin) {
    this.n = columns;
    this.centred = intercept;
    this.origin = origin;
    this.sums = new double[columns * columns];
  }

  @Override
  public void add(RowBlock block) {
    if (centred) {
      start(block);
      shift(block);
    }
    KERNELS.addProducts(n, block.values, RowBlock.STRIDE, block.rows, sums);
  }

  /** Takes the means of the first block for the origin. */
  private void start(RowBlock block) {
    if (started || block.rows == 0) {
      return;
    }
    started = true;
    double[] values = block.values;
    double total = 0;
    for (int row = 0; row < block.rows; row++) {
      total += values[row];
    }
    for (int column = 1; column < n && total > 0; column++) {
      double sum = 0;
      for (int row = 0; row < block.rows; row++) {
        sum += values[column * RowBlock.STRIDE + row];
      }
      origin[column] = sum / total;
    }
  }

  private void shift(RowBlock block) {
    double[] values = block.values;
    for (int column = 1; column < n; column++) {
      int at = column * RowBlock.STRIDE;
      double by = origin[column];
      for (int row = 0; row < block.rows; row++) {
        values[at + row] -= by * values[row];
      }
    }
  }

  /** The sum of the products of two columns, the first not after the second, less their origins. */
  public double product(int first, int second) {
    return sums[first * n + second];
  }

  @Override
  public void merge(GramAccumulator other) {
    if (!other.started && centred) {
      return;
    }
    if (!started) {
      started = other.started;
      System.arraycopy(other.origin, 0, origin, 0, n);
    }
    double[] moves = new double[n];
    for (int i = 1; i < n; i++) {
      moves[i] = other.origin[i] - origin[i];
    }
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        // Rows z of the other with ones in front become z + moves.
        double ones = other.sums[0];
        sums[i * n + j] +=
            other.sums[i * n + j]
                + moves[i] * other.sums[j]
                + moves[j] * other.sums[i]
                + moves[i] * moves[j] * ones;
      }
    }
  }

  /**
   * The triangle of the rows so far, by Cholesky's method; empty where the columns are so near to
   * collinear, or the response so near to a sum of them, that too few digits would be left.
   */
  public Optional<Triangle> triangle() {
    double[] lengths = new double[n];
    for (int i = 0; i < n; i++) {
      lengths[i] = Math.sqrt(sums[i * n + i]);
    }
    double[] r = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        double sum = sums[i * n + j] / (lengths[i] * lengths[j]);
        for (int k = 0; k < i; k++) {
          sum -= r[k * n + i] * r[k * n + j];
        }
        r[i * n + j] = i == j ? Math.sqrt(sum) : sum / r[i * n + i];
      }
      // Also where it is not a number: a column of zeros, or a sum that overflows.
      if (!(r[i * n + i] > 0)) {
        return Optional.empty();
      }
    }
    if (!(new Triangle(n, r).largestInverseRow() <= MOST_INFLATION)) {
      return Optional.empty();
    }
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        r[i * n + j] *= lengths[j];
      }
    }
    for (int j = 1; j < n; j++) {
      r[j] += origin[j] * r[0];
    }
    return Optional.of(new Triangle(n, r));
  }
}
