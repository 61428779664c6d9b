package io.github.lifecycle4j.models.arima;

import java.util.Arrays;

/**
 * A history made ready for the likelihoods of all models that difference it in the same way: its
 * differences, those of the regressors, and a column for each value that is unknown. Immutable
 * after construction; may be shared by the candidates of a search.
 *
 * <p>An unknown value is a coefficient with a flat distribution whose regressor is 1 there and 0
 * elsewhere: integrated out, it leaves the likelihood of what is observed (Gómez, Maravall and Peña
 * 1999, Journal of Econometrics 88(2)). {@link Arima.Start#LARGE_VARIANCE} for the values before
 * the first is the same with a distribution that is not flat.
 */
final class DifferencedData {

  /** Number of unknown values; their columns are the first. */
  final int unknowns;

  /** Number of regressors; their columns follow, orthonormal. */
  final int regressors;

  /** Columns of differences: unknowns, regressors, and last the series, scaled. */
  final double[][] columns;

  /** Row of the first difference that each unknown is part of. */
  final int[] firstRow;

  /** Precision of each unknown over that of an innovation; 0 is flat. */
  final double precision;

  /** Number of unknowns that have the precision; the first ones. */
  final int beforeStart;

  /** Number of differences. */
  final int length;

  /**
   * Number of values that the likelihood is of: observed ones but those that differencing takes.
   */
  final int used;

  /** What the series was divided by. */
  final double scale;

  /** What flat unknowns among the first values add to the logarithm of the determinant. */
  final double logStart;

  /** What was differenced. */
  final ArimaData data;

  final int differences;
  final int seasonalDifferences;

  private final double[][] triangle;
  private final double[] prior;

  DifferencedData(ArimaData data, int differences, int seasonalDifferences) {
    this.data = data;
    this.differences = differences;
    this.seasonalDifferences = seasonalDifferences;
    int lost = lost();
    beforeStart = data.start() == Arima.Start.LARGE_VARIANCE ? lost : 0;
    precision = 1 / Arima.Start.VARIANCE;
    int[] missing = data.missing();
    unknowns = beforeStart + missing.length;
    regressors = data.regressors();
    length = data.length() + beforeStart - lost;
    used = data.length() - missing.length - lost;
    columns = new double[unknowns + regressors + 1][];
    firstRow = new int[unknowns];
    for (int j = 0; j < unknowns; j++) {
      columns[j] = difference(pulse(j));
      firstRow[j] = firstNonzero(columns[j]);
    }
    for (int j = 0; j < regressors; j++) {
      columns[unknowns + j] = difference(extended(data.regressor(j)));
    }
    double[] series = difference(extended(data.filled()));
    columns[unknowns + regressors] = series;
    triangle = new double[regressors][regressors];
    prior = new double[regressors];
    orthonormalise();
    removeRegressors(series);
    scale = scale(series);
    logStart = beforeStart > 0 ? 0 : -2 * StartDeterminant.log(data, delta());
  }

  /** Index of an unknown among the {@link #extended} levels. */
  int position(int unknown) {
    return unknown < beforeStart ? unknown : beforeStart + data.missing()[unknown - beforeStart];
  }

  /** Levels that are 1 at an unknown and 0 elsewhere. */
  double[] pulse(int unknown) {
    double[] levels = new double[length + lost()];
    levels[position(unknown)] = 1;
    return levels;
  }

  /** Number of values that differencing takes. */
  int lost() {
    return differences + seasonalDifferences * data.season();
  }

  /** Levels with 0 for the values before the first, where there is a distribution of them. */
  double[] extended(double[] levels) {
    double[] longer = new double[levels.length + beforeStart];
    System.arraycopy(levels, 0, longer, beforeStart, levels.length);
    return longer;
  }

  /** δ(1 … lost) of y(t) = w(t) + Σ δ(j)y(t − j); δ(0) is unused. */
  double[] delta() {
    double[] polynomial = {1};
    for (int i = 0; i < differences; i++) {
      polynomial = differenceOf(polynomial, 1);
    }
    for (int i = 0; i < seasonalDifferences; i++) {
      polynomial = differenceOf(polynomial, data.season());
    }
    for (int j = 0; j < polynomial.length; j++) {
      polynomial[j] = -polynomial[j];
    }
    return polynomial;
  }

  private static double[] differenceOf(double[] polynomial, int lag) {
    double[] product = Arrays.copyOf(polynomial, polynomial.length + lag);
    for (int j = 0; j < polynomial.length; j++) {
      product[j + lag] -= polynomial[j];
    }
    return product;
  }

  /** Differences levels; the result is shorter by {@link #lost}. */
  double[] difference(double[] levels) {
    double[] values = levels.clone();
    int from = 0;
    for (int i = 0; i < differences + seasonalDifferences; i++) {
      int lag = i < differences ? 1 : data.season();
      from += lag;
      for (int t = values.length - 1; t >= from; t--) {
        values[t] -= values[t - lag];
      }
    }
    return Arrays.copyOfRange(values, from, values.length);
  }

  private static int firstNonzero(double[] values) {
    int first = 0;
    while (first < values.length && values[first] == 0) {
      first++;
    }
    return first;
  }

  /** Modified Gram–Schmidt, twice, of the regressors' columns. */
  private void orthonormalise() {
    for (int j = 0; j < regressors; j++) {
      double[] column = columns[unknowns + j];
      double before = norm(column);
      triangle[j][j] = 1;
      for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < j; i++) {
          double share = dot(columns[unknowns + i], column);
          triangle[i][j] += share;
          subtract(column, share, columns[unknowns + i]);
        }
      }
      double after = norm(column);
      if (!(after > 1e-10 * before)) {
        throw data.collinear(j, differences + seasonalDifferences > 0);
      }
      triangle[j][j] = after;
      for (int t = 0; t < column.length; t++) {
        column[t] /= after;
      }
    }
  }

  /** Takes the least squares fit out of the series; what was taken is added to the coefficients. */
  private void removeRegressors(double[] series) {
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < regressors; j++) {
        double share = dot(columns[unknowns + j], series);
        prior[j] += share;
        subtract(series, share, columns[unknowns + j]);
      }
    }
  }

  /** Divides the series by its root mean square; leaves what is nothing but rounding at 0. */
  private double scale(double[] series) {
    double size = norm(series) / Math.sqrt(Math.max(series.length, 1));
    if (!(size > 1e-13 * data.largest())) {
      Arrays.fill(series, 0);
      return 1;
    }
    for (int t = 0; t < series.length; t++) {
      series[t] /= size;
    }
    return size;
  }

  /** Whether the model without ARMA terms already fits every value. */
  boolean isPerfect() {
    return norm(columns[unknowns + regressors]) == 0;
  }

  /** Turns coefficients of the orthonormal columns and the scaled series into those of a user. */
  double[] regressionCoefficients(double[] orthonormal) {
    double[] coefficients = new double[regressors];
    for (int i = regressors - 1; i >= 0; i--) {
      double sum = orthonormal[i] * scale + prior[i];
      for (int j = i + 1; j < regressors; j++) {
        sum -= triangle[i][j] * coefficients[j];
      }
      coefficients[i] = sum / triangle[i][i];
    }
    return coefficients;
  }

  private static double norm(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    if (largest == 0) {
      return 0;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value / largest) * (value / largest);
    }
    return largest * Math.sqrt(squares);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int t = 0; t < a.length; t++) {
      sum += a[t] * b[t];
    }
    return sum;
  }

  private static void subtract(double[] from, double share, double[] column) {
    for (int t = 0; t < from.length; t++) {
      from[t] -= share * column[t];
    }
  }
}
