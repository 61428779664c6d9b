package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The simplex method for quantile regression: goes through as many rows as there are coefficients,
 * and leaves one of them for the best point on the line that the others leave free, until no line
 * leads down (Barrodale and Roberts 1973; Koenker and d'Orey 1987).
 */
final class QuantileSearch {

  /** Ties are broken by shares of this size of the residuals; the result goes through the rows. */
  private static final double JITTER = 1e-9;

  /** The least size of what breaks ties, as a share of the response: that of rounding. */
  private static final double ROUNDING = 1e-15;

  private final WeightedRows rows;
  private final DesignMatrix matrix;
  private final double level;
  private final Cancellation cancellation;
  private final int p;
  private final double[] response;
  private final int[] basis;
  private final boolean[] inBasis;
  private final double[] inverse;

  /**
   * @param matrix the regressors of the rows, with columns at right angles, so that no unit matters
   */
  QuantileSearch(WeightedRows rows, DesignMatrix matrix, double level, Cancellation cancellation) {
    this.rows = rows;
    this.matrix = matrix;
    this.level = level;
    this.cancellation = cancellation;
    this.p = matrix.columns();
    this.response = rows.response.clone();
    this.basis = new int[p];
    this.inBasis = new boolean[rows.rows()];
    this.inverse = new double[p * p];
  }

  /** The coefficients of the columns at right angles, from some that are near. */
  double[] solve(double[] near) {
    choose(near);
    jitter(near);
    int most = 100 * (p + 10) + 10 * rows.rows();
    for (int step = 0; step < most; step++) {
      cancellation.check();
      invert();
      if (!improve()) {
        return through(rows.response);
      }
    }
    throw new IllegalArgumentException(
        "The quantile regression has found no end after %s steps. Maybe leave a column out."
            .formatted(most));
  }

  private double[] residuals(double[] coefficients) {
    double[] residuals = matrix.times(coefficients);
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = response[i] - residuals[i];
    }
    return residuals;
  }

  private void jitter(double[] near) {
    double[] residuals = residuals(near);
    double size = JITTER * size(residuals) + ROUNDING * size(response);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < response.length; i++) {
      response[i] += size * random.nextDouble(-1, 1);
    }
  }

  private static double size(double[] values) {
    return Math.sqrt(dot(values, values) / values.length);
  }

  /** Starts with the rows of small residuals that are independent of each other. */
  private void choose(double[] near) {
    double[] residuals = residuals(near);
    int[] order =
        IntStream.range(0, residuals.length)
            .filter(row -> rows.weights[row] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> Math.abs(residuals[row])))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] reduced = new double[p][];
    double[] row = new double[p];
    int found = 0;
    for (int i = 0; i < order.length && found < p; i++) {
      matrix.copyRow(order[i], row);
      double length = length(row);
      for (int k = 0; k < found; k++) {
        subtract(row, reduced[k], dot(row, reduced[k]));
      }
      double left = length(row);
      if (left > 1e-7 * length) {
        reduced[found] = Arrays.stream(row).map(x -> x / left).toArray();
        inBasis[order[i]] = true;
        basis[found++] = order[i];
      }
    }
    if (found < p) {
      throw new IllegalArgumentException(
          "The rows are too alike to determine %s coefficients. Maybe leave a column out."
              .formatted(p));
    }
  }

  /** Moves to the best neighbour; false if none is better. */
  private boolean improve() {
    double[] residuals = residuals(through(response));
    double[] pull = new double[p];
    double[] factors = new double[residuals.length];
    for (int i = 0; i < residuals.length; i++) {
      factors[i] = inBasis[i] ? 0 : rows.weights[i] * (residuals[i] > 0 ? level : level - 1);
    }
    matrix.addColumnSums(0, residuals.length, factors, pull);
    int leaving = -1;
    double sign = 0;
    double steepest = -1e-9;
    for (int k = 0; k < p; k++) {
      double along = 0;
      for (int i = 0; i < p; i++) {
        along += pull[i] * inverse[i * p + k];
      }
      double weight = rows.weights[basis[k]];
      double up = along / weight + level;
      double down = 1 - level - along / weight;
      if (Math.min(up, down) < steepest) {
        steepest = Math.min(up, down);
        leaving = k;
        sign = up < down ? -1 : 1;
      }
    }
    if (leaving < 0) {
      return false;
    }
    int entering = search(leaving, sign, steepest * rows.weights[basis[leaving]], residuals);
    inBasis[basis[leaving]] = false;
    inBasis[entering] = true;
    basis[leaving] = entering;
    return true;
  }

  /** The row at which the way from a vertex starts to lead up. */
  private int search(int leaving, double sign, double slope, double[] residuals) {
    double[] direction = new double[p];
    for (int i = 0; i < p; i++) {
      direction[i] = sign * inverse[i * p + leaving];
    }
    double[] rates = matrix.times(direction);
    int[] kinks =
        IntStream.range(0, rates.length)
            .filter(i -> !inBasis[i] && rows.weights[i] > 0 && residuals[i] * rates[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> residuals[i] / rates[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double left = slope;
    for (int kink : kinks) {
      left += rows.weights[kink] * Math.abs(rates[kink]);
      if (left >= 0) {
        return kink;
      }
    }
    // The slopes add up to one that leads up, but for their rounding.
    return kinks[kinks.length - 1];
  }

  /** The coefficients that go through the rows of the basis. */
  private double[] through(double[] values) {
    double[] coefficients = new double[p];
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < p; k++) {
        coefficients[i] += inverse[i * p + k] * values[basis[k]];
      }
    }
    return coefficients;
  }

  /** Inverts the matrix of the basis' rows by Gauss and Jordan, with row exchanges. */
  private void invert() {
    double[][] work = new double[p][2 * p];
    for (int k = 0; k < p; k++) {
      matrix.copyRow(basis[k], work[k]);
      work[k][p + k] = 1;
    }
    for (int c = 0; c < p; c++) {
      int pivot = c;
      for (int r = c + 1; r < p; r++) {
        pivot = Math.abs(work[r][c]) > Math.abs(work[pivot][c]) ? r : pivot;
      }
      double[] row = work[pivot];
      work[pivot] = work[c];
      work[c] = row;
      double head = row[c];
      for (int j = c; j < 2 * p; j++) {
        row[j] /= head;
      }
      for (int r = 0; r < p; r++) {
        if (r != c) {
          subtract(work[r], row, work[r][c]);
        }
      }
    }
    for (int i = 0; i < p; i++) {
      System.arraycopy(work[i], p, inverse, i * p, p);
    }
  }

  private static void subtract(double[] target, double[] other, double times) {
    for (int i = 0; i < target.length; i++) {
      target[i] -= times * other[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double length(double[] row) {
    return Math.sqrt(dot(row, row));
  }
}
