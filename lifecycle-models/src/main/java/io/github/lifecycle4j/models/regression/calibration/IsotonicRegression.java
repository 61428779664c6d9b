package io.github.lifecycle4j.models.regression.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The curve that never falls and is nearest in least squares, found by pooling neighbours that
 * violate the order (Ayer et al. 1955; Zadrozny and Elkan 2002). Between the points it is linear,
 * outside constant. Immutable.
 */
public final class IsotonicRegression implements ScoreMap {

  private final double[] x;
  private final double[] y;

  private IsotonicRegression(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /** Fits the share of positive cases over their scores. */
  public static IsotonicRegression fit(double[] scores, boolean[] positive) {
    double[] shares = new double[positive.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = positive[i] ? 1 : 0;
    }
    return fit(scores, shares);
  }

  /**
   * Fits a curve.
   *
   * @param x where the values are, finite
   * @param y the values, finite
   * @throws IllegalArgumentException if the arrays are empty, differ in length or hold a number
   *     that is not finite
   */
  public static IsotonicRegression fit(double[] x, double[] y) {
    if (x.length != y.length || x.length == 0) {
      throw new IllegalArgumentException(
          "There are %s places for %s values.".formatted(x.length, y.length));
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        throw new IllegalArgumentException(
            "The value %s at %s must be finite. Maybe leave the case out.".formatted(y[i], x[i]));
      }
    }
    int[] order =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> x[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] places = new double[x.length];
    double[] means = new double[x.length];
    double[] weights = new double[x.length];
    int n = 0;
    for (int i : order) {
      if (n == 0 || x[i] != places[n - 1]) {
        places[n++] = x[i];
      }
      weights[n - 1]++;
      means[n - 1] += (y[i] - means[n - 1]) / weights[n - 1];
    }
    return new IsotonicRegression(Arrays.copyOf(places, n), pool(Arrays.copyOf(means, n), weights));
  }

  /** Pools neighbours until no value is below the one before it. */
  private static double[] pool(double[] values, double[] weights) {
    int[] ends = new int[values.length];
    double[] means = new double[values.length];
    double[] totals = new double[values.length];
    int blocks = 0;
    for (int i = 0; i < values.length; i++) {
      means[blocks] = values[i];
      totals[blocks] = weights[i];
      ends[blocks++] = i + 1;
      while (blocks > 1 && means[blocks - 2] >= means[blocks - 1]) {
        blocks--;
        double total = totals[blocks - 1] + totals[blocks];
        means[blocks - 1] += (means[blocks] - means[blocks - 1]) * totals[blocks] / total;
        totals[blocks - 1] = total;
        ends[blocks - 1] = ends[blocks];
      }
    }
    double[] pooled = new double[values.length];
    for (int block = 0, from = 0; block < blocks; from = ends[block++]) {
      Arrays.fill(pooled, from, ends[block], means[block]);
    }
    return pooled;
  }

  /** The value of the curve at a place; NaN at none. */
  public double value(double place) {
    if (Double.isNaN(place)) {
      return Double.NaN;
    }
    int at = Arrays.binarySearch(x, place);
    if (at >= 0) {
      return y[at];
    }
    int after = -at - 1;
    if (after == 0 || after == x.length) {
      return y[Math.min(after, x.length - 1)];
    }
    double share = (place - x[after - 1]) / (x[after] - x[after - 1]);
    return y[after - 1] + share * (y[after] - y[after - 1]);
  }

  @Override
  public double probability(double score) {
    return Math.min(Math.max(value(score), 0), 1);
  }

  @Override
  public String toString() {
    return "IsotonicRegression(%s points)".formatted(x.length);
  }
}
