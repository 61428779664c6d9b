package io.github.lifecycle4j.features;

/**
 * Brings the smallest value of the training data to {@code low} and the largest to {@code high}.
 * Later values may lie outside.
 *
 * <p>Constant data become {@code low}; they are shifted and divided by 1.
 *
 * @param low the scaled value of the smallest training value, finite
 * @param high the scaled value of the largest training value, finite and above {@code low}
 */
public record MinMaxScaler(double low, double high) implements Scaler {

  /**
   * @throws IllegalArgumentException if low and high are not finite or low is not below high
   */
  public MinMaxScaler {
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "The range to scale to is %s to %s but must rise and be finite. Maybe use 0 to 1."
              .formatted(low, high));
    }
  }

  /** Scales to 0 … 1. */
  public static MinMaxScaler defaults() {
    return new MinMaxScaler(0, 1);
  }

  /** The same with another range to scale to. */
  public MinMaxScaler withRange(double newLow, double newHigh) {
    return new MinMaxScaler(newLow, newHigh);
  }

  @Override
  public FittedScaler fit(double... values) {
    double[] observed = TrainingValues.observed(values);
    double smallest = observed[0];
    double largest = observed[0];
    for (double value : observed) {
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
    }
    double spread = (largest - smallest) / (high - low);
    double scale = spread < Double.MIN_NORMAL ? 1 : spread;
    return new AffineScale(smallest - low * scale, scale);
  }
}
