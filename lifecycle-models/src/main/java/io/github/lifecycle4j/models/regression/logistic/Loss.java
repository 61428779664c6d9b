package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.models.internal.leastsquares.GramAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.RowBlock;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import java.util.Arrays;

/**
 * The negative log-likelihood of rows as a function of the coefficients of scaled columns: those of
 * the first output, column by column, then those of the next. Work space is held, so it is not safe
 * for use by several threads.
 */
final class Loss {

  private static final int BLOCK = RowBlock.CAPACITY;

  private final DesignMatrix matrix;
  private final ColumnScales scales;
  private final Likelihood likelihood;
  private final int every;

  private final int columns;
  private final int outputs;
  private final double[][] raw;
  private final double[] offsets;
  private final double[][] margins;
  private final double[][] sums;

  Loss(DesignMatrix matrix, ColumnScales scales, Likelihood likelihood) {
    this(matrix, scales, likelihood, 1);
  }

  /**
   * @param every of how many blocks of rows one is looked at, which counts for all of them
   */
  Loss(DesignMatrix matrix, ColumnScales scales, Likelihood likelihood, int every) {
    this.every = every;
    this.matrix = matrix;
    this.scales = scales;
    this.likelihood = likelihood;
    this.columns = matrix.columns();
    this.outputs = likelihood.outputs();
    this.raw = new double[outputs][columns];
    this.offsets = new double[outputs];
    this.margins = new double[outputs][BLOCK];
    this.sums = new double[outputs][columns];
  }

  /** Number of coefficients. */
  int dimension() {
    return outputs * columns;
  }

  int columns() {
    return columns;
  }

  int outputs() {
    return outputs;
  }

  int rows() {
    return matrix.rows();
  }

  private int count(int from) {
    return Math.min(BLOCK, matrix.rows() - from);
  }

  /** The value at a point; the gradient is written. */
  double value(double[] point, double[] gradient) {
    unscale(point);
    double sum = 0;
    for (double[] zero : sums) {
      Arrays.fill(zero, 0);
    }
    for (int from = 0; from < matrix.rows(); from += every * BLOCK) {
      int count = count(from);
      margins(from, count);
      sum += likelihood.residuals(from, count, margins);
      for (int k = 0; k < outputs; k++) {
        matrix.addColumnSums(from, from + count, margins[k], sums[k]);
      }
    }
    for (int k = 0; k < outputs; k++) {
      for (int j = 0; j < columns; j++) {
        // The first column is that of the intercept wherever there are means.
        double centred = sums[k][j] - scales.means[j] * sums[k][0];
        gradient[k * columns + j] = scales.constant[j] ? 0 : every * centred / scales.scales[j];
      }
    }
    return every * sum;
  }

  /** The coefficients of the columns as they are. */
  double[][] unscale(double[] point) {
    for (int k = 0; k < outputs; k++) {
      double offset = 0;
      for (int j = 0; j < columns; j++) {
        raw[k][j] = point[k * columns + j] / scales.scales[j];
        offset -= scales.means[j] * raw[k][j];
      }
      offsets[k] = offset;
    }
    double[][] result = new double[outputs][];
    for (int k = 0; k < outputs; k++) {
      result[k] = raw[k].clone();
      result[k][0] += offsets[k];
    }
    return result;
  }

  private void margins(int from, int count) {
    for (int k = 0; k < outputs; k++) {
      matrix.times(from, from + count, raw[k], margins[k]);
      for (int i = 0; i < count; i++) {
        margins[k][i] += offsets[k];
      }
    }
  }

  /**
   * Whether a direction makes no row less likely, so that the likelihood has no maximum along it.
   */
  boolean rises(double[] direction) {
    unscale(direction);
    double largest = 0;
    for (int from = 0; from < matrix.rows(); from += BLOCK) {
      margins(from, count(from));
      for (double[] changes : margins) {
        for (int i = 0; i < count(from); i++) {
          largest = Math.max(largest, Math.abs(changes[i]));
        }
      }
    }
    boolean keeps = largest > 0;
    for (int from = 0; keeps && from < matrix.rows(); from += BLOCK) {
      margins(from, count(from));
      keeps = likelihood.keeps(from, count(from), margins, 1e-4 * largest);
    }
    return keeps;
  }

  /** The second derivatives at a point, row by row. */
  void hessian(double[] point, double[] into) {
    unscale(point);
    Arrays.fill(into, 0);
    GramAccumulator[] sums = new GramAccumulator[outputs * outputs];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new GramAccumulator(columns, false);
    }
    RowBlock weighted = new RowBlock(columns);
    double[] roots = new double[BLOCK];
    for (int from = 0; from < matrix.rows(); from += every * BLOCK) {
      int count = count(from);
      margins(from, count);
      likelihood.probabilities(count, margins);
      for (int a = 0; a < outputs; a++) {
        for (int b = a; b < outputs; b++) {
          likelihood.curvature(from, count, margins, a, b, roots);
          weigh(from, count, roots, weighted);
          sums[a * outputs + b].add(weighted);
        }
      }
    }
    for (int a = 0; a < outputs; a++) {
      for (int b = a; b < outputs; b++) {
        copy(sums[a * outputs + b], a, b, a == b ? every : -every, into);
      }
    }
  }

  /** The scaled columns of some rows, each row times the root of its curvature. */
  private void weigh(int from, int count, double[] curvature, RowBlock into) {
    for (int i = 0; i < count; i++) {
      curvature[i] = Math.sqrt(curvature[i]);
    }
    double[] values = into.values();
    matrix.copyColumns(from, from + count, values, RowBlock.STRIDE);
    into.fill(count);
    for (int j = 0; j < columns; j++) {
      double mean = scales.means[j];
      double unit = 1 / scales.scales[j];
      int at = j * RowBlock.STRIDE;
      for (int i = 0; i < count; i++) {
        values[at + i] = (values[at + i] - mean) * (unit * curvature[i]);
      }
    }
  }

  private void copy(GramAccumulator sums, int a, int b, double factor, double[] into) {
    int n = dimension();
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = factor * sums.product(Math.min(i, j), Math.max(i, j));
        into[(a * columns + i) * n + b * columns + j] = sum;
        into[(b * columns + j) * n + a * columns + i] = sum;
      }
    }
  }
}
