package io.github.lifecycle4j.features;

/**
 * Takes the logarithm of x + offset. With the offset 1, the default, no sales stay 0.
 *
 * <p>Nothing is learned but that the training data can be taken: each value must be above −offset.
 *
 * @param offset what is added before the logarithm is taken, finite and not negative
 */
public record LogScaler(double offset) implements Scaler {

  /**
   * @throws IllegalArgumentException if the offset is negative or not finite
   */
  public LogScaler {
    new LogScale(offset);
  }

  /** Takes ln(1 + x). */
  public static LogScaler defaults() {
    return new LogScaler(1);
  }

  /** The same with another offset. */
  public LogScaler withOffset(double newOffset) {
    return new LogScaler(newOffset);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if a value is not above −offset
   */
  @Override
  public FittedScaler fit(double... values) {
    LogScale scale = new LogScale(offset);
    for (double value : TrainingValues.observed(values)) {
      scale.transform(value);
    }
    return scale;
  }
}
