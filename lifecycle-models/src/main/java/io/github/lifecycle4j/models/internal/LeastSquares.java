package io.github.lifecycle4j.models.internal;

import java.util.Arrays;

/**
 * Ordinary least squares by Householder reflections. A column that the ones before it explain, to
 * the accuracy of the machine, is left out: its coefficient is 0 and its standard error NaN.
 */
public final class LeastSquares {

  /** Share of a column's length below which what remains of it is taken for rounding. */
  private static final double COLLINEAR = 1e-10;

  private final double[] coefficients;
  private final double[] standardErrors;
  private final double sumOfSquares;
  private final int rank;
  private final boolean exact;

  private LeastSquares(
      double[] coefficients,
      double[] standardErrors,
      double sumOfSquares,
      int rank,
      boolean exact) {
    this.coefficients = coefficients;
    this.standardErrors = standardErrors;
    this.sumOfSquares = sumOfSquares;
    this.rank = rank;
    this.exact = exact;
  }

  /**
   * Regresses y on the columns; no constant is added.
   *
   * @param y the response; not changed
   * @param columns the regressors, each as long as y; not changed
   * @throws IllegalArgumentException if there are fewer rows than columns
   */
  public static LeastSquares fit(double[] y, double[]... columns) {
    if (y.length < columns.length) {
      throw new IllegalArgumentException(
          "%s observations cannot determine %s coefficients. Maybe use fewer regressors."
              .formatted(y.length, columns.length));
    }
    double[] response = y.clone();
    double[][] work = new double[columns.length][];
    double[] diagonal = new double[columns.length];
    int[] pivots = new int[columns.length];
    int rank = 0;
    for (int j = 0; j < columns.length; j++) {
      double[] column = columns[j].clone();
      double length = norm(column, 0);
      for (int k = 0; k < rank; k++) {
        reflect(work[k], k, column);
      }
      double remaining = norm(column, rank);
      if (remaining > COLLINEAR * length) {
        // The column becomes the reflection's vector from row `rank` on; above lies R.
        double head = column[rank];
        diagonal[rank] = head > 0 ? -remaining : remaining;
        column[rank] = head - diagonal[rank];
        work[rank] = column;
        pivots[rank] = j;
        reflect(column, rank, response);
        rank++;
      }
    }
    double[][] r = new double[rank][];
    System.arraycopy(work, 0, r, 0, rank);
    return solve(response, r, diagonal, pivots, columns.length);
  }

  private static LeastSquares solve(
      double[] response, double[][] work, double[] diagonal, int[] pivots, int columns) {
    int rank = work.length;
    double[] coefficients = new double[columns];
    double[] errors = new double[columns];
    Arrays.fill(errors, Double.NaN);
    double residual = norm(response, rank);
    double sumOfSquares = residual * residual;
    double sigma = Math.sqrt(sumOfSquares / (response.length - rank));
    double[] solved = new double[rank];
    backSubstitute(work, diagonal, response, solved);
    double[] unit = new double[rank];
    double[] row = new double[rank];
    double[] squares = new double[rank];
    // The variances are the row sums of squares of R's inverse, built column by column.
    for (int c = 0; c < rank; c++) {
      Arrays.fill(unit, 0);
      unit[c] = 1;
      backSubstitute(work, diagonal, unit, row);
      for (int i = 0; i <= c; i++) {
        squares[i] += row[i] * row[i];
      }
    }
    for (int i = 0; i < rank; i++) {
      coefficients[pivots[i]] = solved[i];
      errors[pivots[i]] = sigma * Math.sqrt(squares[i]);
    }
    boolean exact = residual <= COLLINEAR * norm(response, 0);
    return new LeastSquares(coefficients, errors, sumOfSquares, rank, exact);
  }

  private static void backSubstitute(
      double[][] work, double[] diagonal, double[] right, double[] solution) {
    for (int i = solution.length - 1; i >= 0; i--) {
      double sum = right[i];
      for (int k = i + 1; k < solution.length; k++) {
        sum -= work[k][i] * solution[k];
      }
      solution[i] = sum / diagonal[i];
    }
  }

  /** Reflects a target by the vector that a column holds from row {@code from} on. */
  private static void reflect(double[] vector, int from, double[] target) {
    double cross = 0;
    double square = 0;
    for (int i = from; i < vector.length; i++) {
      cross += vector[i] * target[i];
      square += vector[i] * vector[i];
    }
    double factor = 2 * cross / square;
    for (int i = from; i < vector.length; i++) {
      target[i] -= factor * vector[i];
    }
  }

  private static double norm(double[] values, int from) {
    double largest = 0;
    for (int i = from; i < values.length; i++) {
      largest = Math.max(largest, Math.abs(values[i]));
    }
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = from; i < values.length; i++) {
      double scaled = values[i] / largest;
      sum += scaled * scaled;
    }
    return largest * Math.sqrt(sum);
  }

  /** Coefficient of a column; 0 where it was left out. */
  public double coefficient(int column) {
    return coefficients[column];
  }

  /** Standard error of a coefficient; NaN where its column was left out or nothing is left over. */
  public double standardError(int column) {
    return standardErrors[column];
  }

  /** Coefficient over standard error. */
  public double tStatistic(int column) {
    return coefficients[column] / standardErrors[column];
  }

  /** Sum of the squared residuals. */
  public double sumOfSquares() {
    return sumOfSquares;
  }

  /** Whether nothing but rounding is left over. */
  public boolean isExact() {
    return exact;
  }

  /** Number of columns that were not left out. */
  public int rank() {
    return rank;
  }

  /**
   * The residuals.
   *
   * @param y the response that was given
   * @param columns the regressors that were given
   */
  public double[] residuals(double[] y, double[]... columns) {
    double[] residuals = y.clone();
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < residuals.length; i++) {
        residuals[i] -= coefficients[j] * columns[j][i];
      }
    }
    return residuals;
  }
}
