package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.Moments;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The season of a series, the same in each cycle, or none: see {@link SeasonalAdjustment}. Periods
 * are counted from 0 at the first of the series. Immutable.
 */
public final class Season {

  /** No season. */
  public static final Season NONE = new Season(Composition.ADDITIVE, new double[] {0});

  /** An index this near 0 cannot be divided by. */
  private static final double SMALLEST_INDEX = 1e-10;

  private final Composition composition;
  private final double[] indices;

  private Season(Composition composition, double[] indices) {
    this.composition = composition;
    this.indices = indices;
  }

  /** The season that a series has under these options. */
  static Season of(Series history, SeasonalAdjustment adjustment) {
    int m = history.frequency().seasonLength();
    if (m < 2 || history.length() <= 2L * m) {
      return NONE;
    }
    double[] values = filled(history);
    if (!isSignificant(values, m, adjustment.critical())) {
      return NONE;
    }
    if (smallest(values) > 0) {
      Season season = estimate(Composition.MULTIPLICATIVE, values, m, adjustment.shrunk());
      if (smallest(season.indices) > SMALLEST_INDEX) {
        return season;
      }
    }
    return estimate(Composition.ADDITIVE, values, m, adjustment.shrunk());
  }

  /** The values, with those of a periodic STL for missing ones. */
  private static double[] filled(Series history) {
    double[] values = history.toArray();
    if (history.observed() < values.length) {
      Decomposition parts = Stl.DEFAULTS.decompose(history);
      double[] trend = parts.trend();
      double[] seasonal = parts.seasonal();
      for (int t = 0; t < values.length; t++) {
        values[t] = Double.isNaN(values[t]) ? trend[t] + seasonal[t] : values[t];
      }
    }
    return values;
  }

  private static double smallest(double[] values) {
    double smallest = Double.POSITIVE_INFINITY;
    for (double value : values) {
      smallest = Math.min(smallest, value);
    }
    return smallest;
  }

  private static boolean isSignificant(double[] values, int m, double critical) {
    double[] centred = Moments.centred(values);
    double variance = covariance(centred, 0);
    double sum = 1;
    for (int lag = 1; lag < m; lag++) {
      double correlation = covariance(centred, lag) / variance;
      sum += 2 * correlation * correlation;
    }
    // A constant series has no autocorrelation: the comparison with NaN is false.
    double correlation = covariance(centred, m) / variance;
    return Math.abs(correlation) > critical * Math.sqrt(sum / values.length);
  }

  private static double covariance(double[] centred, int lag) {
    double sum = 0;
    for (int t = lag; t < centred.length; t++) {
      sum += centred[t] * centred[t - lag];
    }
    return sum;
  }

  private static Season estimate(Composition composition, double[] values, int m, boolean shrunk) {
    Decomposition parts = new ClassicalDecomposition(composition).decompose(values, m);
    double[] seasonal = parts.seasonal();
    double[] indices = Arrays.copyOf(seasonal, m);
    if (shrunk && m > 3) {
      double neutral = composition == Composition.ADDITIVE ? 0 : 1;
      shrink(indices, neutral, variance(composition, seasonal, parts.remainder(), m));
    }
    return new Season(composition, indices);
  }

  /** Mean variance of an index: that of the values it is the mean of, by their number. */
  private static double variance(
      Composition composition, double[] seasonal, double[] remainder, int m) {
    double sum = 0;
    int count = 0;
    for (int t = 0; t < remainder.length; t++) {
      if (!Double.isNaN(remainder[t])) {
        double error =
            composition == Composition.ADDITIVE ? remainder[t] : seasonal[t] * (remainder[t] - 1);
        sum += error * error;
        count++;
      }
    }
    return count > m ? sum / (count - m) / ((double) count / m) : 0;
  }

  /** Draws indices towards the neutral one (Miller and Williams 2003). */
  private static void shrink(double[] indices, double neutral, double variance) {
    double distance = 0;
    for (double index : indices) {
      distance += (index - neutral) * (index - neutral);
    }
    double share = Math.min(1, (indices.length - 3) * variance / distance);
    for (int i = 0; distance > 0 && i < indices.length; i++) {
      indices[i] += share * (neutral - indices[i]);
    }
  }

  /** How it makes up the series; empty for no season. */
  public Optional<Composition> composition() {
    return this == NONE ? Optional.empty() : Optional.of(composition);
  }

  /** {@code "additive"}, {@code "multiplicative"} or {@code "none"}. */
  public String name() {
    return this == NONE ? "none" : composition.name().toLowerCase(Locale.ROOT);
  }

  /** The indices by position from the first period on, a copy; none for no season. */
  public double[] indices() {
    return this == NONE ? new double[0] : indices.clone();
  }

  /** The values of a history without their season; missing ones stay missing. */
  public double[] adjust(Series history) {
    double[] adjusted = history.toArray();
    for (int t = 0; t < adjusted.length; t++) {
      double index = indices[t % indices.length];
      adjusted[t] = composition == Composition.ADDITIVE ? adjusted[t] - index : adjusted[t] / index;
    }
    return adjusted;
  }

  /** The value of a period with its season. */
  public double apply(int period, double adjusted) {
    double index = indices[period % indices.length];
    return composition == Composition.ADDITIVE ? adjusted + index : adjusted * index;
  }

  /**
   * The normal forecast of a linear model of the series without its season. The error of a step is
   * the sum of what the innovations up to it have made of themselves, spread by a multiplicative
   * season.
   *
   * @param first the period of the first step
   * @param mean expected value by step, with its season
   * @param responses by step, from 0 on: what an innovation of 1 there makes of this step and the
   *     later ones
   * @param sigma standard deviation of an innovation
   */
  public Parametric normal(
      int first, double[] mean, IntFunction<double[]> responses, double sigma) {
    double[] spread = new double[mean.length];
    Arrays.setAll(spread, h -> spread(first + h));
    double[] deviation = new double[mean.length];
    double[] total = new double[mean.length];
    for (int from = 0; from < mean.length; from++) {
      double[] response = responses.apply(from);
      double running = 0;
      for (int h = from; h < mean.length; h++) {
        double error = spread[h] * response[h - from];
        running += error;
        deviation[h] += error * error;
        total[h] += running * running;
      }
    }
    for (int h = 0; h < mean.length; h++) {
      deviation[h] = sigma * Math.sqrt(deviation[h]);
      total[h] = sigma * Math.sqrt(total[h]);
    }
    return Parametric.normal(mean, deviation, total);
  }

  /** What the season makes of a deviation of 1 in a period. */
  private double spread(int period) {
    return composition == Composition.ADDITIVE ? 1 : indices[period % indices.length];
  }
}
