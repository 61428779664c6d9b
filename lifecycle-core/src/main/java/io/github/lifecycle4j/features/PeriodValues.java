package io.github.lifecycle4j.features;

import java.util.function.DoubleConsumer;

/** The values of a feature for a product at one cutoff, by target period. */
@FunctionalInterface
public interface PeriodValues {

  /**
   * Writes one value for each column of the feature, in their order; {@code NaN} is unknown.
   *
   * @param period number of the target period, at or after the cutoff
   * @param row takes the values
   */
  void write(long period, DoubleConsumer row);

  /** The same values for every period. */
  static PeriodValues constant(double... values) {
    double[] copy = values.clone();
    return (period, row) -> {
      for (double value : copy) {
        row.accept(value);
      }
    };
  }
}
