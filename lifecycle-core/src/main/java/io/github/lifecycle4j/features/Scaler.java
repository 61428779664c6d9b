package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Series;

/**
 * Learns from training data how to bring values to a common scale. Immutable: {@link #fit} returns
 * a new object.
 */
public interface Scaler {

  /**
   * Fits this scaler to training data.
   *
   * @param values the training data; {@code NaN} is missing and left out
   * @return the fitted scaler
   * @throws IllegalArgumentException if no value is observed, one is infinite, or one is outside
   *     what the scaler can take
   */
  FittedScaler fit(double... values);

  /**
   * Fits this scaler to a training history, which the caller has cut at the cutoff.
   *
   * @throws IllegalArgumentException as {@link #fit(double...)}
   */
  default FittedScaler fit(Series history) {
    return fit(history.toArray());
  }
}
