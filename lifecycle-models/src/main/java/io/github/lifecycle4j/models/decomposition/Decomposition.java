package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.models.internal.Moments;
import java.util.Arrays;
import java.util.List;

/**
 * A series taken apart into a trend, one or more seasons and a remainder. Immutable. All arrays
 * have one value for each period and are copies.
 */
public final class Decomposition {

  private final Composition composition;
  private final double[] values;
  private final double[] trend;
  private final List<Integer> seasonLengths;
  private final double[][] seasonals;
  private final double[] weights;

  /** The arrays are owned by the new object. */
  Decomposition(
      Composition composition,
      double[] values,
      double[] trend,
      List<Integer> seasonLengths,
      double[][] seasonals,
      double[] weights) {
    this.composition = composition;
    this.values = values;
    this.trend = trend;
    this.seasonLengths = List.copyOf(seasonLengths);
    this.seasonals = seasonals;
    this.weights = weights;
  }

  /** How the parts make up the series. */
  public Composition composition() {
    return composition;
  }

  /** Number of periods. */
  public int length() {
    return values.length;
  }

  /** The season lengths in periods, in the order of {@link #seasonal(int)}. */
  public List<Integer> seasonLengths() {
    return seasonLengths;
  }

  /** The trend; {@code NaN} where it is not known, as at the ends of a classical decomposition. */
  public double[] trend() {
    return trend.clone();
  }

  /** All seasons together: their sum. */
  public double[] seasonal() {
    double[] seasonal = seasonals[0].clone();
    for (int season = 1; season < seasonals.length; season++) {
      for (int t = 0; t < seasonal.length; t++) {
        seasonal[t] += seasonals[season][t];
      }
    }
    return seasonal;
  }

  /**
   * One of the seasons.
   *
   * @param season index in {@link #seasonLengths()}
   * @throws IndexOutOfBoundsException if there is no such season
   */
  public double[] seasonal(int season) {
    return seasonals[season].clone();
  }

  /**
   * All seasons together in the periods to come, where each goes on with its last cycle.
   *
   * @param horizon number of periods, at least 1
   */
  public double[] seasonalAhead(int horizon) {
    boolean additive = composition == Composition.ADDITIVE;
    double[] ahead = new double[horizon];
    Arrays.fill(ahead, additive ? 0 : 1);
    for (int season = 0; season < seasonals.length; season++) {
      int m = seasonLengths.get(season);
      for (int h = 0; h < horizon; h++) {
        double index = seasonals[season][values.length - m + h % m];
        ahead[h] = additive ? ahead[h] + index : ahead[h] * index;
      }
    }
    return ahead;
  }

  /** What trend and seasons leave over; {@code NaN} where the value or the trend is missing. */
  public double[] remainder() {
    double[] remainder = seasonallyAdjusted();
    for (int t = 0; t < remainder.length; t++) {
      remainder[t] = without(remainder[t], trend[t]);
    }
    return remainder;
  }

  /**
   * The weights from 0 to 1 that a robust fit gave the values, 1 when it was not robust; 0 for a
   * missing value.
   */
  public double[] weights() {
    return weights.clone();
  }

  /** The series without its seasons; missing values stay missing. */
  public double[] seasonallyAdjusted() {
    double[] adjusted = seasonal();
    for (int t = 0; t < adjusted.length; t++) {
      adjusted[t] = without(values[t], adjusted[t]);
    }
    return adjusted;
  }

  private double without(double value, double part) {
    return composition == Composition.ADDITIVE ? value - part : value / part;
  }

  /**
   * Strength of the trend, max(0, 1 − Var(R)/Var(T + R)): 0 for none, 1 for nothing but trend
   * (Wang, Smith and Hyndman 2006, "Characteristic-based clustering for time series data"). 0 for a
   * constant series.
   *
   * @throws IllegalStateException if the composition is multiplicative
   */
  public double trendStrength() {
    return strength(trend);
  }

  /**
   * Strength of the seasons together, max(0, 1 − Var(R)/Var(S + R)), as {@link #trendStrength()}.
   *
   * @throws IllegalStateException if the composition is multiplicative
   */
  public double seasonalStrength() {
    return strength(seasonal());
  }

  /**
   * Strength of one season, see {@link #seasonalStrength()}.
   *
   * @param season index in {@link #seasonLengths()}
   * @throws IllegalStateException if the composition is multiplicative
   * @throws IndexOutOfBoundsException if there is no such season
   */
  public double seasonalStrength(int season) {
    return strength(seasonals[season]);
  }

  private double strength(double[] part) {
    if (composition == Composition.MULTIPLICATIVE) {
      throw new IllegalStateException(
          "Strengths compare variances that add up, but this decomposition is multiplicative. Maybe decompose the logarithms.");
    }
    double[] remainder = remainder();
    double left = variance(remainder);
    for (int t = 0; t < remainder.length; t++) {
      remainder[t] += part[t];
    }
    double both = variance(remainder);
    return both > 0 ? Math.max(0, 1 - left / both) : 0;
  }

  /** The variance up to a factor, over the values that are not missing. */
  private static double variance(double[] values) {
    double sum = 0;
    for (double distance : Moments.centred(values)) {
      sum += Double.isNaN(distance) ? 0 : distance * distance;
    }
    return sum;
  }

  @Override
  public String toString() {
    return "Decomposition(%s, %s periods, season lengths %s)"
        .formatted(composition, length(), seasonLengths);
  }
}
