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
    this.matrix = rows.matrix();
    this.response = rows.response();
    this.weights = rows.weights();
    this.intercept = rows.design().formula().intercept();
    this.roots = rows.design().formula().weights().isPresent() ? roots(weights) : new double[0];
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

  /** The triangle of the QR factors. */
  Triangle qr(FitContext context) {
    return add(() -> new QrAccumulator(matrix.columns() + 1), context).triangle();
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
