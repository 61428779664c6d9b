package io.github.lifecycle4j.features;

/**
 * Subtracts the mean and divides by the population standard deviation, √(Σ(x − mean)²/n).
 *
 * <p>Data that are constant up to rounding are centred and divided by 1.
 */
public record StandardScaler() implements Scaler {

  /** Relative distance of neighbouring doubles, 2⁻⁵². */
  private static final double EPSILON = Math.ulp(1.0);

  /** Returns the scaler. */
  public static StandardScaler defaults() {
    return new StandardScaler();
  }

  @Override
  public FittedScaler fit(double... values) {
    double[] observed = TrainingValues.observed(values);
    int n = observed.length;
    double mean = TrainingValues.mean(observed);
    double squares = 0;
    for (double value : observed) {
      squares += (value - mean) * (value - mean);
    }
    double variance = squares / n;
    // Rounding alone lets constant data show up to this variance (Chan, Golub and LeVeque 1983).
    double rounding = n * mean * EPSILON;
    boolean constant = variance <= n * EPSILON * variance + rounding * rounding;
    return AffineScale.of(mean, constant ? 1 : Math.sqrt(variance));
  }
}
