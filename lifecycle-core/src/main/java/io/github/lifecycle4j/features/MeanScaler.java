package io.github.lifecycle4j.features;

/**
 * Divides by the mean absolute value, so that products that sell much and little can be learned
 * together. Scaling by series is that of DeepAR (Salinas, Flunkert, Gasthaus and Januschowski 2020,
 * section 3.3), who take 1 + mean; without the 1 a history of double size has the same scaled
 * values.
 *
 * <p>A history of nothing but zeros is divided by 1.
 */
public record MeanScaler() implements Scaler {

  /** Returns the scaler. */
  public static MeanScaler defaults() {
    return new MeanScaler();
  }

  @Override
  public FittedScaler fit(double... values) {
    double[] observed = TrainingValues.observed(values);
    for (int i = 0; i < observed.length; i++) {
      observed[i] = Math.abs(observed[i]);
    }
    return AffineScale.of(0, TrainingValues.mean(observed));
  }
}
