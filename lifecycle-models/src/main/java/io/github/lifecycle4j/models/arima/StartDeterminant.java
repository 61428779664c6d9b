package io.github.lifecycle4j.models.arima;

/**
 * The observed values that first determine a series up to stationary noise, where some of the first
 * ones are missing. Each is a combination of the first d + D·s values plus noise; the likelihood of
 * the rest given them needs the determinant of these combinations.
 */
final class StartDeterminant {

  private StartDeterminant() {}

  /**
   * Returns the logarithm of the absolute determinant.
   *
   * @param delta see {@link DifferencedData#delta}
   */
  static double log(ArimaData data, double[] delta) {
    int lost = delta.length - 1;
    int[] missing = data.missing();
    if (missing.length == 0 || missing[0] >= lost) {
      return 0;
    }
    double[][] recent = new double[lost][];
    double[][] reduced = new double[lost][];
    int[] pivots = new int[lost];
    int rank = 0;
    double log = 0;
    for (int t = 0; t < data.length() && rank < lost; t++) {
      double[] row = combination(recent, delta, t);
      recent[t % lost] = row;
      if (Double.isNaN(data.value(t))) {
        continue;
      }
      double[] rest = reduce(row, reduced, pivots, rank);
      int pivot = largest(rest);
      if (Math.abs(rest[pivot]) > 1e-9) {
        log += Math.log(Math.abs(rest[pivot]));
        pivots[rank] = pivot;
        reduced[rank++] = rest;
      }
    }
    if (rank < lost) {
      throw data.tooShort(0, 1);
    }
    return log;
  }

  private static double[] combination(double[][] recent, double[] delta, int t) {
    int lost = recent.length;
    double[] row = new double[lost];
    if (t < lost) {
      row[t] = 1;
      return row;
    }
    for (int j = 1; j <= lost; j++) {
      if (delta[j] != 0) {
        double[] earlier = recent[(t - j) % lost];
        for (int i = 0; i < lost; i++) {
          row[i] += delta[j] * earlier[i];
        }
      }
    }
    return row;
  }

  private static double[] reduce(double[] row, double[][] reduced, int[] pivots, int rank) {
    double[] rest = row.clone();
    for (int k = 0; k < rank; k++) {
      double share = rest[pivots[k]] / reduced[k][pivots[k]];
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= share * reduced[k][i];
      }
    }
    return rest;
  }

  private static int largest(double[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (Math.abs(row[i]) > Math.abs(row[best])) {
        best = i;
      }
    }
    return best;
  }
}
