package io.github.lifecycle4j.features;

import java.util.Arrays;

/**
 * Subtracts the median and divides by the distance between two quantiles, the interquartile range
 * by default, so that a few extreme values do not matter. Quantiles are linear between order
 * statistics (type 7 of Hyndman and Fan 1996).
 *
 * <p>Where the two quantiles are equal, as for a product that hardly ever sells, values are divided
 * by 1.
 *
 * @param low level of the lower quantile, 0 … 1
 * @param high level of the upper quantile, 0 … 1, above {@code low}
 */
public record RobustScaler(double low, double high) implements Scaler {

  /**
   * @throws IllegalArgumentException if the levels are outside 0 … 1 or do not rise
   */
  public RobustScaler {
    if (!(low >= 0 && low < high && high <= 1)) {
      throw new IllegalArgumentException(
          "The quantile levels are %s and %s but must rise within 0 … 1. Maybe use 0.25 and 0.75."
              .formatted(low, high));
    }
  }

  /** Divides by the interquartile range. */
  public static RobustScaler defaults() {
    return new RobustScaler(0.25, 0.75);
  }

  /** The same with other quantile levels. */
  public RobustScaler withQuantiles(double newLow, double newHigh) {
    return new RobustScaler(newLow, newHigh);
  }

  @Override
  public FittedScaler fit(double... values) {
    double[] sorted = TrainingValues.observed(values);
    Arrays.sort(sorted);
    double spread = TrainingValues.quantile(sorted, high) - TrainingValues.quantile(sorted, low);
    return AffineScale.of(TrainingValues.quantile(sorted, 0.5), spread);
  }
}
