package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.models.internal.leastsquares.GramAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.QrAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.RowAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.RowBlock;
import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The rows of a least-squares problem. Its parts are the same for any number of threads. */
final class WeightedRows {

  /** Rows of a part, the unit of parallel work. */
  static final int PART = 1 << 16;

  final DesignMatrix matrix;
  final double[] response;
  final double[] weights;
  private final double[] roots;
  private final boolean intercept;

  WeightedRows(TrainingRows rows) {
    this(
        rows.matrix(),
        rows.response(),
        rows.weights(),
        rows.design().formula().intercept(),
        rows.design().formula().weights().isPresent());
  }

  private WeightedRows(
      DesignMatrix matrix,
      double[] response,
      double[] weights,
      boolean intercept,
      boolean weighted) {
    this.matrix = matrix;
    this.response = response;
    this.weights = weights;
    this.intercept = intercept;
    this.roots = weighted ? roots(weights) : new double[0];
  }

  /** The same rows with other weights. */
  WeightedRows withWeights(double[] others) {
    return new WeightedRows(matrix, response, others, intercept, true);
  }

  private static double[] roots(double[] weights) {
    double[] roots = new double[weights.length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Math.sqrt(weights[i]);
    }
    return roots;
  }

  int rows() {
    return response.length;
  }

  int parts() {
    return (rows() + PART - 1) / PART;
  }

  /**
   * The triangle of the QR factors.
   *
   * @throws IllegalArgumentException if a sum of squares is too large for a number
   */
  Triangle qr(FitContext context) {
    Triangle triangle = qrSum(context).triangle();
    requireFinite(triangle, matrix.names());
    return triangle;
  }

  static void requireFinite(Triangle triangle, List<String> names) {
    for (int column = 0; column <= names.size(); column++) {
      if (!Double.isFinite(triangle.squares(column, 0))) {
        throw new IllegalArgumentException(
            "The numbers of %s are too large to be squared and added up. Maybe use a larger unit."
                .formatted(
                    column < names.size()
                        ? "the column '%s'".formatted(names.get(column))
                        : "the response"));
      }
    }
  }

  /** The matrix with columns at right angles and of length 1: the rows times the inverse of R. */
  DesignMatrix whitened(Triangle triangle) {
    int columns = matrix.columns();
    double[][] values = new double[columns][rows()];
    double[] row = new double[columns];
    for (int i = 0; i < rows(); i++) {
      matrix.copyRow(i, row);
      triangle.solveLower(row);
      for (int column = 0; column < columns; column++) {
        values[column][i] = row[column];
      }
    }
    return DesignMatrix.of(matrix.names(), values);
  }

  /** The QR factors, to be merged with others. */
  QrAccumulator qrSum(FitContext context) {
    return add(() -> new QrAccumulator(matrix.columns() + 1), context);
  }

  /** The QR factors of some rows. */
  QrAccumulator qrSum(int[] rows) {
    QrAccumulator sum = new QrAccumulator(matrix.columns() + 1);
    RowBlock block = new RowBlock(matrix.columns() + 1);
    double[] values = block.values();
    int filled = 0;
    for (int row : rows) {
      double root = Math.sqrt(weights[row]);
      for (int column = 0; column < matrix.columns(); column++) {
        values[column * RowBlock.STRIDE + filled] = root * matrix.get(row, column);
      }
      values[matrix.columns() * RowBlock.STRIDE + filled] = root * response[row];
      block.fill(++filled);
      if (filled == RowBlock.CAPACITY) {
        sum.add(block);
        filled = 0;
        block.fill(0);
      }
    }
    sum.add(block);
    return sum;
  }

  /** The triangle from the sums of products; empty where these are unfit. */
  Optional<Triangle> gram(FitContext context) {
    return add(() -> new GramAccumulator(matrix.columns() + 1, intercept), context).triangle();
  }

  private <A extends RowAccumulator<A>> A add(Supplier<A> empty, FitContext context) {
    List<A> parts = context.map("least squares", parts(), part -> add(empty.get(), part));
    A whole = parts.get(0);
    parts.subList(1, parts.size()).forEach(whole::merge);
    return whole;
  }

  private <A extends RowAccumulator<A>> A add(A sum, int part) {
    RowBlock block = new RowBlock(matrix.columns() + 1);
    for (int from = part * PART; from < end(part); from += RowBlock.CAPACITY) {
      load(from, Math.min(from + RowBlock.CAPACITY, end(part)), block);
      sum.add(block);
    }
    return sum;
  }

  int end(int part) {
    return Math.min((part + 1) * PART, rows());
  }

  private void load(int from, int to, RowBlock block) {
    matrix.copyColumns(from, to, block.values(), RowBlock.STRIDE);
    System.arraycopy(response, from, block.values(), matrix.columns() * RowBlock.STRIDE, to - from);
    block.fill(to - from);
    if (roots.length > 0) {
      block.scale(roots, from);
    }
  }
}
