package io.github.lifecycle4j.predict;

import java.util.Arrays;

/**
 * A forecast as quantiles at a few levels. Between the levels the quantile function is linear;
 * below the lowest and above the highest level it is flat, so tails are not extrapolated. The mean
 * is that of this quantile function.
 */
public final class Quantiles implements ForecastDistribution {

  private final double[] levels;
  private final double[][] values;

  private Quantiles(double[] levels, double[][] values) {
    this.levels = levels;
    this.values = values;
  }

  /**
   * Returns the distribution with these quantiles.
   *
   * @param levels strictly rising, strictly between 0 and 1; copied
   * @param values one row for each step, one column for each level, never falling along a row;
   *     copied
   * @throws IllegalArgumentException if levels or values are out of order, cross, or are not finite
   */
  public static Quantiles of(double[] levels, double[][] values) {
    if (levels.length == 0 || values.length == 0) {
      throw new IllegalArgumentException(
          "A quantile forecast needs at least one level and one step.");
    }
    for (int l = 0; l < levels.length; l++) {
      ForecastDistribution.checkLevel(levels[l]);
      if (l > 0 && levels[l] <= levels[l - 1]) {
        throw new IllegalArgumentException(
            "The quantile levels %s do not rise. Sort them.".formatted(Arrays.toString(levels)));
      }
    }
    double[][] copy = new double[values.length][];
    for (int h = 0; h < values.length; h++) {
      if (values[h].length != levels.length) {
        throw new IllegalArgumentException(
            "Step %s has %s quantiles but there are %s levels."
                .formatted(h + 1, values[h].length, levels.length));
      }
      for (int l = 0; l < levels.length; l++) {
        if (!Double.isFinite(values[h][l]) || (l > 0 && values[h][l] < values[h][l - 1])) {
          throw new IllegalArgumentException(
              "The quantiles of step %s cross or are not finite: %s. Maybe sort them."
                  .formatted(h + 1, Arrays.toString(values[h])));
        }
      }
      copy[h] = values[h].clone();
    }
    return new Quantiles(levels.clone(), copy);
  }

  /** The levels, rising; a copy. */
  public double[] levels() {
    return levels.clone();
  }

  @Override
  public int horizon() {
    return values.length;
  }

  @Override
  public double mean(int step) {
    double[] row = at(step);
    double mean = row[0] * levels[0] + row[row.length - 1] * (1 - levels[levels.length - 1]);
    for (int l = 1; l < row.length; l++) {
      mean += (levels[l] - levels[l - 1]) * (row[l - 1] + row[l]) / 2;
    }
    return mean;
  }

  @Override
  public double quantile(int step, double level) {
    double[] row = at(step);
    ForecastDistribution.checkLevel(level);
    int found = Arrays.binarySearch(levels, level);
    int above = found >= 0 ? found : -found - 1;
    if (found >= 0 || above == 0) {
      return row[above];
    }
    if (above == levels.length) {
      return row[row.length - 1];
    }
    double share = (level - levels[above - 1]) / (levels[above] - levels[above - 1]);
    return row[above - 1] + share * (row[above] - row[above - 1]);
  }

  @Override
  public double cdf(int step, double value) {
    double[] row = at(step);
    if (value < row[0]) {
      return 0;
    }
    if (value >= row[row.length - 1]) {
      return 1;
    }
    int above = 1;
    while (row[above] <= value) {
      above++;
    }
    double share = (value - row[above - 1]) / (row[above] - row[above - 1]);
    return levels[above - 1] + share * (levels[above] - levels[above - 1]);
  }

  @Override
  public double expectedExcess(int step, double threshold) {
    double[] row = at(step);
    double excess =
        levels[0] * Math.max(row[0] - threshold, 0)
            + (1 - levels[levels.length - 1]) * Math.max(row[row.length - 1] - threshold, 0);
    for (int l = 1; l < row.length; l++) {
      double width = levels[l] - levels[l - 1];
      double low = row[l - 1] - threshold;
      double high = row[l] - threshold;
      if (low >= 0) {
        excess += width * (low + high) / 2;
      } else if (high > 0) {
        excess += width * high * high / (2 * (high - low));
      }
    }
    return excess;
  }

  /**
   * {@inheritDoc} Quantiles do not tell how the steps depend on each other. The quantiles of the
   * steps are added, which is exact when all steps are high or low together and the widest answer
   * otherwise: a careful choice for stock.
   */
  @Override
  public Quantiles total(int steps) {
    ForecastDistribution.checkStep(steps, horizon());
    double[] sums = new double[levels.length];
    for (int h = 0; h < steps; h++) {
      for (int l = 0; l < sums.length; l++) {
        sums[l] += values[h][l];
      }
    }
    return new Quantiles(levels, new double[][] {sums});
  }

  @Override
  public Quantiles shifted(double... by) {
    ForecastDistribution.checkShift(by, horizon());
    double[][] moved = new double[by.length][levels.length];
    for (int h = 0; h < by.length; h++) {
      for (int l = 0; l < levels.length; l++) {
        moved[h][l] = values[h][l] + by[h];
      }
    }
    return new Quantiles(levels, moved);
  }

  @Override
  public Quantiles scaled(double... by) {
    ForecastDistribution.checkFactors(by, horizon());
    double[][] scaled = new double[by.length][levels.length];
    for (int h = 0; h < by.length; h++) {
      for (int l = 0; l < levels.length; l++) {
        scaled[h][l] = values[h][l] * by[h];
      }
    }
    return new Quantiles(levels, scaled);
  }

  private double[] at(int step) {
    return values[ForecastDistribution.checkStep(step, horizon()) - 1];
  }

  /** Equal levels and quantiles. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Quantiles that
        && Arrays.equals(levels, that.levels)
        && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(levels) + Arrays.deepHashCode(values);
  }

  @Override
  public String toString() {
    return "Quantiles(levels %s, %s steps)".formatted(Arrays.toString(levels), horizon());
  }
}
