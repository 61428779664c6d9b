package io.github.lifecycle4j.models.arima;

import java.util.Arrays;

/**
 * Expected values of the periods after a history, and the variances of their errors and of the
 * errors' running sums, over σ². Exact for a finite history.
 */
final class ArimaForecast {

  private final DifferencedData data;
  private final Elimination elimination;
  private final ArmaFilter filter;
  private final double[] delta;
  private final int steps;

  /** Response of the levels to the innovation of each step, and its variance over σ². */
  private final double[][] responses;

  private final double[] shares;

  /** Expected values. */
  final double[] mean;

  /** Variances of the errors over σ². */
  final double[] variance;

  /** Variances of the sums of the errors up to each step over σ². */
  final double[] totalVariance;

  /**
   * @param elimination of the history; read only
   * @param filter of this forecast alone, which changes it
   * @param levels the history, missing values at their expected ones
   */
  ArimaForecast(
      DifferencedData data,
      Elimination elimination,
      ArmaFilter filter,
      double[] levels,
      int horizon) {
    this.data = data;
    this.elimination = elimination;
    this.filter = filter;
    delta = data.delta();
    int skipped = data.data.trailing();
    steps = horizon + skipped;
    responses = new double[steps][];
    shares = new double[steps];
    double[] expected = levelsAhead(levels);
    double[] variances = new double[steps];
    double[] totals = new double[steps];
    addUnknowns(variances, totals, skipped);
    addInnovations(variances, totals, skipped);
    mean = Arrays.copyOfRange(expected, skipped, steps);
    variance = Arrays.copyOfRange(variances, skipped, steps);
    totalVariance = Arrays.copyOfRange(totals, skipped, steps);
  }

  /** What the model expects after levels that are all known. */
  private double[] levelsAhead(double[] levels) {
    double[] differences = data.difference(levels);
    double[] ahead = filter.ahead(differences, steps);
    return integrate(ahead, levels);
  }

  private double[] integrate(double[] differences, double[] levels) {
    double[] path = new double[steps];
    for (int h = 0; h < steps; h++) {
      double sum = differences[h];
      for (int j = 1; j < delta.length; j++) {
        if (delta[j] != 0) {
          sum += delta[j] * (j <= h ? path[h - j] : levels[levels.length + h - j]);
        }
      }
      path[h] = sum;
    }
    return path;
  }

  private void addUnknowns(double[] variances, double[] totals, int skipped) {
    if (data.unknowns == 0) {
      return;
    }
    double[][] paths = new double[data.unknowns][];
    for (int j = 0; j < data.unknowns; j++) {
      paths[j] = levelsAhead(data.pulse(j));
    }
    double[] combination = new double[data.unknowns];
    double[] sum = new double[data.unknowns];
    for (int h = 0; h < steps; h++) {
      for (int j = 0; j < data.unknowns; j++) {
        combination[j] = paths[j][h];
        sum[j] += h >= skipped ? paths[j][h] : 0;
      }
      variances[h] += elimination.variance(combination);
      totals[h] += elimination.variance(sum.clone());
    }
  }

  private void addInnovations(double[] variances, double[] totals, int skipped) {
    double[] none = new double[delta.length];
    double[] response = new double[steps];
    for (int at = 0; at < steps; at++) {
      if (at == 0 || !filter.isSettled()) {
        shares[at] = filter.response(response);
        responses[at] = integrate(response, none);
      } else {
        shares[at] = shares[at - 1];
        responses[at] = responses[at - 1];
      }
      double[] path = responses[at];
      double sum = 0;
      for (int h = at; h < steps; h++) {
        double value = path[h - at];
        sum += h >= skipped ? value : 0;
        variances[h] += shares[at] * value * value;
        totals[h] += shares[at] * sum * sum;
      }
    }
  }

  /** Number of steps from the last observed value, the missing ones behind it among them. */
  int steps() {
    return steps;
  }

  /** Turns innovations of variance σ² into errors of the steps; missing values stay as expected. */
  void respond(double[] innovations, double[] errors) {
    Arrays.fill(errors, 0);
    for (int at = 0; at < steps; at++) {
      double innovation = innovations[at] * Math.sqrt(shares[at]);
      for (int h = at; h < steps; h++) {
        errors[h] += responses[at][h - at] * innovation;
      }
    }
  }
}
