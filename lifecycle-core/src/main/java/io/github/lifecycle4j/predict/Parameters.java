package io.github.lifecycle4j.predict;

import java.util.List;

/** Refuses parameters of {@link Parametric} forecasts that are out of range. */
final class Parameters {

  private Parameters() {}

  /** Locations must be finite, and scales finite and not negative. */
  static void checkSpread(String family, double[] location, double[] scale, double[] totalScale) {
    checkLengths(family, location.length, scale.length, totalScale.length);
    for (int h = 0; h < location.length; h++) {
      if (!Double.isFinite(location[h])
          || !(scale[h] >= 0 && scale[h] < Double.POSITIVE_INFINITY)
          || !(totalScale[h] >= 0 && totalScale[h] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Step %s has mean %s, standard deviation %s and %s for the total. They must be finite, deviations not negative."
                .formatted(h + 1, location[h], scale[h], totalScale[h]));
      }
    }
  }

  /** Probabilities must lie in 0 … 1, means be finite and not negative, and sizes above 0. */
  static void checkSparse(
      String family, double[] zeroProbability, double[] mean, double[] size, double leastMean) {
    checkLengths(family, mean.length, zeroProbability.length, size.length);
    for (int h = 0; h < mean.length; h++) {
      if (!(zeroProbability[h] >= 0 && zeroProbability[h] <= 1)
          || !(mean[h] >= leastMean && mean[h] < Double.POSITIVE_INFINITY)
          || !(size[h] > 0)) {
        throw new IllegalArgumentException(
            "Step %s of a %s forecast has zero probability %s, mean %s and size or shape %s. The probability must lie between 0 and 1, the mean be finite and at least %s, the size above 0."
                .formatted(h + 1, family, zeroProbability[h], mean[h], size[h], leastMean));
      }
    }
  }

  static void checkLambda(double lambda) {
    if (!Double.isFinite(lambda)) {
      throw new IllegalArgumentException(
          "The lambda of a Box–Cox transform is %s but must be finite. Maybe use one from -1 to 2."
              .formatted(lambda));
    }
  }

  /** Points must be finite, and the transform must have an inverse at its location. */
  static void checkPoints(double lambda, List<Marginal> steps) {
    for (int h = 0; h < steps.size(); h++) {
      if (!Double.isFinite(steps.get(h).point())) {
        throw new IllegalArgumentException(
            "The point forecast of step %s is %s, transformed back from a Box–Cox scale with lambda %s. Maybe use a lambda nearer to 1 or a shorter horizon."
                .formatted(h + 1, steps.get(h).point(), lambda));
      }
    }
  }

  private static void checkLengths(String family, int one, int other, int third) {
    if (one == 0 || one != other || one != third) {
      throw new IllegalArgumentException(
          "A %s forecast needs a number of each kind for each step, and at least one step, but has %s, %s and %s."
              .formatted(family, one, other, third));
    }
  }
}
