package io.github.lifecycle4j.models.internal.leastsquares;

import java.util.Arrays;

/**
 * The upper triangle R of the QR factors of regressors and a response, the response in the last
 * column: all that the solution of a least-squares problem needs. Immutable.
 */
public final class Triangle {

  private final int n;
  private final int p;
  private final double[] r;

  /** The triangle with these values row by row, not copied; below the diagonal is not read. */
  Triangle(int columns, double[] r) {
    this.n = columns;
    this.p = columns - 1;
    this.r = r;
  }

  /** Number of regressors. */
  public int regressors() {
    return p;
  }

  /** The value in a row and a column, 0 below the diagonal; the response is the last column. */
  public double get(int row, int column) {
    return row > column ? 0 : r[row * n + column];
  }

  /** The coefficients. */
  public double[] solve() {
    double[] response = new double[p];
    for (int i = 0; i < p; i++) {
      response[i] = r[i * n + p];
    }
    solveUpper(response, p);
    return response;
  }

  /** Sum of the squared residuals. */
  public double residualSquares() {
    return r[p * n + p] * r[p * n + p];
  }

  /** Sum of squares of the response that the regressors from one on explain beyond those before. */
  public double explainedSquares(int from) {
    double sum = 0;
    for (int i = from; i < p; i++) {
      sum += r[i * n + p] * r[i * n + p];
    }
    return sum;
  }

  /** Sum of squares of a regressor beyond what the regressors before one explain. */
  public double squares(int regressor, int from) {
    double sum = 0;
    for (int i = from; i <= regressor; i++) {
      sum += r[i * n + regressor] * r[i * n + regressor];
    }
    return sum;
  }

  /** The share of a regressor's length that those before it do not explain, 0 … 1. */
  public double unexplained(int regressor) {
    double length = 0;
    for (int i = 0; i <= regressor; i++) {
      length = Math.hypot(length, r[i * n + regressor]);
    }
    return length == 0 ? 0 : Math.abs(r[regressor * n + regressor]) / length;
  }

  /** The coefficients of a regressor on those before it, which must not be collinear. */
  public double[] explain(int regressor) {
    double[] column = new double[regressor];
    for (int i = 0; i < regressor; i++) {
      column[i] = r[i * n + regressor];
    }
    solveUpper(column, regressor);
    return column;
  }

  /** The inverse of the regressors' cross products, row by row. */
  public double[] inverseProducts() {
    double[] inverse = inverse(p);
    double[] products = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = i; k < p; k++) {
          sum += inverse[i * p + k] * inverse[j * p + k];
        }
        products[i * p + j] = sum;
        products[j * p + i] = sum;
      }
    }
    return products;
  }

  /** The largest sum of squares of a row of the inverse, of the response's column too. */
  double largestInverseRow() {
    double[] inverse = inverse(n);
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = i; k < n; k++) {
        sum += inverse[i * n + k] * inverse[i * n + k];
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /** The inverse of the leading triangle of some size, row by row. */
  private double[] inverse(int size) {
    double[] inverse = new double[size * size];
    double[] unit = new double[size];
    for (int c = 0; c < size; c++) {
      Arrays.fill(unit, 0);
      unit[c] = 1;
      solveUpper(unit, c + 1);
      for (int i = 0; i <= c; i++) {
        inverse[i * size + c] = unit[i];
      }
    }
    return inverse;
  }

  /**
   * Solves R'z = g in place for the leading regressors: the squared length of z is g'(X'X)⁻¹g, the
   * leverage where g is a row of regressors.
   */
  public double solveLower(double[] g) {
    double squares = 0;
    for (int i = 0; i < p; i++) {
      double sum = g[i];
      for (int k = 0; k < i; k++) {
        sum -= r[k * n + i] * g[k];
      }
      g[i] = sum / r[i * n + i];
      squares += g[i] * g[i];
    }
    return squares;
  }

  /** Solves Rb = z in place for the first unknowns. */
  public void solveUpper(double[] z, int size) {
    for (int i = size - 1; i >= 0; i--) {
      double sum = z[i];
      for (int k = i + 1; k < size; k++) {
        sum -= r[i * n + k] * z[k];
      }
      z[i] = sum / r[i * n + i];
    }
  }
}
