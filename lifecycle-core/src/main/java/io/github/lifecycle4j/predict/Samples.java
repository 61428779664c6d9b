package io.github.lifecycle4j.predict;

import java.util.Arrays;

/**
 * A forecast as simulated paths. Quantiles interpolate linearly between order statistics (Hyndman
 * and Fan 1996, type 7); totals add up each path, so that dependence between steps is kept.
 */
public final class Samples implements ForecastDistribution {

  private final double[][] sorted;
  private final double[][] paths;

  private Samples(double[][] paths) {
    this.paths = paths;
    this.sorted = new double[paths[0].length][paths.length];
    for (int h = 0; h < sorted.length; h++) {
      for (int s = 0; s < paths.length; s++) {
        sorted[h][s] = paths[s][h];
      }
      Arrays.sort(sorted[h]);
    }
  }

  /**
   * Returns the distribution of simulated paths.
   *
   * @param paths one row for each path, one column for each step; copied
   * @throws IllegalArgumentException if there is no path or no step, if the paths differ in length,
   *     or if a value is not finite
   */
  public static Samples of(double[][] paths) {
    if (paths.length == 0 || paths[0].length == 0) {
      throw new IllegalArgumentException("A sample needs at least one path of at least one step.");
    }
    double[][] copy = new double[paths.length][];
    for (int s = 0; s < paths.length; s++) {
      if (paths[s].length != paths[0].length) {
        throw new IllegalArgumentException(
            "Path %s has %s steps but path 0 has %s."
                .formatted(s, paths[s].length, paths[0].length));
      }
      for (double value : paths[s]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("Path %s has the value %s.".formatted(s, value));
        }
      }
      copy[s] = paths[s].clone();
    }
    return new Samples(copy);
  }

  /** Number of paths. */
  public int size() {
    return paths.length;
  }

  /** The value of a path, 0 … size − 1, at a step, 1 … horizon. */
  public double value(int path, int step) {
    return paths[path][ForecastDistribution.checkStep(step, horizon()) - 1];
  }

  @Override
  public int horizon() {
    return sorted.length;
  }

  @Override
  public double mean(int step) {
    double sum = 0;
    for (double value : at(step)) {
      sum += value;
    }
    return sum / paths.length;
  }

  @Override
  public double quantile(int step, double level) {
    double[] values = at(step);
    double position = ForecastDistribution.checkLevel(level) * (values.length - 1);
    int below = (int) position;
    if (below + 1 >= values.length) {
      return values[values.length - 1];
    }
    double share = position - below;
    return values[below] + share * (values[below + 1] - values[below]);
  }

  @Override
  public double cdf(int step, double value) {
    double[] values = at(step);
    int low = 0;
    int high = values.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) low / values.length;
  }

  @Override
  public double expectedExcess(int step, double threshold) {
    double sum = 0;
    for (double value : at(step)) {
      sum += Math.max(value - threshold, 0);
    }
    return sum / paths.length;
  }

  /** {@inheritDoc} The sum is taken along each path: dependence between steps is kept. */
  @Override
  public Samples total(int steps) {
    ForecastDistribution.checkStep(steps, horizon());
    double[][] totals = new double[paths.length][1];
    for (int s = 0; s < paths.length; s++) {
      for (int h = 0; h < steps; h++) {
        totals[s][0] += paths[s][h];
      }
    }
    return new Samples(totals);
  }

  @Override
  public Samples shifted(double... by) {
    ForecastDistribution.checkShift(by, horizon());
    double[][] moved = new double[paths.length][by.length];
    for (int s = 0; s < paths.length; s++) {
      for (int h = 0; h < by.length; h++) {
        moved[s][h] = paths[s][h] + by[h];
      }
    }
    return new Samples(moved);
  }

  @Override
  public Samples scaled(double... by) {
    ForecastDistribution.checkFactors(by, horizon());
    double[][] scaled = new double[paths.length][by.length];
    for (int s = 0; s < paths.length; s++) {
      for (int h = 0; h < by.length; h++) {
        scaled[s][h] = paths[s][h] * by[h];
      }
    }
    return new Samples(scaled);
  }

  private double[] at(int step) {
    return sorted[ForecastDistribution.checkStep(step, horizon()) - 1];
  }

  /** Equal paths in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Samples that && Arrays.deepEquals(paths, that.paths);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(paths);
  }

  @Override
  public String toString() {
    return "Samples(%s paths, %s steps)".formatted(size(), horizon());
  }
}
