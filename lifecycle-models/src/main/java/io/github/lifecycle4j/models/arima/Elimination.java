package io.github.lifecycle4j.models.arima;

import java.util.Arrays;

/**
 * Takes the unknown values out of the innovations, one step after the other, by plane rotations
 * into a triangle. What is left of a row is the innovation of what is observed, given all that was
 * observed before it: the same as a Kalman filter gives that skips missing values. Work space of
 * one thread.
 */
final class Elimination {

  /** A coefficient below this is rounding, where its unknown has not been met before. */
  private static final double ROUNDING = 1e-9;

  private final DifferencedData data;
  private final int unknowns;
  private final int width;

  /** Upper triangle, with the regressors' and the series' columns behind it. */
  private final double[][] triangle;

  private final double[] row;
  private double logGain;

  /** Step of each innovation that is left. */
  final int[] steps;

  /** Logarithm of the variance of each innovation that is left. */
  final double[] logVariances;

  Elimination(DifferencedData data) {
    this.data = data;
    unknowns = data.unknowns;
    width = data.columns.length;
    triangle = new double[unknowns][width];
    row = new double[width];
    int left = unknowns > 0 ? data.used : 0;
    steps = new int[left];
    logVariances = new double[left];
  }

  /**
   * Eliminates the unknowns.
   *
   * @param windows innovations by column
   * @param variances variance of each innovation
   * @param left where the standardised innovations go, by column: regressors and series
   * @return what is added to the sum of the logarithms of the variances
   */
  double run(double[][] windows, double[] variances, double[][] left) {
    for (int j = 0; j < unknowns; j++) {
      Arrays.fill(triangle[j], 0);
      triangle[j][j] = j < data.beforeStart ? Math.sqrt(data.precision) : 0;
    }
    int toDrop = data.beforeStart;
    double logs = 0;
    int rows = 0;
    for (int t = 0; t < data.length; t++) {
      double scale = 1 / Math.sqrt(variances[t]);
      for (int c = 0; c < width; c++) {
        row[c] = windows[c][t] * scale;
      }
      logGain = 0;
      if (absorb(t)) {
        logs += logGain;
      } else if (toDrop > 0) {
        toDrop--;
        logs -= Math.log(variances[t]);
      } else {
        logs += logGain;
        steps[rows] = t;
        logVariances[rows] = logGain + Math.log(variances[t]);
        for (int c = unknowns; c < width; c++) {
          left[c - unknowns][rows] = row[c];
        }
        rows++;
      }
    }
    return logs;
  }

  /**
   * Rotates the row into the triangle; returns whether it determines an unknown for the first time.
   */
  private boolean absorb(int t) {
    double product = 1;
    for (int j = 0; j < unknowns; j++) {
      if (t < data.firstRow[j] || row[j] == 0) {
        continue;
      }
      double[] pivot = triangle[j];
      double before = pivot[j];
      if (before == 0) {
        if (Math.abs(row[j]) < ROUNDING) {
          continue;
        }
        double sign = Math.signum(row[j]);
        for (int c = j; c < width; c++) {
          pivot[c] = sign * row[c];
        }
        logGain += 2 * Math.log(product * Math.abs(row[j]));
        return true;
      }
      double length = Math.sqrt(before * before + row[j] * row[j]);
      double cosine = before / length;
      double sine = row[j] / length;
      for (int c = j; c < width; c++) {
        double upper = pivot[c];
        pivot[c] = cosine * upper + sine * row[c];
        row[c] = cosine * row[c] - sine * upper;
      }
      product *= length / before;
    }
    logGain += 2 * Math.log(product);
    return false;
  }

  /**
   * Solves for the unknowns given coefficients of the regressors.
   *
   * @param regression coefficients of the regressors' columns
   * @return coefficients of the unknowns' columns
   */
  double[] unknowns(double[] regression) {
    double[] solution = new double[unknowns];
    for (int i = unknowns - 1; i >= 0; i--) {
      double sum = triangle[i][width - 1];
      for (int j = 0; j < regression.length; j++) {
        sum -= triangle[i][unknowns + j] * regression[j];
      }
      for (int j = i + 1; j < unknowns; j++) {
        sum -= triangle[i][j] * solution[j];
      }
      solution[i] = sum / triangle[i][i];
    }
    return solution;
  }

  /**
   * Variance of a linear combination of the unknowns, over that of an innovation; overwrites it.
   */
  double variance(double[] combination) {
    double variance = 0;
    for (int i = 0; i < unknowns; i++) {
      double sum = combination[i];
      for (int k = 0; k < i; k++) {
        sum -= triangle[k][i] * combination[k];
      }
      combination[i] = sum / triangle[i][i];
      variance += combination[i] * combination[i];
    }
    return variance;
  }
}
