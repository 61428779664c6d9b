package io.github.lifecycle4j.models.arima;

/** A measure of a model by its likelihood and the number of its estimates: the lower the better. */
public enum InformationCriterion {
  /** Akaike's with the correction for short series (Hurvich and Tsai 1989). */
  AICC,
  /** Akaike's (1974). */
  AIC,
  /** Schwarz's (1978), with the heaviest penalty in all but the shortest series. */
  BIC;

  /**
   * The criterion of a model: −2·log L + 2k for AIC, + 2k(k + 1)/(n − k − 1) for AICc, and −2·log L
   * + k·log n for BIC.
   *
   * @param logLikelihood log L
   * @param estimates k, the variance among them
   * @param observations n
   * @return the criterion; infinite for AICc where n is not above k + 1
   */
  public double of(double logLikelihood, int estimates, int observations) {
    int rest = observations - estimates - 1;
    double aic = -2 * logLikelihood + 2.0 * estimates;
    return switch (this) {
      case AIC -> aic;
      case BIC -> -2 * logLikelihood + estimates * Math.log(observations);
      case AICC ->
          rest > 0 ? aic + 2.0 * estimates * (estimates + 1) / rest : Double.POSITIVE_INFINITY;
    };
  }
}
